/**
 * Fired when a reader is to show that they are not a machine: once when the form opens, and again when what was
 * shown is used up. The page answers with `respond`, and puts what it needs for that into the slot `captcha`.
 */
export class CaptchaRequiredEvent extends Event {
  static readonly type = 'captcha-required';
  /** Name of the service, such as `turnstile`; `''` if the endpoint did not say. */
  readonly provider: string;
  /** What the service knows the site by; `''` if the endpoint did not say. */
  readonly siteKey: string;
  readonly #take: (token: string) => void;

  constructor(provider: string, siteKey: string, take: (token: string) => void) {
    super(CaptchaRequiredEvent.type, {bubbles: true, composed: true});
    this.provider = provider;
    this.siteKey = siteKey;
    this.#take = take;
  }

  /** Hands over what the service gave, for one comment; `''` if it no longer counts. Late, it is ignored. */
  respond(token: string): void {
    this.#take(token);
  }
}

declare global {
  interface HTMLElementEventMap {
    'captcha-required': CaptchaRequiredEvent;
  }
}
