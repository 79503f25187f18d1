import {boxOf, type Scroller} from './scroller.js';
import {moveFocus, pace} from './travel.js';

/** Where the reader is: what they have before their eyes, and how far down that is. */
export class ReadingPlace {
  readonly #box: Element;
  readonly #top: number;
  readonly #seen: HTMLElement | undefined;
  readonly #seenAt: number;

  /** Remembers the place as it is now. */
  constructor(scroller: Scroller) {
    this.#box = boxOf(scroller);
    this.#top = this.#box.scrollTop;
    this.#seen = seenIn(scroller);
    this.#seenAt = this.#seen?.getBoundingClientRect().top ?? 0;
  }

  /** Takes the reader back, and the focus too: from there the keyboard goes on. */
  restore(): void {
    const seen = this.#seen?.isConnected ? this.#seen : undefined;
    if (seen) moveFocus(seen);
    // By what they saw rather than by number: pictures above it may have come meanwhile.
    const moved = (seen?.getBoundingClientRect().top ?? 0) - this.#seenAt;
    // What did not move with the rest was something that floats.
    const top = seen && moved > 0 ? this.#box.scrollTop + moved : this.#top;
    this.#box.scrollTo({top, behavior: pace()});
  }
}

/** A paragraph or the like in the upper half of what can be seen. */
function seenIn(scroller: Scroller): HTMLElement | undefined {
  const {left, top, width, height} =
    scroller instanceof Element
      ? scroller.getBoundingClientRect()
      : new DOMRect(0, 0, innerWidth, innerHeight);
  const seen = [0.2, 0.3, 0.4, 0.5]
    .map((part) => deepest(document, left + width / 2, top + height * part))
    .filter((element) => element instanceof HTMLElement);
  // What is larger holds many of them, and would be outlined and read out as a whole.
  return seen.find(({offsetHeight}) => offsetHeight < height / 2) ?? seen[0];
}

/** What is shown at a point, also in the shadow of what stands there. */
function deepest(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const element = root.elementFromPoint(x, y);
  const shadow = element?.shadowRoot;
  return shadow && shadow !== root ? (deepest(shadow, x, y) ?? element) : element;
}
