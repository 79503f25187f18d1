import {html} from 'lit';
import type {BackToTopWords} from '../../i18n/messages/back-to-top.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import type {Addition} from './addition.js';
import type {BackToTop} from './back-to-top.js';
import {BackToTopEvent} from './events.js';
import {ReadingPlace} from './reading-place.js';
import {returnOfferStyles} from './return-offer.styles.js';
import type {ScrollDistance} from './scroll-distance.js';
import {boxOf, type Scroller} from './scroller.js';

// In pixels; a nudge is no decision to read on from here.
const nudge = 48;

/** Offers readers who went back the way to where they were, until they take it or scroll on. */
export class ReturnOffer implements Addition {
  readonly #way: BackToTop;
  readonly #distance: ScrollDistance;
  #place: ReadingPlace | undefined;
  #listening = new AbortController();

  constructor(way: BackToTop, distance: ScrollDistance) {
    this.#way = way;
    this.#distance = distance;
    adoptStyles(way.renderRoot, returnOfferStyles);
    way.addEventListener(BackToTopEvent.type, this.#remember);
    way.addController(this);
  }

  get shown(): true | undefined {
    return this.#place && true;
  }

  hostDisconnected(): void {
    this.#withdraw();
  }

  render(content: unknown, words: BackToTopWords): unknown {
    if (!this.#place) return content;
    return html`<button part="link return" type="button" @click=${this.#return}>
      ${words.back}
    </button>`;
  }

  /** Before a jump, and for good only if it is not called off. */
  readonly #remember = (event: Event): void => {
    if (!this.#way.returns) return;
    const {scroller} = this.#distance;
    const place = new ReadingPlace(scroller);
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#offer(place, scroller);
    });
  };

  #offer(place: ReadingPlace, scroller: Scroller): void {
    this.#withdraw();
    this.#place = place;
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    const box = boxOf(scroller);
    let highest = box.scrollTop;
    const watch = (): void => {
      highest = Math.min(highest, box.scrollTop);
      // Not from under the keyboard, which would then be nowhere.
      if (box.scrollTop < highest + nudge || this.#way.matches(':focus-within')) return;
      this.#withdraw();
    };
    scroller.addEventListener('scroll', watch, {passive: true, signal});
  }

  #withdraw(): void {
    this.#listening.abort();
    this.#place = undefined;
    this.#way.requestUpdate();
  }

  readonly #return = (): void => {
    const place = this.#place;
    this.#withdraw();
    place?.restore();
  };
}
