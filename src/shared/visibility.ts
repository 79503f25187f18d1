import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Notices once that an element comes near the part of the page that is on screen. */
export class Visibility implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: IntersectionObserver | undefined;
  /** Whether it has been near. */
  near = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Begins to watch; to be called again after every move is harmless. */
  watch(): void {
    if (this.near || this.#observer) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.near = true;
        this.hostDisconnected();
        this.#host.requestUpdate();
      },
      // One screen ahead: about what a reader scrolls while a request is under way.
      {rootMargin: '100% 0%'},
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
