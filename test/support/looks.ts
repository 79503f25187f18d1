import {emulate} from './engine.js';

/** How a page looks to whoever checks it. */
export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly dir: string;
  readonly lang: string;
}

/** Light and dark, from left to right and from right to left. */
export const looks: readonly Look[] = (['light', 'dark'] as const).flatMap((colorScheme) => [
  {colorScheme, dir: 'ltr', lang: 'vi'},
  // An Arabic page, where the elements speak English.
  {colorScheme, dir: 'rtl', lang: 'ar'},
]);

const {documentElement: page} = document;
const {lang: usualLang} = page;

/** Makes the page look like that. */
export async function wear({colorScheme, dir, lang}: Look): Promise<void> {
  await emulate({colorScheme});
  // Also where the driver cannot tell the engine what the reader prefers.
  page.style.colorScheme = colorScheme;
  // The checker takes the canvas for white whatever the scheme.
  page.style.background = 'Canvas';
  Object.assign(page, {dir, lang});
}

/** Makes the page look as it usually does. */
export async function resetLook(): Promise<void> {
  await emulate({colorScheme: 'light'});
  page.removeAttribute('style');
  page.removeAttribute('dir');
  page.lang = usualLang;
}
