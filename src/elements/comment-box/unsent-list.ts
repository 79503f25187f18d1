import {html, nothing, render, type TemplateResult} from 'lit';
import type {OutboxEntry, OutboxState} from '../../discussion/outbox.js';
import {unsentWords} from '../../i18n/messages/unsent.js';
import {wordsFor} from '../../i18n/words.js';
import {keepInOrder} from './comment-list.js';
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

/**
 * Comments that the endpoint does not have: what they say, where each stands and what can be done about it. Each
 * keeps its own list item, so that nobody loses the focus to what becomes of another.
 */
export class UnsentList {
  readonly #list = document.createElement('ul');
  readonly #items = new Map<string, HTMLElement>();

  constructor() {
    this.#list.setAttribute('part', 'outbox');
  }

  /** @returns always the same element */
  render(list: readonly Unsent[], language: string, actions: UnsentActions): HTMLElement {
    this.#list.ariaLabel = wordsFor(unsentWords, language).list;
    const shown = new Set<HTMLElement>();
    // In the order in which they came: each try writes them anew, and what moves loses the focus.
    const known = [...this.#items.keys()];
    const placeOf = ({id}: Unsent): number =>
      known.includes(id) ? known.indexOf(id) : known.length;
    for (const unsent of list.toSorted((one, other) => placeOf(one) - placeOf(other))) {
      const item = this.#items.get(unsent.id) ?? document.createElement('li');
      item.setAttribute('part', 'entry');
      item.dataset['unsent'] = unsent.id;
      render(renderItem(unsent, language, actions), item);
      shown.add(item);
    }
    this.#items.clear();
    for (const item of shown) this.#items.set(item.dataset['unsent'] ?? '', item);
    keepInOrder(this.#list, shown);
    return this.#list;
  }
}

function renderItem(unsent: Unsent, language: string, actions: UnsentActions): TemplateResult {
  const {id, state, text, entry} = unsent;
  const words = wordsFor(unsentWords, language);
  const isSending = state === 'sending';
  const sure = actions.discarding === id;
  const button = (part: string, label: string, act: (unsent: Unsent) => void): TemplateResult =>
    // Always there, since it may have the focus when the next try begins.
    html`<button
      part="button ${part}"
      aria-disabled=${isSending}
      @click=${({detail}: MouseEvent) => {
        // The second of a double click was meant for what stood here before, such as the button that sends.
        if (detail < 2 && !isSending) act.call(actions, unsent);
      }}
    >
      ${label}
    </button>`;
  return html`<p part="entry-state" class=${state}>${stateOf(unsent, language)}</p>
    <p part="text" dir="auto">${text}</p>
    ${
      state === 'draft' || /^(captcha-required|nudge)$/.test(entry?.failure ?? '')
        ? nothing
        : button('resend', words.resend, actions.resend)
    }
    ${button('edit', state === 'draft' ? words.resume : words.edit, actions.edit)}
    ${button('discard', sure ? words.discardSurely : words.discard, actions.discard)}`;
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
