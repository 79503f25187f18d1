import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {namedElement} from './named-element.js';
import {scrollersAround, type Scroller} from './scroller.js';

type Host = ReactiveControllerHost &
  HTMLElement & {readonly for: string; readonly distance: string};

/**
 * Tells when the start is far above what can be seen, in whatever scrolls around it.
 *
 * It observes when the start enters a region that ends that far above the view. This costs two callbacks for
 * a scroll that fires more than a hundred events, and adds nothing to the page.
 */
export class ScrollDistance implements ReactiveController {
  readonly #host: Host;
  readonly #changed: () => void;
  readonly #passed = new Set<Scroller>();
  #measured: readonly unknown[] = [];
  #scrollers: Scroller[] = [];
  #observers: IntersectionObserver[] = [];

  /** @param changed called at first, and whenever `passed` may have changed */
  constructor(host: Host, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** The element that the host's `for` names. Absent: the start is that of what scrolls. */
  get start(): HTMLElement | undefined {
    return namedElement(this.#host, this.#host.for);
  }

  /** The nearest container around the start that has something to scroll, else the page. */
  get scroller(): Scroller {
    const scrolls = (scroller: Scroller): boolean =>
      // A pixel may be due to rounding.
      scroller instanceof Element && scroller.scrollHeight > scroller.clientHeight + 1;
    return this.#scrollers.find(scrolls) ?? document;
  }

  /** Whether the start is far away. */
  get passed(): boolean {
    return this.#passed.has(this.scroller);
  }

  /** Whether the host stands in a container that scrolls, rather than on the page. */
  get contained(): boolean {
    const {scroller} = this;
    return scroller !== document && scrollersAround(this.#host).some(([own]) => own === scroller);
  }

  hostConnected(): void {
    this.#measure();
  }

  hostUpdated(): void {
    if (this.#asked.some((value, at) => value !== this.#measured[at])) this.#measure();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#passed.clear();
  }

  /** Where to measure from, which may come after the host, and how far. */
  get #asked(): readonly unknown[] {
    return [this.start, this.#host.distance];
  }

  readonly #measure = (): void => {
    this.#stop();
    this.#measured = this.#asked;
    const host = this.#host;
    const {start} = this;
    // All of them: which one scrolls may be decided by what has yet to come.
    for (const [scroller, mark] of scrollersAround(start ?? host)) {
      this.#scrollers.push(scroller);
      const target = start ?? mark;
      const observer = new IntersectionObserver(
        (entries) => {
          // What the page has replaced tells nothing any more.
          if (!target.isConnected) {
            this.#measure();
            return;
          }
          this.#passed[entries.at(-1)?.isIntersecting ? 'add' : 'delete'](scroller);
          this.#changed();
        },
        {root: scroller, rootMargin: regionAbove(scroller, host.distance)},
      );
      observer.observe(target);
      this.#observers.push(observer);
    }
    addEventListener('resize', this.#measure);
  };

  #stop(): void {
    removeEventListener('resize', this.#measure);
    for (const observer of this.#observers) observer.disconnect();
    this.#observers = [];
    this.#scrollers = [];
  }
}

/**
 * The margins that turn a view into the region above it: what has its top in there is more than a distance
 * away, given in pixels as `1200px` or in views as `2`. Anything else means `2`.
 */
function regionAbove(scroller: Scroller, distance: string): string {
  const [, amount = '2', unit] = /^\s*(\d+\.?\d*|\.\d+)\s*(px)?\s*$/i.exec(distance) ?? [];
  const far = Math.min(Number(amount), 1e5);
  const height = scroller instanceof Element ? scroller.clientHeight : innerHeight;
  // In percent where possible, which follow the height. What touches is inside: none means a pixel.
  const below = unit || !far ? `${height + far + 1}px` : `${far * 100 + 100}%`;
  return `9999999px 9999999px -${below}`;
}
