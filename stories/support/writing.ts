import {expect, userEvent} from 'storybook/test';
import type {CommentBox} from '../../src/index.js';
import {eventually, part} from './elements.js';

/** Opens the form for a new thread, or by another button. */
export async function openForm(element: CommentBox, opener = 'write'): Promise<void> {
  await userEvent.click(part(element, opener));
  await eventually(() => expect(part(element, 'form')).toBeVisible());
}

/** A control of the form. */
export const control = (element: CommentBox, name: string): HTMLInputElement =>
  part(element, 'form').querySelector<HTMLInputElement>(`[name="${name}"]`)!;

/** Writes a comment, without sending it. */
export async function fillIn(element: CommentBox, text: string): Promise<void> {
  await userEvent.type(control(element, 'text'), text);
  await userEvent.type(control(element, 'name'), 'Minh');
}

/** A text nobody sent before: an endpoint refuses the same one twice. */
export const newText = (): string => `Bài viết hay, cảm ơn tòa soạn. ${new Date().toISOString()}`;

/** Forgets what a story wrote, so that the next one begins with nothing. */
export function forgetWriting(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('article-comments:')) localStorage.removeItem(key);
  }
}
