import type {CSSResult} from 'lit';
import type {Article} from '../../model/article.js';
import type {ArticleNodes, ArticleTemplate} from './article-template.js';
import type {Extras} from './equip.js';

/** What it takes to show an article. */
export interface PreparedArticle {
  readonly article: Article;
  /** What styles it. */
  readonly sheets: readonly CSSResult[];
  /** What the page asks for beyond the text. */
  readonly extras: Extras | undefined;
  /** The page's own rendering of it, to be shown as it is. */
  readonly given?: HTMLElement;
  /** Absent if it is given. */
  readonly nodes?: ArticleNodes;
  /** Absent if it is given. */
  readonly template?: ArticleTemplate;
}
