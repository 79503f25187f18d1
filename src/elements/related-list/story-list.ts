import {html, nothing, type TemplateResult} from 'lit';
import type {Teaser} from '../../model/article.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import {isPlainClick} from '../../shared/link-click.js';
import {LoadError} from '../../shared/load-error.js';
import {pictureOf, renderCard} from './card.js';
import {cardStyles} from './card.styles.js';
import type {FirstAnswer} from './first-answer.js';
import type {MoreStories} from './more-stories.js';
import {opens} from './opening.js';
import {prefetchOnIntent} from './prefetch.js';
import type {RelatedList} from './related-list.js';
import {RelatedSelectEvent} from './story-events.js';
import {Supply} from './supply.js';

// The pictures in each list.
const shown = new WeakMap<RelatedList, ReadonlyMap<string, HTMLImageElement | undefined>>();

/** How a list is shown. */
export interface StoryListOptions {
  readonly heading: unknown;
  /** Level of the headings of the cards. */
  readonly level: number;
  /** BCP 47 tag of the element's own words. */
  readonly language: string;
}

/** The stories of an element, and what is done with them. Loaded beside the first request. */
export class StoryList {
  readonly #list: RelatedList;
  readonly #supply: Supply;
  readonly #more: MoreStories | undefined;

  private constructor(list: RelatedList, supply: Supply, more: MoreStories | undefined) {
    this.#list = list;
    this.#supply = supply;
    this.#more = more;
  }

  /** Makes of its first answer what a list shows. */
  static async from(answer: FirstAnswer): Promise<StoryList> {
    const {list, send} = answer;
    adoptStyles(list.renderRoot, cardStyles);
    const supply = new Supply(answer);
    const loading = list.more ? import('./more-stories.js').catch(() => undefined) : undefined;
    try {
      await supply.grow(answer.ask);
    } catch (error) {
      // Fewer stories are better than none.
      if (!(error instanceof LoadError)) throw error;
      supply.settle();
    }
    // Elsewhere a choice leads away, and what we have of the story helps nobody.
    if (list.for || list.link) prefetchOnIntent(list, send);
    if (list.impressions) void watch(list);
    const more = await loading;
    for (const sheet of more?.MoreStories.styles ?? []) adoptStyles(list.renderRoot, sheet);
    return new StoryList(list, supply, more && new more.MoreStories(list, supply, send));
  }

  /** Shown, in this order. */
  get items(): readonly Teaser[] {
    return this.#supply.items;
  }

  /** The list under its heading; nothing if there are no stories. */
  render({heading, level, language}: StoryListOptions): TemplateResult | typeof nothing {
    const {items} = this;
    if (!items.length) return nothing;
    const pictures = this.#pictures();
    return html`<div>
      ${heading}
      <ul part="list" @click=${this.#select}>
        ${items.map((item, index) =>
          renderCard(item, {href: this.#hrefOf(item), level, language, picture: pictures[index]}),
        )}
      </ul>
      ${this.#more?.render(language)}
    </div>`;
  }

  /** By story, also if it moves in the list: changed in its place, one would show the old picture until its own is there. */
  #pictures(): readonly (HTMLImageElement | undefined)[] {
    const before = shown.get(this.#list);
    const now = new Map<string, HTMLImageElement | undefined>();
    shown.set(this.#list, now);
    return this.items.map((item) => {
      const key = JSON.stringify([item.id, item.url, item.image]);
      const picture = before?.get(key) ?? pictureOf(item);
      now.set(key, picture);
      return picture;
    });
  }

  #hrefOf({id, url}: Teaser): string {
    const {link} = this.#list;
    return link && id ? link.replaceAll('{id}', encodeURIComponent(id)) : url || `#${id}`;
  }

  readonly #select = (event: MouseEvent): void => {
    const {target, currentTarget} = event;
    const link = (target as Element).closest('a');
    const cards = [...(currentTarget as Element).children];
    const position = cards.findIndex((card) => card.contains(link));
    const item = this.items[position];
    if (!item || !link || !isPlainClick(event)) return;
    const goesOn = this.#list.dispatchEvent(new RelatedSelectEvent(item, position));
    if (!goesOn || opens(this.#list, item, link)) event.preventDefault();
  };
}

async function watch(list: RelatedList): Promise<void> {
  try {
    (await import('./impressions.js')).watchCards(list);
  } catch {
    // Without a connection nobody could be told either.
  }
}
