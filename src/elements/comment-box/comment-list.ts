import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
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

/** The comments with their answers. One listener on the box serves every button, by its `data-` attribute. */
export function renderComments(
  nodes: readonly CommentNode[],
  context: ListContext,
  depth = 1,
): TemplateResult {
  return html`<ol part=${depth === 1 ? 'comments' : 'replies'}>
    ${repeat(
      depth < context.maxDepth ? nodes : sideBySide(nodes),
      ({comment}) => comment.id,
      (node) => renderComment(node, context, depth),
    )}
  </ol>`;
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

function renderComment(
  {comment, replies}: CommentNode,
  context: ListContext,
  depth: number,
): TemplateResult {
  const {words, language, open, maxDepth} = context;
  const {id, state, badge, createdAt} = comment;
  const author = comment.author || words.nameless;
  const missing = comment.repliesNext ? Math.max(comment.replyCount - replies.length, 1) : 0;
  const below = depth < maxDepth ? replies : [];
  return html`<li part="comment" data-comment=${id}>
    ${
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
    ${context.composerFor(id)} ${below.length ? renderComments(below, context, depth + 1) : nothing}
    ${
      missing
        ? html`<button part="button more" data-more=${id}>
            ${words.moreReplies(formatNumber(missing, language))}
          </button>`
        : nothing
    }
  </li>`;
}
