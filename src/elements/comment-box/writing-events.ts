import type {Comment} from '../../model/comment.js';

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
  /** Published comments of the discussion by then; absent where the box has gone on to another article. */
  readonly count: number | undefined;

  constructor(comment: Comment, count?: number) {
    super(CommentPostedEvent.type, {bubbles: true, composed: true});
    this.comment = comment;
    this.count = count;
  }
}

declare global {
  interface HTMLElementEventMap {
    'comment-submit': CommentSubmitEvent;
    'comment-posted': CommentPostedEvent;
  }
}
