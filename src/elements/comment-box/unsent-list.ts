import {html, nothing, type TemplateResult} from 'lit';
import type {OutboxEntry, OutboxState} from '../../discussion/outbox.js';
import {unsentWords} from '../../i18n/messages/unsent.js';
import {wordsFor} from '../../i18n/words.js';
import {sentenceFor} from './objections.js';

/** A comment that the endpoint does not have. */
export interface Unsent {
  /** Name of the draft or key of the entry; unique among all of them. */
  readonly id: string;
  /** The comment that it answers; `''` for a new thread. */
  readonly parentId: string;
  readonly text: string;
  readonly state: 'draft' | OutboxState;
  /** Absent for a draft. */
  readonly entry?: OutboxEntry;
}

/** What the reader may do with it. */
export interface UnsentActions {
  edit(unsent: Unsent): void;
  resend(unsent: Unsent): void;
  discard(unsent: Unsent): void;
  /** Which of them is discarded by the next press; absent: none. */
  readonly discarding: string | undefined;
}

/** Comments that the endpoint does not have: what they say, where each stands and what can be done about it. */
export function renderUnsent(
  list: readonly Unsent[],
  language: string,
  actions: UnsentActions,
): TemplateResult {
  const words = wordsFor(unsentWords, language);
  const button = (part: string, label: string, act: () => void): TemplateResult =>
    html`<button
      part="button ${part}"
      @click=${({detail}: MouseEvent) => {
        // The second of a double click was meant for what stood here before, such as the button that sends.
        if (detail < 2) act();
      }}
    >
      ${label}
    </button>`;
  const item = (unsent: Unsent): TemplateResult => {
    const {id, state, text} = unsent;
    const sure = actions.discarding === id;
    return html`<li part="entry" data-unsent=${id}>
      <p part="entry-state" class=${state}>${stateOf(unsent, language)}</p>
      <p part="text" dir="auto">${text}</p>
      ${
        state === 'sending'
          ? nothing
          : [
              state === 'draft' || /^(captcha-required|nudge)$/.test(unsent.entry?.failure ?? '')
                ? nothing
                : button('resend', words.resend, () => {
                    actions.resend(unsent);
                  }),
              button('edit', state === 'draft' ? words.resume : words.edit, () => {
                actions.edit(unsent);
              }),
              button('discard', sure ? words.discardSurely : words.discard, () => {
                actions.discard(unsent);
              }),
            ]
      }
    </li>`;
  };
  return html`<ul part="outbox" aria-label=${words.list}>
    ${list.map(item)}
  </ul>`;
}

function stateOf({state, entry}: Unsent, language: string): string {
  const words = wordsFor(unsentWords, language);
  if (state === 'draft' || state === 'sending' || !entry)
    return words[state === 'draft' ? state : 'sending'];
  const {failure, notBefore} = entry;
  if (state === 'waiting') {
    return failure === 'offline'
      ? words.offline
      : words.until(new Date(notBefore).toLocaleTimeString(language, {timeStyle: 'short'}));
  }
  if (failure === 'stale') return words.stale;
  const reason = sentenceFor(failure, language);
  return failure === 'nudge' ? reason : `${words.refused} ${reason}`;
}
