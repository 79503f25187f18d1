import type {TextSettings} from './text-settings.js';

/** Fired after the reader has changed how the text looks. */
export class ArticleTextChangeEvent extends Event {
  static readonly type = 'article-text-change';
  /** What is set now; absent: as the page has it. */
  readonly settings: TextSettings;

  constructor(settings: TextSettings) {
    super(ArticleTextChangeEvent.type, {bubbles: true, composed: true});
    this.settings = settings;
  }
}

declare global {
  interface HTMLElementEventMap {
    'article-text-change': ArticleTextChangeEvent;
  }
}
