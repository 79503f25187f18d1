import {html, type TemplateResult} from 'lit';
import {captchaWords} from '../../i18n/messages/captcha.js';
import {wordsFor} from '../../i18n/words.js';
import type {Captcha} from '../../model/writing-policy.js';
import {CaptchaRequiredEvent} from './captcha-required-event.js';
import type {FormHost} from './composer-additions.js';

/** The place in the form where a service of the page tells people from machines. */
export class CaptchaStep {
  readonly #host: FormHost;
  #asked: Event | undefined;
  #token = '';

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** What the service gave, to be sent with one comment; `''` as long as it gave nothing. */
  get token(): string {
    return this.#token;
  }

  /** Asks the page for a token, and forgets the one before. */
  ask(captcha: Captcha | undefined): void {
    const {provider = '', siteKey = ''} = captcha ?? {};
    const event = new CaptchaRequiredEvent(provider, siteKey, (token) => {
      if (event !== this.#asked) return;
      this.#token = token;
      this.#host.update();
    });
    this.#token = '';
    this.#asked = event;
    (this.#host.renderRoot as ShadowRoot).host.dispatchEvent(event);
  }

  render(language: string): TemplateResult {
    const {label, missing} = wordsFor(captchaWords, language);
    return html`<div part="captcha" role="group" aria-label=${label} tabindex="-1">
      <slot name="captcha">${missing}</slot>
    </div>`;
  }
}
