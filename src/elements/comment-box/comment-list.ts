import {html, nothing, render, type TemplateResult} from 'lit';
import type {CommentNode} from '../../discussion/conversation.js';
import {formatDateTime, formatNumber} from '../../i18n/formats.js';
import type {CommentWords} from '../../i18n/messages/comments.js';

/** What the list has to know of its box. */
export interface ListContext {
  readonly words: CommentWords;
  /** BCP 47 tag of the box. */
  readonly language: string;
  /** Answers nest no deeper than this; deeper ones stand side by side. */
  readonly maxDepth: number;
  /** Whether comments can be answered. */
  readonly open: boolean;
  /** The form, for the comment that is being answered. */
  readonly composerFor: (id: string) => unknown;
}

// Comments have no place of their own: their times are the reader's.
const {timeZone} = new Intl.DateTimeFormat().resolvedOptions();

/**
 * The comments with their answers. Each keeps its own list item for as long as it is shown, whatever comes
 * before it, so that nobody loses the focus or a half-written answer to somebody else's comment. One listener
 * on the box serves every button, by its `data-` attribute.
 */
export class CommentList {
  // By what they answer, and by the comment in them.
  readonly #lists = new Map<string, HTMLElement>();
  readonly #items = new Map<string, HTMLElement>();

  /**
   * @param parentId what they all answer; `''` for the threads
   * @returns always the same element for the same `parentId`
   */
  render(
    nodes: readonly CommentNode[],
    context: ListContext,
    parentId = '',
    depth = 1,
  ): HTMLElement {
    const list = element(this.#lists, parentId, 'ol', depth === 1 ? 'comments' : 'replies');
    const row = depth < context.maxDepth ? nodes : sideBySide(nodes);
    const shown = new Set<Element>();
    for (const node of row) {
      const {id} = node.comment;
      const item = element(this.#items, id, 'li', 'comment');
      item.dataset['comment'] = id;
      render(this.#renderComment(node, context, depth), item);
      shown.add(item);
    }
    for (const item of [...list.children]) if (!shown.has(item)) item.remove();
    let place = list.firstChild;
    for (const item of shown) {
      if (item === place) place = place.nextSibling;
      else list.insertBefore(item, place);
    }
    return list;
  }

  #renderComment(
    {comment, replies}: CommentNode,
    context: ListContext,
    depth: number,
  ): TemplateResult {
    const {words, language, open, maxDepth} = context;
    const {id, state, badge, createdAt} = comment;
    const author = comment.author || words.nameless;
    const missing = comment.repliesNext ? Math.max(comment.replyCount - replies.length, 1) : 0;
    const below = depth < maxDepth ? replies : [];
    return html`${
      state === 'deleted'
        ? html`<p part="deleted">${words.deleted}</p>`
        : html`<article tabindex="-1">
            <header part="comment-header">
              <bdi part="author">${author}</bdi>
              ${badge ? html`<span part="badge">${words[badge]}</span>` : nothing}
              <time part="time" datetime=${createdAt}
                >${createdAt && formatDateTime(createdAt, timeZone, language)}</time
              >
              ${state === 'published' || state === 'rejected' ? nothing : html`<span part="pending">${words.pending}</span>`}
            </header>
            <p part="text" dir="auto">${comment.text}</p>
            ${
              open && state === 'published'
                ? html`<button
                    part="button reply"
                    data-reply=${id}
                    aria-label=${words.replyTo(author)}
                  >
                    ${words.reply}
                  </button>`
                : nothing
            }
          </article>`
    }
    ${context.composerFor(id)}
    ${below.length ? this.render(below, context, comment.id, depth + 1) : nothing}
    ${
      missing
        ? html`<button part="button more" data-more=${id}>
            ${words.moreReplies(formatNumber(missing, language))}
          </button>`
        : nothing
    }`;
  }
}

/** Comments with all their answers in one row, in reading order: without recursion, since chains can be long. */
function sideBySide(nodes: readonly CommentNode[]): CommentNode[] {
  const row: CommentNode[] = [];
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    row.push(node);
    waiting.push(...[...node.replies].reverse());
  }
  return row;
}

/** The element that stands for `id`: the known one, or a new one that is known from now on. */
function element(
  known: Map<string, HTMLElement>,
  id: string,
  tag: 'ol' | 'li',
  part: string,
): HTMLElement {
  let found = known.get(id);
  if (!found) {
    known.set(id, (found = document.createElement(tag)));
    found.setAttribute('part', part);
  }
  return found;
}
