import {html, nothing} from 'lit';
import {formatNumber} from '../../i18n/formats.js';
import {commentWords} from '../../i18n/messages/comments.js';
import {reactionWords} from '../../i18n/messages/reactions.js';
import {wordsFor} from '../../i18n/words.js';
import type {Comment, ReadingPolicy, Reaction} from '../../model/comment.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import type {ViewContext} from './discussion-view.js';
import {reactionStyles} from './reactions.styles.js';

const signs: Readonly<Record<Reaction, string>> = {
  like: '👍',
  love: '❤️',
  laugh: '😄',
  wow: '😮',
  sad: '😢',
  angry: '😠',
};

/** What readers feel about a comment that everybody sees, a button for each; a sign is spoken as its word. */
export function renderReactions(
  {id, author, state, reactions}: Comment,
  policy: ReadingPolicy,
  {box, acts, marks, language}: ViewContext,
): unknown {
  if (!acts || state !== 'published') return nothing;
  adoptStyles(box.renderRoot, reactionStyles);
  const {group, names} = wordsFor(reactionWords, language);
  const {nameless} = wordsFor(commentWords, language);
  return html`<div part="reactions" role="group" aria-label=${group(author || nameless)}>
    ${policy.reactions.map((name) => {
      const count = formatNumber(reactions?.[name] ?? 0, language);
      return html`<button
        part="button reaction"
        data-act="react-${name}"
        title=${names[name]}
        aria-label="${names[name]} ${count}"
        aria-pressed=${marks.has(`react-${name} ${id}`)}
        .textContent=${`${signs[name]} ${count}`}
      ></button>`;
    })}
  </div>`;
}
