import {fixtureSync, waitUntil} from '@open-wc/testing';
import '../../src/define.js';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import '../../src/elements/comment-count/define.js';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import type {CommentCount} from '../../src/elements/comment-count/comment-count.js';
import type {RelatedList} from '../../src/elements/related-list/related-list.js';
import {endpoint} from './endpoint.js';

/** An element that fetches. */
export type Fetching = ArticleView | RelatedList | CommentBox | CommentCount;

/** Attributes by name. */
export type Attributes = Readonly<Record<string, string>>;

const patience = {timeout: 8000};

/** Waits for a fact about the page. */
export const until = (fact: () => unknown, what: string): Promise<void> =>
  waitUntil(fact, what, patience);

/** The next event of that name, with the type of its class. */
export const nextEvent = <K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: K,
): Promise<HTMLElementEventMap[K]> =>
  new Promise((resolve) => {
    element.addEventListener(name, resolve, {once: true});
  });

/** An empty place on the page, gone after the test. */
export const freshPlace = (): HTMLElement => fixtureSync('<div></div>');

/** Puts an element on the page without waiting for anything. */
export function place<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  freshPlace().append(element);
  return element;
}

/** Waits until an element has its answer, or knows that it will not get one. */
export async function settled<T extends Fetching>(element: T): Promise<T> {
  await until(() => !/^(idle|loading)$/.test(element.state), `${element.localName} settles`);
  await element.updateComplete;
  return element;
}

/** Puts a fetching element on the page, in Vietnamese and on the reference endpoint unless said otherwise. */
export function show<K extends 'article-view' | 'related-list' | 'comment-box' | 'comment-count'>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Node[]
): Promise<HTMLElementTagNameMap[K]> {
  const all = {endpoint, lang: 'vi', ...attributes};
  return settled(place(tag, all, ...children) as HTMLElementTagNameMap[K] & Fetching);
}

/** The text of a part as a reader gets it: white space collapsed; `''` if the part is missing. */
export function textOf(root: ParentNode, part: string): string {
  return plain(root.querySelector(`[part~="${part}"]`)?.textContent ?? '');
}

/** The texts of every part of that name. */
export function textsOf(root: ParentNode, part: string): string[] {
  return [...root.querySelectorAll(`[part~="${part}"]`)].map(({textContent}) => plain(textContent));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
