/** By what an article is shared: what the system offers, a link to paste, or a letter. */
export type ShareMethod = 'share' | 'copy' | 'mail';

/** Fired before an article, or words of it, are shared; cancel it to share them by other means. */
export class ArticleShareEvent extends Event {
  static readonly type = 'article-share';
  readonly method: ShareMethod;
  /** Address of the article; that of the quoted words, if any were selected. */
  readonly url: string;
  /** The quoted words; `''` if it is the article as a whole. */
  readonly text: string;

  constructor(method: ShareMethod, url: string, text: string) {
    super(ArticleShareEvent.type, {bubbles: true, composed: true, cancelable: true});
    this.method = method;
    this.url = url;
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'article-share': ArticleShareEvent;
  }
}
