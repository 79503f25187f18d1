import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Tells when the top of the page is more than some screens away: by observing a mark there, which costs two
 * callbacks for a scroll that fires more than a hundred events.
 */
export class ScrollMark implements ReactiveController {
  readonly #mark = document.createElement('div');
  readonly #passed: (passed: boolean) => void;
  #observer: IntersectionObserver | undefined;
  #screens = 0;

  /** @param passed called with whether the top is far away, at first and whenever that changes */
  constructor(host: ReactiveControllerHost, passed: (passed: boolean) => void) {
    this.#passed = passed;
    this.#mark.setAttribute('aria-hidden', 'true');
    // Important, and by the object model: the page's styles must not move it, nor its policy refuse it.
    for (const [name, value] of [
      ['all', 'initial'],
      ['position', 'absolute'],
      ['top', '0'],
      ['width', '1px'],
      ['height', '1px'],
      ['visibility', 'hidden'],
    ] as const) {
      this.#mark.style.setProperty(name, value, 'important');
    }
    host.addController(this);
  }

  /** Says how many screens away counts as far. */
  place(screens: number): void {
    this.#screens = screens;
    if (this.#observer) this.hostConnected();
  }

  hostConnected(): void {
    this.hostDisconnected();
    // Beside the body, so that no selector of the page counts it among the body's children.
    document.documentElement.append(this.#mark);
    this.#observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (entry) this.#passed(!entry.isIntersecting);
      },
      {rootMargin: `${this.#screens * 100}% 0px 0px 0px`},
    );
    this.#observer.observe(this.#mark);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#mark.remove();
  }
}
