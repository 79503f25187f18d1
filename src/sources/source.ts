import type {Answer, Request} from '../client/request.js';
import type {InvalidField, LoadErrorCode} from '../client/load-error.js';

/** Which article, and where. */
export interface Place {
  /** Absolute http(s) address of the endpoint; `{id}` in it stands for the article. */
  readonly endpoint: string;
  /** Opaque identifier of the article. */
  readonly articleId: string;
}

/** Which part of a list. */
export interface Slice {
  /** Most entries wanted. */
  readonly limit: number;
  /** Opaque cursor of an earlier page; absent for the first. */
  readonly cursor?: string | undefined;
}

/** Which comments. */
export interface CommentSlice extends Slice {
  /** Order of the threads. */
  readonly sort: 'newest' | 'oldest' | 'top';
  /** Only the answers to this comment; absent for the threads themselves. */
  readonly parentId?: string | undefined;
}

/** A comment to be sent. */
export interface NewComment {
  /** The comment it answers; `null` for a new thread. */
  readonly parentId: string | null;
  /** Plain text. */
  readonly text: string;
  /** The guest who writes it. */
  readonly author: {readonly name: string; readonly email?: string | undefined};
  /** What tells a person from a machine: a field nobody sees, and the milliseconds spent writing. */
  readonly trap: {readonly field: string; readonly elapsed: number};
}

/** What a source makes of an answer: the data, in the shape of the contract, or one named failure. */
export type Outcome =
  | {readonly data: unknown}
  | {
      readonly failure: LoadErrorCode;
      /** Seconds to wait before the next try. */
      readonly retryAfter?: number | undefined;
      /** Fields that were refused. */
      readonly fields?: readonly InvalidField[] | undefined;
    };

/**
 * How a backend spells the contract: pure functions, without DOM, fetch or clock, so that a source runs in
 * a browser, a worker, a server and a test alike.
 */
export interface Source {
  /** Asks for one article. */
  article(place: Place): Request;
  /** Asks for articles like it. */
  related(place: Place, slice: Slice): Request;
  /** Asks for a page of its discussion. */
  comments(place: Place, slice: CommentSlice): Request;
  /** Sends a comment; the same `key` marks every further try of the same comment. */
  createComment(place: Place, comment: NewComment, key: string): Request;
  /** Reads any answer of this backend; at once, or after loading what knows how. */
  read(answer: Answer): Outcome | Promise<Outcome>;
}
