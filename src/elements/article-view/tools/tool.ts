import type {Article} from '../../../model/article.js';
import type {ArticleView} from '../article-view.js';

/** What a reading tool is given. */
export interface ToolContext {
  /** The view: events are fired on it, and its attributes may set the tool. */
  readonly view: ArticleView;
  /** What is shown. */
  readonly article: Article;
  /** The article in the page. */
  readonly container: HTMLElement;
  /** Its text. */
  readonly body: HTMLElement;
  /** A box of the tool's own above the article, in the view's shadow root. */
  readonly box: HTMLElement;
  /** BCP 47 tag of the tool's words. */
  readonly language: string;
  /** BCP 47 tag of the article's own, well-formed. */
  readonly spoken: string;
  /** Aborted once the article is gone, or the view. */
  readonly signal: AbortSignal;
}

/** Sets a tool to work on an article. What it adds to the page beyond its box it takes away on `signal`. */
export type Tool = (context: ToolContext) => void;
