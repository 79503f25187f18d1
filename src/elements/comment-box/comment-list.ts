/* eslint-disable lit-a11y/accessible-name -- buttons get their words as properties, which the rule does not see */
import {html, nothing, render, type TemplateResult} from 'lit';
import type {CommentNode} from '../../discussion/threads.js';
import {formatDateTime, formatNumber} from '../../i18n/formats.js';
import type {CommentWords} from '../../i18n/messages/comments.js';
import type {Comment, ReadingPolicy} from '../../model/comment.js';

/** What the list has to know of its box. */
export interface ListContext {
  readonly words: CommentWords;
  /** BCP 47 tag of the box. */
  readonly language: string;
  readonly policy: ReadingPolicy;
  /** Whether comments can be answered. */
  readonly open: boolean;
  /** Whether the backend can do more with a comment than show and answer it. */
  readonly acts: boolean;
  /** Whether pictures of authors are shown, wherever they come from. */
  readonly avatars: boolean;
  /** What the reader did: an act, a blank and the identifier of a comment. */
  readonly marks: ReadonlySet<string>;
  /** A text as it is shown. */
  readonly format: (text: string) => unknown;
  /** What the reader has open below a comment, or sees instead of it. */
  readonly below: (comment: Comment) => unknown;
}

// Longer chains of answers side by side tire more readers than they hold.
const longestChain = 10;

// What a phone shows in a screen or so; the rest of a longer text on request.
const longestText = 1500;

// Comments have no place of their own: their times are the reader's.
const {timeZone} = new Intl.DateTimeFormat().resolvedOptions();

/**
 * The comments with their answers. Each keeps its own list item for as long as it is shown, whatever comes
 * before it, so that nobody loses the focus or a half-written answer to somebody else's comment. One listener
 * on the box serves every button, by its `data-act`. Words are set as properties, and what cannot be done is
 * hidden, because every part of a template that may be there or not costs each comment a node.
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
    const list = element(this.#lists, parentId, 'ol', parentId ? 'replies' : 'comments');
    const nests = depth < context.policy.maxDepth;
    const row = nests ? nodes : sideBySide(nodes);
    const whole = nests || !parentId || context.marks.has(`rest ${parentId}`);
    const shown = new Set<Element>();
    for (const node of whole ? row : row.slice(0, longestChain)) {
      const {id} = node.comment;
      const item = element(this.#items, id, 'li', 'comment');
      render(this.#renderItem(node, context, depth), item);
      shown.add(item);
    }
    keepInOrder(list, shown);
    return list;
  }

  #renderItem(node: CommentNode, context: ListContext, depth: number): TemplateResult {
    const {comment} = node;
    const {words} = context;
    const below = context.below(comment);
    const replies = this.#renderReplies(node, context, depth);
    // In the same place as before, so that an answer that is being written to it stays.
    return html`${
      comment.state === 'deleted'
        ? html`<p part="deleted">${words.deleted}</p>`
        : renderComment(comment, context)
    }${below}${replies}`;
  }

  #renderReplies({comment, replies}: CommentNode, context: ListContext, depth: number): unknown {
    const {words, language, marks, policy} = context;
    const {id, replyCount, repliesNext} = comment;
    const below = depth < policy.maxDepth ? replies : [];
    const folded = marks.has(`fold ${id}`);
    const missing = repliesNext ? Math.max(replyCount - replies.length, 1) : 0;
    if (!below.length && !missing) return nothing;
    const cut = depth + 1 === policy.maxDepth && !folded && !marks.has(`rest ${id}`);
    const rest = cut ? sideBySide(below).length - longestChain : 0;
    const count = replyCount || below.length;
    return html`<button
        part="button fold"
        data-act="fold"
        aria-expanded=${!folded}
        ?hidden=${!below.length}
        .textContent=${words.replies(formatNumber(count, language), count === 1)}
      ></button
      >${folded || !below.length ? nothing : this.render(below, context, id, depth + 1)}<button
        part="button more"
        data-act=${rest > 0 ? 'rest' : 'more'}
        ?hidden=${rest <= 0 && !missing}
        .textContent=${(rest > 0 ? words.rest : words.moreReplies)(
          formatNumber(Math.max(rest, missing), language),
        )}
      ></button>`;
  }
}

function renderComment(
  comment: Comment,
  {words, language, policy, open, acts, avatars, marks, format}: ListContext,
): TemplateResult {
  const {id, state, createdAt, text, votes, avatar} = comment;
  const author = comment.author || words.nameless;
  const published = state === 'published';
  const long = text.length > longestText && !marks.has(`whole ${id}`);
  const vote = (act: 'up' | 'down'): string =>
    `${words.votes[act]} ${formatNumber(votes[act], language)}`;
  const badges = Object.entries({
    badge: comment.badge && words[comment.badge],
    pinned: comment.pinned && words.pinned,
    featured: comment.featured && words.featured,
    unseen: marks.has(`new ${id}`) && words.unseen,
    pending: (state === 'pending' || state === 'rejected') && words[state],
  });
  return html`<article tabindex="-1">
    <header part="comment-header" data-initial=${initialOf(author, language)}>
      <bdi part="author" .textContent=${author}></bdi>${[
        ...(avatars && avatar
          ? [
              html`<img
                part="avatar"
                src=${avatar}
                alt=""
                loading="lazy"
                referrerpolicy="no-referrer"
              />`,
            ]
          : []),
        ...badges.flatMap(([part, word]) =>
          word ? [html`<span part="badge ${part}" .textContent=${word}></span>`] : [],
        ),
      ]}<a part="permalink" href="#c-${encodeURIComponent(id)}" ?hidden=${!createdAt}
        ><time
          part="time"
          datetime=${createdAt}
          .textContent=${
            createdAt &&
            formatDateTime(createdAt, timeZone, language) +
              (comment.editedAt && ` · ${words.edited}`)
          }
        ></time
      ></a>
    </header>
    <div part="text ${long ? 'long-text' : ''}" dir="auto">${format(text)}</div>
    <footer part="comment-footer">
      <button
        part="button whole-text"
        data-act="whole"
        ?hidden=${!long}
        .textContent=${long ? words.whole : ''}
      ></button
      ><button
        part="button reply"
        data-act="reply"
        aria-label=${words.replyTo(author)}
        ?hidden=${!open || !published}
        .textContent=${words.reply}
      ></button
      ><button
        part="button vote"
        data-act="up"
        aria-pressed=${marks.has(`up ${id}`)}
        ?hidden=${!acts || !published || policy.votes === 'none'}
        .textContent=${vote('up')}
      ></button
      ><button
        part="button vote"
        data-act="down"
        aria-pressed=${marks.has(`down ${id}`)}
        ?hidden=${!acts || !published || policy.votes !== 'updown'}
        .textContent=${vote('down')}
      ></button
      ><button
        part="button menu"
        data-act="menu"
        aria-expanded=${marks.has(`menu ${id}`)}
        aria-label=${words.menu(author)}
        ?hidden=${!acts}
      >
        ⋯
      </button>
    </footer>
  </article>`;
}

/** A letter that stands for somebody; Vietnamese names end with the one that people go by. */
function initialOf(name: string, language: string): string {
  const names = name.split(' ');
  return /\p{L}/u.exec(names.at(/^vi\b/i.test(language) ? -1 : 0) ?? '')?.[0].toUpperCase() ?? '';
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

/** Makes elements all that is in a list, and moves none that is in its place: it may have the focus. */
export function keepInOrder(list: Element, shown: ReadonlySet<Element>): void {
  for (const item of [...list.children]) if (!shown.has(item)) item.remove();
  let place = list.firstChild;
  for (const item of shown) {
    if (item === place) place = place.nextSibling;
    else list.insertBefore(item, place);
  }
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
    // Once: a thousand attributes set anew at every vote are a thousand changes.
    if (tag === 'li') found.dataset['comment'] = id;
  }
  return found;
}
