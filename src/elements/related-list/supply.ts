import type {Teaser} from '../../model/article.js';
import {normaliseArticleList} from '../../model/article-list.js';
import type {Ask} from '../../shared/source-element.js';
import {distinctStories} from './distinct-stories.js';
import type {FirstAnswer} from './first-answer.js';

/** The stories that a list shows, those it could show, and how to come by more. */
export class Supply {
  /** Shown, in this order. */
  items: readonly Teaser[] = [];
  readonly #excluded: readonly string[];
  readonly #limit: number;
  #known: readonly Teaser[];
  #next: string;

  constructor({list, limit, page, articleId}: FirstAnswer) {
    this.#excluded = [articleId, ...(list.exclude.match(/[^\s,]+/g) ?? [])];
    this.#limit = limit;
    this.#known = distinctStories(page.items, ...this.#excluded);
    this.#next = page.next;
  }

  /** Whether there may be more than is shown. */
  get hasMore(): boolean {
    return this.#known.length > this.items.length || this.#next !== '';
  }

  /**
   * Shows a step more, or as much of it as there is. Asks if not enough is here, and asks again if too much of
   * the answer is left out.
   *
   * @throws {LoadError} if an answer could not be had; then no more is shown than before
   */
  async grow(ask: Ask): Promise<void> {
    const wanted = this.items.length + this.#limit;
    while (this.#known.length < wanted && this.#next) {
      const {items, next} = await ask(
        (source, place) => source.related?.(place, {limit: this.#limit, cursor: this.#next}),
        normaliseArticleList,
      );
      const known = distinctStories([...this.#known, ...items], ...this.#excluded);
      const fresh = known.length > this.#known.length;
      this.#known = known;
      // Or else an endpoint that goes round in circles would keep us busy for ever.
      this.#next = fresh ? next : '';
    }
    this.#show(wanted);
  }

  /** Shows what is here of the first step, for want of the rest. */
  settle(): void {
    this.#show(this.#limit);
  }

  #show(count: number): void {
    this.items = this.#known.slice(0, count);
  }
}
