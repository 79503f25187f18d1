import {html, nothing, type TemplateResult} from 'lit';
import {formatNumber} from '../../i18n/formats.js';
import type {ObjectionWords} from '../../i18n/messages/objections.js';

// Said aloud when so many characters are left, and when there are too many: at every key it would drown the words.
const thresholds = [50, 10, 0, -1];

/** Says how much room is left in a text, once it becomes scarce. */
export class CharacterCounter {
  #threshold: number | undefined;
  #said = '';

  render(left: number, limit: number, words: ObjectionWords, language: string): TemplateResult {
    const shown = left < limit / 4;
    const count = formatNumber(Math.abs(left), language);
    const sentence = left < 0 ? words.over(count) : words.left(count);
    const threshold = shown ? thresholds.findLast((most) => left <= most) : undefined;
    if (threshold !== this.#threshold) {
      this.#threshold = threshold;
      this.#said = threshold === undefined ? '' : sentence;
    }
    return html`${shown ? html`<p part="counter">${sentence}</p>` : nothing}
      <p class="aside" role="status">${this.#said}</p>`;
  }
}
