import type {Teaser} from '../../model/article.js';

/** Fired before a chosen story is opened; cancel it to open the story by other means. */
export class RelatedSelectEvent extends Event {
  static readonly type = 'related-select';
  /** The story. */
  readonly item: Teaser;
  /** Its place in the list, from 0. */
  readonly position: number;

  constructor(item: Teaser, position: number) {
    super(RelatedSelectEvent.type, {bubbles: true, composed: true, cancelable: true});
    this.item = item;
    this.position = position;
  }
}

/**
 * Fired when at least half of a card has been on screen for a second: what the trade counts as seen. Once for
 * each story of an answer, and only if the list has the attribute `impressions`.
 */
export class RelatedViewEvent extends Event {
  static readonly type = 'related-view';
  /** The story. */
  readonly item: Teaser;
  /** Its place in the list, from 0. */
  readonly position: number;

  constructor(item: Teaser, position: number) {
    super(RelatedViewEvent.type, {bubbles: true, composed: true});
    this.item = item;
    this.position = position;
  }
}

declare global {
  interface HTMLElementEventMap {
    'related-select': RelatedSelectEvent;
    'related-view': RelatedViewEvent;
  }
}
