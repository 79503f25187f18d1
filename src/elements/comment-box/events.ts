import type {LoadError} from '../../client/load-error.js';
import type {Comment} from '../../model/comment.js';

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

/** Fired before a comment is sent; cancel it to keep it from being sent. What was written stays. */
export class CommentSubmitEvent extends Event {
  static readonly type = 'comment-submit';
  /** What was written. */
  readonly text: string;
  /** The comment it answers; `''` for a new thread. */
  readonly parentId: string;

  constructor(text: string, parentId: string) {
    super(CommentSubmitEvent.type, {bubbles: true, composed: true, cancelable: true});
    this.text = text;
    this.parentId = parentId;
  }
}

/** Fired once the endpoint has a comment, published or waiting for approval. */
export class CommentPostedEvent extends Event {
  static readonly type = 'comment-posted';
  /** The comment as the endpoint has it; `state` says whether others see it. */
  readonly comment: Comment;

  constructor(comment: Comment) {
    super(CommentPostedEvent.type, {bubbles: true, composed: true});
    this.comment = comment;
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
    'comment-submit': CommentSubmitEvent;
    'comment-posted': CommentPostedEvent;
    'comment-error': CommentErrorEvent;
  }
}
