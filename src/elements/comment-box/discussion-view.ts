import {html, type CSSResult, type LitElement} from 'lit';
import {hasMarks} from '../../discussion/has-marks.js';
import {threadsOf, type Discussion} from '../../discussion/threads.js';
import {formatNumber} from '../../i18n/formats.js';
import {commentWords, type CommentWords} from '../../i18n/messages/comments.js';
import {wordsFor} from '../../i18n/words.js';
import {normaliseCommentPage, type CommentPage, type CommentSort} from '../../model/comment.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import {controlStyles} from '../../shared/controls.styles.js';
import {CommentList, type ListContext} from './comment-list.js';
import {discussionStyles} from './discussion.styles.js';
import type {Participation} from './participation.js';

export {normaliseCommentPage, threadsOf};

// Loaded by the first text whose marks mean something.
let formatting: typeof import('./formatted-text.js') | undefined;

// Loaded by the first discussion that not everybody can write in here.
let original: typeof import('./original-link.js') | undefined;

// Loaded by the first discussion that has any.
let reacting: typeof import('./reactions.js') | undefined;

/** Loads what it takes to show a page of comments, so that none changes once it is shown. */
export async function prepare({policy, items, state, url}: CommentPage): Promise<void> {
  if (policy.format === 'markdown' && items.some(({text}) => hasMarks(text)))
    await loadFormatting();
  if (url && (state === 'readonly' || !policy.guests))
    original ??= await import('./original-link.js').catch(() => undefined);
  // Without a connection there are none.
  if (policy.reactions.length) reacting ??= await import('./reactions.js').catch(() => undefined);
}

async function loadFormatting(): Promise<void> {
  // Without a connection the bare text has to do.
  formatting ??= await import('./formatted-text.js').catch(() => undefined);
}

/** A text with what its marks mean; bare as long as that is on its way. */
function formatted(text: string, box: LitElement): unknown {
  if (formatting) {
    adoptStyles(box.renderRoot, formatting.formattedTextStyles);
    return formatting.renderFormatted(text);
  }
  void loadFormatting().then(() => {
    if (formatting) box.requestUpdate();
  });
  return text;
}

/** What the view has to know of its box. */
export interface ViewContext extends Pick<ListContext, 'language' | 'acts' | 'avatars' | 'marks'> {
  /** Where the styles go, and what is updated by what comes later. */
  readonly box: LitElement;
  /** Level of the heading. */
  readonly level: number;
  readonly sort: CommentSort;
  /** What the reader was told last. */
  readonly said: unknown;
  /** What the reader does in the discussion; absent until they do anything. */
  readonly participation: Participation | undefined;
  /** Serves every button. */
  readonly act: (event: Event) => void;
  /** Serves the control that orders the threads. */
  readonly order: (event: Event) => void;
}

/** Shows the discussion of one article; loaded while the box asks for it. */
export class DiscussionView {
  /** Styles that the box adopts with it. */
  static readonly styles: readonly CSSResult[] = [controlStyles, discussionStyles];

  readonly #list = new CommentList();

  render(data: Discussion, context: ViewContext): unknown {
    const {box, language, level, said, participation, act} = context;
    const {state, policy, threads, count, next, url} = data;
    const words = wordsFor(commentWords, language);
    const open = state === 'open' || state === 'premoderated';
    const isGuest = !policy.guests && !participation?.knowsReader;
    return html`<div part="heading" role="heading" aria-level=${level}>
        ${words.heading(formatNumber(count, language), count === 1)}
      </div>
      <slot name="header"></slot>
      <div @click=${act}>
        <p part="notice" ?hidden=${state === 'open'}>${state !== 'open' && words.notice[state]}</p>
        ${participation?.renderAbove()}
        <button
          part="button write"
          data-act="write"
          ?hidden=${!open || participation?.writesThread}
        >
          ${isGuest ? words.signIn : words.write}
        </button>
        ${
          state === 'readonly' || (open && isGuest)
            ? original?.renderOriginalLink(open ? 'signIn' : 'readonly', url, language)
            : ''
        }
        ${threads.length > 1 && policy.sorts[1] ? renderSort(words, policy.sorts, context) : ''}
        <div part="status" role="status">${said}</div>
        ${
          threads.length
            ? this.#list.render(threads, {
                ...context,
                ...{words, policy, open},
                format: (text) =>
                  policy.format === 'markdown' && hasMarks(text) ? formatted(text, box) : text,
                below: (comment) => {
                  const below = participation?.renderBelow(comment.id);
                  return reacting && policy.reactions.length
                    ? [reacting.renderReactions(comment, policy, context), below]
                    : below;
                },
              })
            : html`<slot name="empty"><p part="empty">${words.empty}</p></slot>`
        }
        <button part="button more" data-act="more" ?hidden=${!next}>${words.more}</button>
      </div>`;
  }
}

function renderSort(
  words: CommentWords,
  sorts: readonly CommentSort[],
  {sort: chosen, order}: ViewContext,
): unknown {
  return html`<label part="sort"
    >${words.sort}
    <select part="sort-select" @change=${order}>
      ${sorts.map(
        (sort) =>
          html`<option value=${sort} .selected=${sort === chosen}>${words.sorts[sort]}</option>`,
      )}
    </select></label
  >`;
}
