import type {Place} from '../../shared/source-element.js';
import {adopt} from './adopt.js';
import type {ArticleTemplate} from './article-template.js';
import type {ArticleView} from './article-view.js';
import {articleStyles} from './article.styles.js';
import type {PreparedArticle} from './prepared-article.js';
import {revealHash} from './reveal.js';
import {templates} from './short-templates.js';
import type {UseTools} from './tools/tools.js';

/** What a view does beyond showing an article. */
export interface Extras {
  /** Shows less than all of it; absent for all. */
  readonly template: ArticleTemplate | undefined;
  /** Takes the page's own rendering for the article. */
  adopt(given: HTMLElement, place: Place): Promise<PreparedArticle>;
  /** Puts an article in the place of another, softly where the engine can and the reader does not mind. */
  transition(show: () => void): void;
  /** Sets the tools to work on an article on screen; to be called again for the same one is harmless. */
  attach(prepared: PreparedArticle, container: HTMLElement, language: string): void;
}

// Views whose reader has been taken where the address points.
const arrived = new WeakSet<ArticleView>();
// What ends the tools of the article that a view shows, and of which article they are.
const attached = new WeakMap<
  ArticleView,
  {key: string; of: PreparedArticle; end: AbortController}
>();

/** Loads what the page asks for beyond the text. */
export async function equip(view: ArticleView): Promise<Extras> {
  const useTools = view.tools && (await (await import('./tools/tools.js')).loadTools(view.tools));
  const extras: Extras = {
    template: templates.get(view.mode),
    async adopt(given, place) {
      const {richArticleStyles} = await import('./rich-article.js');
      return {
        article: adopt(given, place),
        given,
        extras,
        sheets: [articleStyles, richArticleStyles],
      };
    },
    transition(show) {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (still || !('startViewTransition' in document)) show();
      else document.startViewTransition(show);
    },
    attach(prepared, container, language) {
      const last = attached.get(view);
      if (last?.of === prepared && last.key === language && !last.end.signal.aborted) return;
      last?.end.abort();
      const end = new AbortController();
      attached.set(view, {key: language, of: prepared, end});
      if (!arrived.has(view)) {
        arrived.add(view);
        // After what the tools bring, which moves the place.
        queueMicrotask(() => {
          revealHash(container, prepared.nodes?.idPrefix ?? '');
        });
        view.addController({hostDisconnected: () => attached.get(view)?.end.abort()});
      }
      if (useTools) attachTools(useTools, view, prepared, container, language, end.signal);
    },
  };
  return extras;
}

function attachTools(
  useTools: UseTools,
  view: ArticleView,
  {article, nodes}: PreparedArticle,
  container: HTMLElement,
  language: string,
  signal: AbortSignal,
): void {
  const root = view.renderRoot as ShadowRoot;
  const bar = root.querySelector('[part~="tools"]');
  if (!bar) return;
  useTools(bar, {
    view,
    article,
    container,
    body: nodes?.body ?? container.querySelector<HTMLElement>('[part~="body"]') ?? container,
    language,
    signal,
    style(sheet) {
      if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    },
  });
}
