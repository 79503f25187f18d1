import type {Place} from '../../shared/source-element.js';
import {adopt} from './adopt.js';
import type {ArticleTemplate} from './article-template.js';
import type {ArticleView} from './article-view.js';
import {articleStyles} from './article.styles.js';
import {Attachment} from './attachment.js';
import type {PreparedArticle} from './prepared-article.js';
import {templates} from './short-templates.js';
import type {UseTools} from './tools/tools.js';

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
  /** Sets to work on an article on screen what the page asks for; to be called again for the same one is harmless. */
  attach(prepared: PreparedArticle, container: HTMLElement, language: string): void;
}

/** Loads what the page asks of a view beyond the text. */
export async function equip(view: ArticleView): Promise<Extras> {
  const useTools = view.tools ? await loadTools(view) : undefined;
  const extras: Extras = {
    template: templates.get(view.mode),
    async adopt(given, place) {
      const {enhance} = await import('./rich-article.js');
      const body = given.querySelector<HTMLElement>('[part~="body"]') ?? given;
      const language = view.closest<HTMLElement>('[lang]')?.lang || navigator.language;
      const sheets = [articleStyles];
      await enhance(body, language, sheets);
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
    attach(prepared, container, language) {
      Attachment.of(view).attach(prepared, container, language, useTools);
    },
  };
  return extras;
}

async function loadTools(view: ArticleView): Promise<UseTools | undefined> {
  try {
    return await (await import('./tools/tools.js')).loadTools(view);
  } catch {
    // An article without tools is better than none.
    return undefined;
  }
}
