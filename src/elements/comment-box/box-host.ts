import type {LitElement, TemplateResult} from 'lit';
import {Conversation} from '../../discussion/conversation.js';
import type {Discussion} from '../../discussion/threads.js';
import type {CommentPage, CommentSort} from '../../model/comment.js';
import type {Normalised} from '../../model/reading.js';
import type {LoadError} from '../../shared/load-error.js';
import type {Ask} from '../../shared/source-element.js';
import type {Place, Question, Source} from '../../sources/source.js';
import type {CommentBox} from './comment-box.js';
import {CommentErrorEvent} from './events.js';

/** Gives the token that a page has for its reader; nothing if nobody is signed in. */
export type GetToken = () => Promise<string | null | undefined> | string | null | undefined;

/** A discussion as a box shows it: a page, until somebody takes part. */
export type ShownDiscussion = Discussion &
  (CommentPage | Conversation) & {
    /** The order that it was asked for in; absent for a part of it. */
    readonly sort?: CommentSort;
  };

/** What a `<comment-box>` has of its own, and gives away for the discussion of one article. */
export interface BoxAccess extends Pick<
  BoxHost,
  'place' | 'placeKey' | 'source' | 'marks' | 'language' | 'sort' | 'showsPart'
> {
  readonly box: CommentBox;
  /** Asks for more where the discussion came from. */
  readonly ask: Ask;
  /** What is on screen; absent if it is the discussion of another article by now. */
  discussion(): ShownDiscussion | undefined;
  /** Ends when the box leaves the page. */
  life(): AbortSignal;
  /** Tells the reader, of an error what it means. */
  say(said: string | TemplateResult | LoadError): void;
  /** Shows something instead of the whole discussion; absent: the discussion again. */
  show(part?: Conversation): void;
}

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

/** What is lent by a box that gives access to itself. */
export function hostOf(access: BoxAccess): BoxHost {
  const {box, ask, say, show} = access;
  const conversations = new WeakMap<CommentPage, Conversation>();
  const conversationOf = (page: CommentPage): Conversation => {
    const conversation = conversations.get(page) ?? new Conversation(page);
    conversations.set(page, conversation);
    return conversation;
  };
  const current = (): Conversation | undefined => {
    const discussion = access.discussion();
    return discussion && 'items' in discussion ? conversationOf(discussion) : discussion;
  };
  // Parts of the discussion that were shown: what became different there belongs into what is shown after them.
  const left = new Set<Conversation>();
  return {
    ...access,
    conversation: current,
    getToken: () => box.getToken,
    live: () => box.live,
    remembersVisits: () => box.rememberVisits,
    send: (make, normalise, lasting) =>
      ask(make, normalise, lasting ? new AbortController().signal : access.life()),
    fail: (error, said) => {
      say(said ?? error);
      box.dispatchEvent(new CommentErrorEvent(error));
    },
    show: (page) => {
      const part = current();
      // An answer may come after the box has gone on to another article.
      if (!part) return;
      if (access.showsPart()) left.add(part);
      show(page && new Conversation(page));
      const now = current();
      if (now) for (const each of left) each.carryTo(now);
      // What becomes different there is newer.
      if (!page) left.clear();
    },
  };
}
