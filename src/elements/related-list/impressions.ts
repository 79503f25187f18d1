import type {ReactiveController} from 'lit';
import type {Teaser} from '../../model/article.js';
import type {RelatedList} from './related-list.js';
import {RelatedViewEvent} from './story-events.js';

// Half of it for a second, as the Media Rating Council has it for what can be seen.
const share = 0.5;
const duration = 1000;

const watched = new WeakSet<RelatedList>();

/** Tells the page which stories a list has shown to the reader, for as long as it asks for that. */
export function watchCards(list: RelatedList): void {
  if (watched.has(list)) return;
  watched.add(list);
  list.addController(new Impressions(list));
}

class Impressions implements ReactiveController {
  readonly #list: RelatedList;
  readonly #seen = new WeakSet<Teaser>();
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #observer = new IntersectionObserver(
    (entries) => {
      for (const {target, intersectionRatio} of entries) {
        this.#stop(target);
        if (intersectionRatio >= share) this.#begin(target);
      }
    },
    {threshold: share},
  );
  #first: Teaser | undefined;

  constructor(list: RelatedList) {
    this.#list = list;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#restart);
    this.#restart();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#restart);
    this.#end();
  }

  hostUpdated(): void {
    // Another answer in the same cards, which have not moved.
    if (this.#first !== this.#list.items[0]) this.#end();
    this.#watch();
  }

  // A tab in the background shows nothing, and what comes back begins anew.
  readonly #restart = (): void => {
    this.#end();
    this.#watch();
  };

  #end(): void {
    this.#observer.disconnect();
    for (const card of this.#timers.keys()) this.#stop(card);
  }

  #watch(): void {
    if (!this.#list.impressions || document.hidden) {
      this.#end();
      return;
    }
    this.#first = this.#list.items[0];
    for (const card of this.#cards()) this.#observer.observe(card);
  }

  #cards(): Element[] {
    return [...this.#list.renderRoot.querySelectorAll('[part~="list"] > [part~="card"]')];
  }

  #begin(card: Element): void {
    const tell = (): void => {
      this.#timers.delete(card);
      const position = this.#cards().indexOf(card);
      const item = this.#list.items[position];
      if (!item || this.#seen.has(item)) return;
      this.#seen.add(item);
      this.#list.dispatchEvent(new RelatedViewEvent(item, position));
    };
    this.#timers.set(card, setTimeout(tell, duration));
  }

  #stop(card: Element): void {
    clearTimeout(this.#timers.get(card));
    this.#timers.delete(card);
  }
}
