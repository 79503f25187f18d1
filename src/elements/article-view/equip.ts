import type {Place} from '../../shared/source-element.js';
import {adopt} from './adopt.js';
import type {ArticleTemplate} from './article-template.js';
import type {ArticleView} from './article-view.js';
import {articleStyles} from './article.styles.js';
import type {PreparedArticle} from './prepared-article.js';
import {revealHash} from './reveal.js';
import {templates} from './short-templates.js';

/** What a view does beyond showing an article. */
export interface Extras {
  /** Shows less than all of it; absent for all. */
  readonly template: ArticleTemplate | undefined;
  /** Takes the page's own rendering for the article. */
  adopt(given: HTMLElement, place: Place): Promise<PreparedArticle>;
  /**
   * Puts an article in the place of another, softly where the engine can and the reader does not mind.
   *
   * @returns when it is there, unless it is at once
   */
  transition(show: () => void): Promise<void> | undefined;
  /** Takes the reader of the first article where the page's address points. */
  arrive(prepared: PreparedArticle, container: HTMLElement): void;
}

// Views whose reader has been taken there.
const arrived = new WeakSet<ArticleView>();

/** What the page asks of a view beyond the text. */
export function equip(view: ArticleView): Extras {
  const extras: Extras = {
    template: templates.get(view.mode),
    async adopt(given, place) {
      const {richArticleStyles} = await import('./rich-article.js');
      const sheets = [articleStyles, richArticleStyles];
      return {article: adopt(given, place), given, extras, sheets};
    },
    transition(show) {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (still || !('startViewTransition' in document)) {
        show();
        return undefined;
      }
      const {ready, updateCallbackDone} = document.startViewTransition(show);
      // To be overtaken by another is no failure.
      ready.catch(() => undefined);
      return updateCallbackDone;
    },
    arrive({nodes}, container) {
      if (arrived.has(view)) return;
      arrived.add(view);
      revealHash(container, nodes?.idPrefix ?? '');
    },
  };
  return extras;
}
