import type {LoadError} from '../../client/load-error.js';
import type {Teaser} from '../../model/article.js';

/** Fired once the stories are on screen, and again whenever more of them are. */
export class RelatedLoadEvent extends Event {
  static readonly type = 'related-load';
  /** What is shown, in its order; empty if there is nothing like the article. */
  readonly items: readonly Teaser[];

  constructor(items: readonly Teaser[]) {
    super(RelatedLoadEvent.type, {bubbles: true, composed: true});
    this.items = items;
  }
}

/** Fired when the stories, or more of them, could not be had. */
export class RelatedErrorEvent extends Event {
  static readonly type = 'related-error';
  /** Why; its `code` names the reason. */
  readonly error: LoadError;

  constructor(error: LoadError) {
    super(RelatedErrorEvent.type, {bubbles: true, composed: true});
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'related-load': RelatedLoadEvent;
    'related-error': RelatedErrorEvent;
  }
}
