import type {LoadError} from '../../client/load-error.js';
import type {Article} from '../../model/article.js';

/** Fired once the article is on screen. */
export class ArticleLoadEvent extends Event {
  static readonly type = 'article-load';
  /** What is shown. */
  readonly article: Article;

  constructor(article: Article) {
    super(ArticleLoadEvent.type, {bubbles: true, composed: true});
    this.article = article;
  }
}

/** Fired when the article could not be had. */
export class ArticleErrorEvent extends Event {
  static readonly type = 'article-error';
  /** Why; its `code` names the reason. */
  readonly error: LoadError;

  constructor(error: LoadError) {
    super(ArticleErrorEvent.type, {bubbles: true, composed: true});
    this.error = error;
  }
}

/** Fired before a link of the article is followed; cancel it to take the reader there by other means. */
export class ArticleLinkEvent extends Event {
  static readonly type = 'article-link';
  /** Absolute address of the link. */
  readonly href: string;

  constructor(href: string) {
    super(ArticleLinkEvent.type, {bubbles: true, composed: true, cancelable: true});
    this.href = href;
  }
}

declare global {
  interface HTMLElementEventMap {
    'article-load': ArticleLoadEvent;
    'article-error': ArticleErrorEvent;
    'article-link': ArticleLinkEvent;
  }
}
