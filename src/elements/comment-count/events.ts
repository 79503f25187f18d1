import type {LoadError} from '../../client/load-error.js';

/** Fired once the count is on screen. */
export class CountLoadEvent extends Event {
  static readonly type = 'count-load';
  /** Published comments of the article. */
  readonly count: number;

  constructor(count: number) {
    super(CountLoadEvent.type, {bubbles: true, composed: true});
    this.count = count;
  }
}

/** Fired when the count could not be had. */
export class CountErrorEvent extends Event {
  static readonly type = 'count-error';
  /** Why; its `code` names the reason. */
  readonly error: LoadError;

  constructor(error: LoadError) {
    super(CountErrorEvent.type, {bubbles: true, composed: true});
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'count-load': CountLoadEvent;
    'count-error': CountErrorEvent;
  }
}
