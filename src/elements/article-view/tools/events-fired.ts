/**
 * Fired once an article has been on screen for a second, without a break and in a tab that is in front: at least
 * half of it, or as much as fills half the height of the window. Once for each article that a view shows.
 */
export class ArticleSeenEvent extends Event {
  static readonly type = 'article-seen';

  constructor() {
    super(ArticleSeenEvent.type, {bubbles: true, composed: true});
  }
}

/**
 * Fired as the reader gets further down the text than before: when a quarter, half, three quarters or all of it has
 * come up over the lower edge of the window. Once each, in this order, also if several are passed at once.
 */
export class ArticleReadEvent extends Event {
  static readonly type = 'article-read';
  readonly percent: 25 | 50 | 75 | 100;

  constructor(percent: 25 | 50 | 75 | 100) {
    super(ArticleReadEvent.type, {bubbles: true, composed: true});
    this.percent = percent;
  }
}

/**
 * Fired after 10, 30 and 60 seconds of active reading, then at each doubling; and with what has come together when
 * the tab goes to the background, the page is left or the article goes, if that is more than was told before. A second
 * counts if some of the article is on screen, the tab is in front, and there was a key, a pointer or a wheel within
 * the last 30 seconds, or the article has just been opened.
 *
 * If the article goes because its view is taken out of the page, only a listener on the view itself hears of it.
 */
export class ArticleEngagedEvent extends Event {
  static readonly type = 'article-engaged';
  /** Of active reading since the article was opened; the last event of an article has them all. */
  readonly seconds: number;

  constructor(seconds: number) {
    super(ArticleEngagedEvent.type, {bubbles: true, composed: true});
    this.seconds = seconds;
  }
}

declare global {
  interface HTMLElementEventMap {
    'article-seen': ArticleSeenEvent;
    'article-read': ArticleReadEvent;
    'article-engaged': ArticleEngagedEvent;
  }
}
