import type {Addition} from './addition.js';
import type {BackToTop} from './back-to-top.js';
import type {ScrollDistance} from './scroll-distance.js';
import {boxOf, type Scroller} from './scroller.js';

// In pixels; less may be a trembling finger.
const turn = 24;

/** Shows the link only to readers who are on their way up. It listens only while the start is far away. */
export class ScrollingUp implements Addition {
  readonly #way: BackToTop;
  readonly #distance: ScrollDistance;
  #scroller: Scroller | undefined;
  #listening = new AbortController();
  #up = false;

  constructor(way: BackToTop, distance: ScrollDistance) {
    this.#way = way;
    this.#distance = distance;
    way.addController(this);
  }

  get shown(): false | undefined {
    return this.#up || !this.#way.scrollingUp ? undefined : false;
  }

  hostUpdated(): void {
    const {passed, scroller} = this.#distance;
    const watched = passed && this.#way.scrollingUp ? scroller : undefined;
    if (watched === this.#scroller) return;
    this.hostDisconnected();
    this.#scroller = watched;
    if (watched) this.#watch(watched);
  }

  hostDisconnected(): void {
    this.#listening.abort();
    this.#scroller = undefined;
    this.#up = false;
  }

  #watch(scroller: Scroller): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    const box = boxOf(scroller);
    let farthest = box.scrollTop;
    const follow = (): void => {
      // Where a page bounces at its end, coming back is no turn.
      const top = Math.min(box.scrollTop, box.scrollHeight - box.clientHeight);
      farthest = Math[this.#up ? 'min' : 'max'](farthest, top);
      if (Math.abs(top - farthest) < turn) return;
      this.#up = !this.#up;
      farthest = top;
      this.#way.requestUpdate();
    };
    scroller.addEventListener('scroll', follow, {passive: true, signal});
  }
}
