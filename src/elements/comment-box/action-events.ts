/** What all events of readers' actions say. */
abstract class CommentActionEvent extends Event {
  /** Identifier of the comment. */
  readonly commentId: string;

  constructor(type: string, commentId: string) {
    super(type, {bubbles: true, composed: true, cancelable: true});
    this.commentId = commentId;
  }
}

/** Fired before a vote is sent; cancel it to leave the votes as they are. */
export class CommentVoteEvent extends CommentActionEvent {
  static readonly type = 'comment-vote';
  /** For, against, or taken back. */
  readonly value: 1 | 0 | -1;

  constructor(commentId: string, value: 1 | 0 | -1) {
    super(CommentVoteEvent.type, commentId);
    this.value = value;
  }
}

/** Fired before a reaction is sent; cancel it to leave the reactions as they are. */
export class CommentReactEvent extends CommentActionEvent {
  static readonly type = 'comment-react';
  /** What the reader feels, such as `love`; `null` when they take it back. */
  readonly value: string | null;

  constructor(commentId: string, value: string | null) {
    super(CommentReactEvent.type, commentId);
    this.value = value;
  }
}

/** Fired before a report is sent; cancel it to keep it from being sent. The form stays. */
export class CommentReportEvent extends CommentActionEvent {
  static readonly type = 'comment-report';
  /** One of the reasons that the endpoint names. */
  readonly reason: string;
  /** What the reader adds; `''` for nothing. */
  readonly note: string;

  constructor(commentId: string, reason: string, note: string) {
    super(CommentReportEvent.type, commentId);
    this.reason = reason;
    this.note = note;
  }
}

/** Fired before changed words are sent; cancel it to keep them from being sent. The form stays. */
export class CommentEditEvent extends CommentActionEvent {
  static readonly type = 'comment-edit';
  /** The new words. */
  readonly text: string;

  constructor(commentId: string, text: string) {
    super(CommentEditEvent.type, commentId);
    this.text = text;
  }
}

/** Fired when a reader removes a comment, before there is an undo; cancel it to leave the comment. */
export class CommentDeleteEvent extends CommentActionEvent {
  static readonly type = 'comment-delete';

  constructor(commentId: string) {
    super(CommentDeleteEvent.type, commentId);
  }
}

/** Fired before the comments of a person are hidden from this reader; cancel it to leave them. */
export class CommentHideEvent extends CommentActionEvent {
  static readonly type = 'comment-hide';
  /** Name of the person. */
  readonly author: string;

  constructor(commentId: string, author: string) {
    super(CommentHideEvent.type, commentId);
    this.author = author;
  }
}

/** Fired before a moderator's decision is sent; cancel it to leave the comment as it is. */
export class CommentModerateEvent extends CommentActionEvent {
  static readonly type = 'comment-moderate';
  /** What the moderator wants. */
  readonly act: 'approve' | 'reject' | 'pin' | 'unpin' | 'feature' | 'unfeature';

  constructor(
    commentId: string,
    act: 'approve' | 'reject' | 'pin' | 'unpin' | 'feature' | 'unfeature',
  ) {
    super(CommentModerateEvent.type, commentId);
    this.act = act;
  }
}

declare global {
  interface HTMLElementEventMap {
    'comment-vote': CommentVoteEvent;
    'comment-react': CommentReactEvent;
    'comment-report': CommentReportEvent;
    'comment-edit': CommentEditEvent;
    'comment-delete': CommentDeleteEvent;
    'comment-hide': CommentHideEvent;
    'comment-moderate': CommentModerateEvent;
  }
}
