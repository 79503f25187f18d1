import {adoptStyles} from '../../../shared/adopt-styles.js';
import {isLanguageTag} from '../../../shared/language.js';
import type {ArticleView} from '../article-view.js';
import type {PreparedArticle} from '../prepared-article.js';
import {barStyles} from './bar.styles.js';
import type {Tool} from './tool.js';

/** Every reading tool, in the order in which they stand in the bar. */
const tools: ReadonlyMap<string, () => Promise<{tool: Tool}>> = new Map([
  ['reading-time', () => import('./reading-time.js')],
  ['text', () => import('./text.js')],
  ['share', () => import('./share.js')],
  ['listen', () => import('./listen.js')],
  ['contents', () => import('./contents.js')],
  ['progress', () => import('./progress.js')],
  ['events', () => import('./events.js')],
  ['json-ld', () => import('./json-ld.js')],
]);

/** Sets the tools of a view to work on the article that it shows, until the signal. */
export type UseTools = (
  prepared: PreparedArticle,
  container: HTMLElement,
  language: string,
  signal: AbortSignal,
) => void;

/** The tools that a view names, loaded; what is no tool, or cannot be loaded, is left out. */
export async function loadTools(view: ArticleView): Promise<UseTools> {
  const wanted = new Set(view.tools.split(/\s+/));
  const loaded = await Promise.all(
    [...tools].map(async ([name, load]) =>
      wanted.has(name) ? await load().catch(() => undefined) : undefined,
    ),
  );
  return ({article, nodes}, container, language, signal) => {
    const body = nodes?.body ?? container.querySelector<HTMLElement>('[part~="body"]') ?? container;
    const spoken = isLanguageTag(article.lang) ? article.lang : language;
    const bar = document.createElement('div');
    bar.setAttribute('part', 'tools');
    adoptStyles(view.renderRoot, barStyles);
    view.renderRoot.querySelector('[part~="frame"]')?.before(bar);
    for (const module of loaded) {
      if (!module) continue;
      const box = document.createElement('div');
      bar.append(box);
      module.tool({view, article, container, body, box, language, spoken, signal});
    }
    signal.addEventListener('abort', () => {
      bar.remove();
    });
  };
}
