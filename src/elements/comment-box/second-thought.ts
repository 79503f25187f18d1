import {html, nothing, type TemplateResult} from 'lit';
import type {ObjectionWords} from '../../i18n/messages/objections.js';
import type {NewComment} from '../../model/new-comment.js';
import type {LoadError} from '../../shared/load-error.js';

/** What a writer makes of an endpoint that asks them to read their words again: others, or the same as they are. */
export class SecondThought {
  // What the endpoint has asked about, and what is sent all the same.
  #nudged: string;
  #meant: string;

  /** Begins with words that were sent before, or with none. */
  constructor(sent: NewComment | undefined, error: LoadError | undefined) {
    this.#nudged = (error?.code === 'nudge' && sent?.text) || '';
    this.#meant = (sent?.nudged && sent.text) || '';
  }

  /** The endpoint asks about these words. */
  ask(text: string): void {
    this.#nudged = text;
  }

  /** The writer wants these words as they are. */
  insist(text: string): void {
    this.#meant = text;
  }

  /** Whether the writer wants these words as they are; also at a further try of them. */
  insistsOn(text: string): boolean {
    return text === this.#meant;
  }

  /**
   * What the endpoint minds; its own sentences are for developers.
   *
   * @param kept that the words are still there
   */
  renderQuestion({fields}: LoadError, kept: string, words: ObjectionWords): TemplateResult {
    const reasons = new Set(fields.map(({code}) => code));
    const known = Object.entries(words.nudges).filter(([reason]) => reasons.has(reason));
    return html`<div part="nudge">
      <p>${words.errors['nudge']}</p>
      ${known.map(([, sentence]) => html`<p>${sentence}</p>`)}
      <p>${kept}</p>
    </div>`;
  }

  /** The button that sends the words as they are, until they are others. */
  renderButton(text: string, sending: boolean, {asItIs}: ObjectionWords): unknown {
    return this.#nudged && text === this.#nudged
      ? html`<button part="button as-it-is" name="nudged" aria-disabled=${sending}>
          ${asItIs}
        </button>`
      : nothing;
  }
}
