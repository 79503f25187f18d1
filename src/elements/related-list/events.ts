import type {LoadError} from '../../client/load-error.js';
import type {Teaser} from '../../model/article.js';

/** Fired once the stories are on screen. */
export class RelatedLoadEvent extends Event {
  static readonly type = 'related-load';
  /** What is shown, in its order; empty if there is nothing like the article. */
  readonly items: readonly Teaser[];

  constructor(items: readonly Teaser[]) {
    super(RelatedLoadEvent.type, {bubbles: true, composed: true});
    this.items = items;
  }
}

/** Fired when the stories could not be had. */
export class RelatedErrorEvent extends Event {
  static readonly type = 'related-error';
  /** Why; its `code` names the reason. */
  readonly error: LoadError;

  constructor(error: LoadError) {
    super(RelatedErrorEvent.type, {bubbles: true, composed: true});
    this.error = error;
  }
}

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

declare global {
  interface HTMLElementEventMap {
    'related-load': RelatedLoadEvent;
    'related-error': RelatedErrorEvent;
    'related-select': RelatedSelectEvent;
  }
}
