import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {show, until, type Attributes} from './show.js';
import {stage, type StagedAnswer} from './staged.js';

/** A comment as a staged endpoint gives it. */
export const said = (id: string, text: string): Record<string, unknown> => ({
  ...{id, parentId: null, state: 'published', author: {name: 'An'}, text},
  createdAt: '2024-01-01T00:00:00Z',
});

/** The policy of a discussion whose form asks for the text alone. */
export const nameless = {name: 'none', email: 'none'} as const;

/** How an endpoint answers that takes a text. */
export const taken = (text: string): StagedAnswer => ({
  ...{method: 'POST', status: 201, json: {...said(`id of ${text}`, text), editToken: 'secret'}},
});

/** How an endpoint answers that takes nothing for now. */
export const busy = {method: 'POST', status: 503, json: {code: 'unavailable'}} as const;

/** Texts of what is kept of a kind for the staged discussion of that name. */
export const keptOf = (name: string, kind: string): string[] =>
  Object.entries(localStorage)
    .filter(([key]) => key.startsWith(`article-comments:${kind}:`) && key.includes(`/${name}"`))
    .map(([, item]) => {
      const {value} = JSON.parse(String(item)) as {value: {text: string; comment?: {text: string}}};
      return value.comment?.text ?? value.text;
    })
    .sort();

/** Presses the first button of that part. */
export const press = (root: ParentNode, part: string): void => {
  root.querySelector<HTMLElement>(`[part~="${part}"]`)!.click();
};

/** Where the box of that name sends to. */
export const pathOf = (name: string, article = '1'): string =>
  `${name}/articles/${article}/comments`;

/** A box over what is staged for that name, in English. */
export const showBox = (
  name: string,
  attributes: Attributes = {},
  ...children: readonly Node[]
): Promise<CommentBox> =>
  show(
    'comment-box',
    {endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en', ...attributes},
    ...children,
  );

/** Stages a discussion, and shows a box over it. */
export async function stagedBox(
  name: string,
  policy: Readonly<Record<string, unknown>>,
  {
    items = [],
    answers = [],
    attributes = {},
    children = [],
  }: {
    readonly items?: readonly unknown[];
    /** To what is sent. */
    readonly answers?: readonly StagedAnswer[];
    readonly attributes?: Attributes;
    readonly children?: readonly Node[];
  } = {},
): Promise<CommentBox> {
  const thread = {count: items.length, state: 'open'};
  const page = {method: 'GET', json: {thread, policy, items, next: null}} as const;
  await stage(pathOf(name), page, ...answers);
  return showBox(name, attributes, ...children);
}

/** Opens the form of a box, by the button of that part. */
export async function openForm(box: CommentBox, opener = 'write'): Promise<HTMLFormElement> {
  const root = box.renderRoot;
  root.querySelector<HTMLElement>(`[part~="${opener}"]`)?.click();
  await until(() => root.querySelector('form'), 'the form opens');
  const form = root.querySelector('form');
  if (!form) throw new Error('no form');
  return form;
}

/** The field of the text. */
export function textOfForm(form: HTMLFormElement): HTMLTextAreaElement {
  const area = form.querySelector('textarea');
  if (!area) throw new Error('no textarea');
  return area;
}

/** Fills in fields as if they were typed. */
export function fill(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  }
}

/** Forgets what staged discussions have left on this device. */
export function forgetStaged(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.includes('/staged/')) localStorage.removeItem(key);
  }
}
