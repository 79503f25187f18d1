import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';

/** The item of that comment, with its answers. */
export const itemOf = ({renderRoot}: CommentBox, id: string): HTMLElement =>
  renderRoot.querySelector<HTMLElement>(`[data-comment="${id}"]`)!;

/** What the buttons of that comment are for. */
export const actsOf = (box: CommentBox, id: string): (string | undefined)[] =>
  [...itemOf(box, id).querySelectorAll<HTMLElement>(':scope > :not(article) [data-act]')].map(
    ({dataset}) => dataset['act'],
  );

/** What has the focus in the box. */
export const focused = ({shadowRoot}: CommentBox): HTMLElement | null =>
  shadowRoot!.activeElement as HTMLElement | null;

/** The comment that the reader is at, if they are at something that can be seen. */
export const placeIn = (box: CommentBox): string | undefined =>
  focused(box)?.checkVisibility() ? focused(box)!.closest('li')?.dataset['comment'] : undefined;
