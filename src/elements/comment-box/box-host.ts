import type {LitElement, TemplateResult} from 'lit';
import type {Conversation} from '../../discussion/conversation.js';
import type {CommentPage, CommentSort} from '../../model/comment.js';
import type {Normalised} from '../../model/reading.js';
import type {LoadError} from '../../shared/load-error.js';
import type {Place, Question, Source} from '../../sources/source.js';

/** Gives the token that a page has for its reader; nothing if nobody is signed in. */
export type GetToken = () => Promise<string | null | undefined> | string | null | undefined;

/** What a `<comment-box>` lends to those who take part in the discussion of one article. */
export interface BoxHost {
  /** Fires the events and holds the list. */
  readonly box: LitElement;
  /** The article that it is about. */
  readonly place: Place;
  /** The same as one string. */
  readonly placeKey: string;
  /** How the backend spells it. */
  readonly source: Source;
  /** What the list shows of what was done: an act, a blank and the identifier of a comment. */
  readonly marks: Set<string>;
  /** BCP 47 tag. */
  language(): string;
  /** What is on screen; absent if it is the discussion of another article by now. */
  conversation(): Conversation | undefined;
  /** Gives the page's token for its reader; absent on pages that sign nobody in. */
  getToken(): GetToken | undefined;
  /** Whether the page wants the discussion kept as it is on the endpoint. */
  live(): boolean;
  /** Whether the page wants what is new since the reader's last visit marked. */
  remembersVisits(): boolean;
  /** Order of the threads. */
  sort(): CommentSort;
  /**
   * Sends something and makes a model of the answer.
   *
   * @param lasting whether it goes on when the box is gone: the endpoint may have it already
   * @throws {LoadError} for every failure
   */
  send<M>(
    make: () => Question | undefined,
    normalise: (data: unknown, base: string) => Normalised<M>,
    lasting?: boolean,
  ): Promise<M>;
  /** Tells the reader, also those who do not see; in markup, those alone who do not, if it says so. */
  say(said: string | TemplateResult): void;
  /** Tells the page, and the reader unless that was done in other words. */
  fail(error: LoadError, said?: string): void;
  /** Shows a part of the discussion instead of it; absent: the discussion again. */
  show(page?: CommentPage): void;
  /** Whether a part is shown. */
  showsPart(): boolean;
}
