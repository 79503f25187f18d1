import {expect, waitFor} from 'storybook/test';
import type {ElementState} from '../../src/index.js';
import '../../src/define.js';
import '../../src/elements/comment-count/define.js';

type Tag = 'article-view' | 'related-list' | 'comment-box' | 'back-to-top' | 'comment-count';

// A failure is shown after the last of three tries; a slow machine may need as long again.
const patience = {
  timeout: 15_000,
  // As it is: the whole page as text says less than the one sentence.
  onTimeout: (error: Error) => error,
};

/** The first element with a tag in a story. */
export function elementIn<T extends Tag>(canvas: HTMLElement, tag: T): HTMLElementTagNameMap[T] {
  return canvas.querySelector<HTMLElementTagNameMap[T]>(tag)!;
}

/** Waits for what becomes true sooner or later. */
export function eventually(check: () => Promise<void> | void): Promise<void> {
  return waitFor(check, patience);
}

/** Waits for an element to be in a state, for scripts and for CSS alike. */
export async function inState<T extends Exclude<Tag, 'back-to-top'>>(
  canvas: HTMLElement,
  tag: T,
  state: ElementState,
): Promise<HTMLElementTagNameMap[T]> {
  const element = elementIn(canvas, tag);
  await eventually(async () => {
    await expect(element.state).toBe(state);
    await expect(element.matches(`:state(${state})`)).toBe(true);
  });
  return element;
}

/** The nodes of an element that have a part name, in its shadow root and, for an article, beside it. */
export function parts(element: HTMLElement, name: string): HTMLElement[] {
  return [element.shadowRoot!, element].flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
  ]);
}

/** The first node that has a part name. */
export function part(element: HTMLElement, name: string): HTMLElement {
  const [first] = parts(element, name);
  if (!first) throw new Error(`there is no part named ${name}`);
  return first;
}

/** Waits for a picture, and says how wide it really is. */
export async function loadedWidth(image: HTMLElement): Promise<number> {
  const picture = image as HTMLImageElement;
  await eventually(() => expect(picture.complete).toBe(true));
  return picture.naturalWidth;
}
