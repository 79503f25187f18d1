import type {Answer, Request} from '../client/request.js';
import type {CommentSort} from '../model/comment.js';
import type {NewComment} from '../model/new-comment.js';
import type {InvalidField, LoadErrorCode} from '../client/load-error.js';

export type {NewComment} from '../model/new-comment.js';

/** Which article, and where. */
export interface Place {
  /** Absolute http(s) address of the endpoint; `{id}` in it stands for the article. */
  readonly endpoint: string;
  /** Opaque identifier of the article; `''` where the address alone says which. */
  readonly articleId: string;
  /** What the backend wants to be asked with, and the page may show to everybody; absent if nothing. */
  readonly apiKey?: string | undefined;
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
  readonly sort: CommentSort;
  /** Only the answers to this comment; absent for the threads themselves. */
  readonly parentId?: string | undefined;
  /** The page that holds this comment; absent for the first page, or that of the cursor. */
  readonly around?: string | undefined;
}

/** Why a comment should be looked at. */
export interface CommentReport {
  /** One of the reasons that the policy names. */
  readonly reason: string;
  /** What the reader adds, plain text; `''` for nothing. */
  readonly note: string;
}

/** New words in the place of the old. */
export interface CommentEdit {
  /** Plain text. */
  readonly text: string;
  /** The revision that was changed. */
  readonly rev: number;
}

/**
 * What readers can do with comments that are there already: pure functions, as in a source. What is absent,
 * the backend cannot do, and no button offers it.
 */
export interface CommentActions {
  /** Sets the reader's one vote: for, against, or taken back; `token` says who is signed in. */
  vote?(place: Place, id: string, value: 1 | 0 | -1, token?: string): Request;
  /** Sets the reader's one reaction, or takes it back with `null`; `token` says who is signed in. */
  react?(place: Place, id: string, value: string | null, token?: string): Request;
  /** Tells the editors about a comment; `token` says who is signed in. */
  report?(place: Place, id: string, report: CommentReport, token?: string): Request;
  /** Changes one's own words; `token` proves whose they are. */
  editComment?(place: Place, id: string, edit: CommentEdit, token: string): Request;
  /** Takes one's own words back; `token` proves whose they are. */
  deleteComment?(place: Place, id: string, token: string): Request;
  /** Asks what in the discussion is the signed-in reader's own; `token` says who that is. */
  viewer?(place: Place, token: string): Request;
  /** Approves a comment, refuses it or puts it back; `token` is a moderator's. */
  setState?(
    place: Place,
    id: string,
    state: 'published' | 'pending' | 'rejected',
    token: string,
  ): Request;
  /** Puts a comment on top, or takes it down; `token` is a moderator's. */
  pin?(place: Place, id: string, pinned: boolean, token: string): Request;
  /** Recommends a comment to readers, or no longer; `token` is a moderator's. */
  feature?(place: Place, id: string, featured: boolean, token: string): Request;
  /** Asks what a comment has said before. */
  history?(place: Place, id: string): Request;
}

/** A request, and what sets it apart from others of the same source. */
export interface Question extends Request {
  /** Reads its answer; absent: the source reads it as it reads every other. */
  read?(answer: Answer): Outcome | Promise<Outcome>;
  /** Names what the answer is read as, where a source asks one address for several things. */
  readonly as?: string;
  /** What is read where no answer came that could be read; absent: all that was asked fails. */
  readonly otherwise?: (error: unknown) => Answer;
  /** Whether it begins something that must not be done twice; it is neither shared nor tried again. */
  readonly once?: boolean;
}

/**
 * What a source makes of an answer: the data, in the shape of the contract, one named failure, or what it has
 * to ask before it can say.
 */
export type Outcome =
  | {readonly data: unknown}
  | {
      /** Asked at the same time. */
      readonly ask: readonly Question[];
      /** Reads the answers, in the order of the questions. */
      read(answers: readonly Answer[]): Outcome | Promise<Outcome>;
    }
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
  article(place: Place): Question;
  /** Asks for articles like it; absent where the backend knows of none. */
  related?(place: Place, slice: Slice): Question;
  /** Asks for a page of its discussion; absent where there are no discussions. */
  comments?(place: Place, slice: CommentSlice): Question;
  /**
   * Sends a comment; the same `key` marks every further try of the same comment. `token` says who is signed in;
   * `''` or absent: a guest. `again`: an earlier try may have arrived, so that a backend that knows no keys can
   * take a duplicate for it; where that waits for approval and nobody says under which identifier, its own is `sent-`
   * and the key. Absent where readers cannot write.
   */
  createComment?(
    place: Place,
    comment: NewComment,
    key: string,
    token?: string,
    again?: boolean,
  ): Question;
  /**
   * Asks how many published comments several articles have, at most 100 of them; `endpoint` is absolute. Absent:
   * the backend does not count, and `<comment-count>` keeps what the page says.
   */
  counts?(endpoint: string, articleIds: readonly string[]): Question | Promise<Question>;
  /** What readers can do with comments, at once or after loading it; absent where they only read and write. */
  commentActions?(): CommentActions | Promise<CommentActions>;
  /** Reads every answer whose question does not read it; at once, or after loading what knows how. */
  read(answer: Answer): Outcome | Promise<Outcome>;
}
