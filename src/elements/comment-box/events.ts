import type {LoadError} from '../../client/load-error.js';

/** Fired once the comments are on screen. */
export class CommentsLoadEvent extends Event {
  static readonly type = 'comments-load';
  /** Published comments of the discussion, on screen or not. */
  readonly count: number;

  constructor(count: number) {
    super(CommentsLoadEvent.type, {bubbles: true, composed: true});
    this.count = count;
  }
}

/** Fired when the comments could not be had, or one could not be sent. */
export class CommentErrorEvent extends Event {
  static readonly type = 'comment-error';
  /** Why; its `code` names the reason. */
  readonly error: LoadError;

  constructor(error: LoadError) {
    super(CommentErrorEvent.type, {bubbles: true, composed: true});
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'comments-load': CommentsLoadEvent;
    'comment-error': CommentErrorEvent;
  }
}
