import type {ReactiveController} from 'lit';
import type {BackToTopWords} from '../../i18n/messages/back-to-top.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import {isPlainClick} from '../../shared/link-click.js';
import type {Addition} from './addition.js';
import type {BackToTop} from './back-to-top.js';
import {BackToTopEvent} from './events.js';
import {journeyStyles} from './journey.styles.js';
import {namedElement} from './named-element.js';
import {ScrollDistance} from './scroll-distance.js';
import {travel} from './travel.js';

/** What can be added: whether the page asks for it, and where it is. The last has the last word. */
const additions: readonly {
  readonly asked: (way: BackToTop) => unknown;
  readonly load: () => Promise<new (way: BackToTop, distance: ScrollDistance) => Addition>;
}[] = [
  {
    asked: ({progress, dock}) => progress || dock,
    load: async () => (await import('./scroll-followers.js')).ScrollFollowers,
  },
  {
    asked: ({scrollingUp}) => scrollingUp,
    load: async () => (await import('./scrolling-up.js')).ScrollingUp,
  },
  {
    asked: ({returns}) => returns,
    load: async () => (await import('./return-offer.js')).ReturnOffer,
  },
];

/** Follows the reader down, shows the way back once that is far, and takes them there. */
export class Journey implements ReactiveController {
  readonly #way: BackToTop;
  readonly #states: CustomStateSet;
  readonly #distance: ScrollDistance;
  /** By their place in the list. Without one: it is on its way, or could not be had. */
  readonly #added: (Addition | undefined)[] = [];
  #loading = 0;

  constructor(way: BackToTop, states: CustomStateSet) {
    this.#way = way;
    this.#states = states;
    this.#distance = new ScrollDistance(way, this.#look);
    adoptStyles(way.renderRoot, journeyStyles);
    way.addEventListener('focusout', this.#look);
    way.addController(this);
  }

  hostUpdated(): void {
    const {passed, contained} = this.#distance;
    if (passed) this.#add();
    const says = this.#added.map((addition) => addition?.shown);
    const wanted = says.includes(true) || (passed && !this.#loading && !says.includes(false));
    // Not from under the keyboard, which would then be nowhere.
    const shown = wanted || this.#way.matches(':focus-within');
    this.#way.inert = !shown;
    this.#expose('shown', shown);
    this.#expose('contained', contained);
  }

  #expose(state: string, on: boolean): void {
    this.#states[on ? 'add' : 'delete'](state);
  }

  /** What the frame holds. */
  render(link: unknown, words: BackToTopWords): unknown {
    return this.#added.reduce<unknown>(
      (content, addition) => addition?.render?.(content, words) ?? content,
      link,
    );
  }

  /** Takes the reader where a link leads, if one was clicked that leads somewhere on this page. */
  follow(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href') ?? '';
    if (!href.startsWith('#') || !isPlainClick(event)) return;
    event.preventDefault();
    const way = this.#way;
    if (!way.dispatchEvent(new BackToTopEvent())) return;
    const {start, scroller} = this.#distance;
    const named = namedElement(way, href.slice(1));
    // A page that gives a name to all of itself means its top.
    travel(start ?? (named?.contains(document.body) ? undefined : named), scroller);
  }

  /** Loads what is asked for, once the reader is so far down that it will be needed. */
  #add(): void {
    for (const [at, {asked, load}] of additions.entries()) {
      if (at in this.#added || !asked(this.#way)) continue;
      this.#added[at] = undefined;
      void this.#load(at, load);
    }
  }

  async #load(at: number, load: (typeof additions)[number]['load']): Promise<void> {
    this.#loading++;
    try {
      this.#added[at] = new (await load())(this.#way, this.#distance);
    } catch {
      // The link does without.
    }
    this.#loading--;
    this.#look();
  }

  readonly #look = (): void => {
    this.#way.requestUpdate();
  };
}
