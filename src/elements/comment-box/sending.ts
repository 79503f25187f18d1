import type {Conversation} from '../../discussion/conversation.js';
import type {Drafts} from '../../discussion/drafts.js';
import {localStore} from '../../discussion/local-store.js';
import {Outbox, type Outcome, type OutboxEntry} from '../../discussion/outbox.js';
import {OwnComments} from '../../discussion/own-comments.js';
import type {KeyedComment} from '../../discussion/keyed-comment.js';
import {unsentWords, type UnsentWords} from '../../i18n/messages/unsent.js';
import {wordsFor} from '../../i18n/words.js';
import {normaliseSentComment, type SentComment} from '../../model/sent-comment.js';
import {LoadError} from '../../shared/load-error.js';
import type {BoxHost} from './box-host.js';
import {CommentErrorEvent} from './events.js';
import type {Form} from './form.js';
import type {Identity} from './identity.js';
import {UnsentComments} from './unsent-comments.js';
import {unfold} from './unfold.js';
import {unsentStyles} from './unsent.styles.js';
import {guardUnstoredWords} from './unstored-words.js';
import {CommentPostedEvent} from './writing-events.js';

// What a guest was refused may be sent as whoever signs in within an hour; later it may be another: devices are shared.
const signInTakes = 3_600_000;

/** A try that was begun in the form. */
interface Posting {
  /** Whether that form is still there to say what becomes of it. */
  isOpen(): boolean;
  /** Lets it go on, with the form put away unless that has to say something, or still holds the words. */
  settle(outcome?: Outcome, stays?: boolean): void;
}

/**
 * The way of the reader's comments from the form to the endpoint, and what is said of it. Loaded with the first word, or when something of an earlier visit is there.
 */
export class Sending {
  /** Styles that the box adopts. */
  static readonly styles = unsentStyles;

  readonly #host: BoxHost;
  readonly #form: Form;
  readonly #drafts: Drafts;
  readonly #unsent: UnsentComments;
  readonly #outbox: Outbox;
  readonly #own: OwnComments;
  // The tries that a form waits for.
  readonly #posting = new Map<string, Posting>();
  // What was on its way when it last changed.
  #known = new Set<string>();
  #shown: Conversation | undefined;

  constructor(host: BoxHost, identity: Identity, form: Form, drafts: Drafts) {
    const {placeKey, place, source} = host;
    const storage = localStore();
    guardUnstoredWords();
    this.#host = host;
    this.#form = form;
    this.#drafts = drafts;
    this.#own = identity.own ??= new OwnComments(storage, placeKey, () => identity.who);
    this.#outbox = new Outbox({
      storage,
      place: placeKey,
      who: () => identity.who,
      send: async ({comment, key, by}, again) => {
        const sent = await identity.send(
          // Words of a guest stay theirs, and those of whoever was signed in: devices are shared.
          (token) => {
            if (by && !token) throw new LoadError('sign-in-required');
            return source.createComment?.(place, comment, key, by && token, again);
          },
          normaliseSentComment,
          true,
        );
        this.#own.add(sent, key, by);
        return sent;
      },
      settled: this.#settled,
      changed: this.#changed,
      events: window,
      // Absent on pages without TLS.
      locks: (navigator as Partial<Navigator>).locks,
    });
    this.#unsent = new UnsentComments(host, form, drafts, this.#outbox);
  }

  get #words(): UnsentWords {
    return wordsFor(unsentWords, this.#host.language());
  }

  /** Says that something of an earlier visit is there, if it is. */
  greet(): boolean {
    const isThere = this.#drafts.all.length + this.#outbox.entries.length > 0;
    if (isThere) this.#host.say(this.#words.restored);
    return isThere;
  }

  /** Begins to send what waits. */
  start(): void {
    this.#outbox.start();
    this.#changed();
  }

  /** Begins to send nothing more. */
  stop(): void {
    this.#outbox.stop();
  }

  /** Sends what waits for the reader who has signed in, and what was refused lately because nobody was. */
  resume(): void {
    const conversation = this.#host.conversation();
    if (conversation) this.#own.join(conversation);
    for (const {key, failure, by, firstTry} of this.#outbox.entries) {
      const isTheirs = by || Date.now() - firstTry < signInTakes;
      if (failure === 'sign-in-required' && isTheirs && !this.#form.holds(key))
        this.#outbox.retry(key);
    }
  }

  /** Takes over what is about to be shown, and puts one's own comments into it. */
  join(conversation: Conversation | undefined): void {
    this.#unsent.join();
    if (!conversation || conversation === this.#shown) return;
    this.#shown = conversation;
    this.#own.join(conversation);
  }

  /** What is not sent, as far as it belongs under one comment; `''` for the top. Absent if nothing does. */
  render(parentId: string): unknown {
    return this.#unsent.render(parentId);
  }

  /**
   * Waits for the first try of what the form has put into the outbox.
   *
   * @param isOpen whether that form is still there to say what becomes of it
   * @returns why it was refused; absent if it was not
   */
  async follow(
    {key, comment}: KeyedComment,
    isOpen: () => boolean,
  ): Promise<LoadError | undefined> {
    // Of a form before, in which the same was written.
    this.#release(key);
    const outcome = await new Promise<Outcome | undefined>((resolve) => {
      this.#posting.set(key, {
        isOpen,
        settle: (first, stays = isRefusal(first)) => {
          resolve(first);
          // At once, so that the form is never seen beside the comment.
          if (!stays && isOpen()) this.#form.close(comment.parentId ?? '');
        },
      });
      // Another window may have had its turn before this was here.
      if (this.#outbox.has(key)) this.#changed();
      else this.#gone(key);
    });
    return isRefusal(outcome) ? outcome.error : undefined;
  }

  readonly #changed = (): void => {
    const {entries} = this.#outbox;
    const keys = new Set(entries.map(({key}) => key));
    for (const {key, failure, refused} of entries) {
      if (!refused) this.#form.leaveTo(key);
      // Another tab had its turn, and failed: the list says so, and the form need not wait.
      if (failure && !this.#outbox.isTrying(key)) this.#release(key);
    }
    for (const key of this.#known) if (!keys.has(key)) this.#gone(key);
    this.#known = keys;
    this.#host.box.requestUpdate();
  };

  /** Shows what became of an entry that was on its way, also if another tab has sent it. */
  #gone(key: string): void {
    // Its try here tells more.
    if (this.#outbox.isTrying(key)) return;
    const sent = this.#own.sentUnder(key);
    // What waits unseen for a reader who has gone is still there.
    const isLost = !sent && !this.#outbox.has(key);
    // The window that has sent it does not say so here.
    const isTold = sent && this.#posting.has(key);
    if (sent) this.#show(sent, isTold);
    this.#release(key, undefined, isLost);
    if (sent || isLost) this.#form.letGo(key, !!sent);
    if (isTold) this.#host.box.dispatchEvent(this.#posted(sent));
  }

  /** Shows a comment that the endpoint has, and says so unless it was said elsewhere. */
  #show(sent: SentComment, says = true): void {
    const conversation = this.#host.conversation();
    const {posted, awaiting} = this.#words;
    const isPublished = sent.state === 'published';
    // Its writer may have gone, but everybody sees what is published.
    if (isPublished || this.#own.has(sent.id)) conversation?.add(sent);
    if (!conversation || !says) return;
    // Where its writer looks for it, whatever they have folded.
    unfold(this.#host, sent.id);
    this.#host.say(isPublished ? posted : awaiting);
  }

  /** The event for a comment that is shown by now. */
  #posted(sent: SentComment): CommentPostedEvent {
    return new CommentPostedEvent(sent, this.#host.conversation()?.count);
  }

  /**
   * Lets the form go on that waits for a try.
   *
   * @param stays whether the form still holds the words, which are nowhere else; absent: where the try was refused
   */
  #release(key: string, outcome?: Outcome, stays?: boolean): void {
    this.#posting.get(key)?.settle(outcome, stays);
    this.#posting.delete(key);
  }

  readonly #settled = (entry: OutboxEntry, outcome: Outcome): void => {
    const {key} = entry;
    this.#unsent.keepFocus(entry, 'sent' in outcome ? outcome.sent.id : '');
    let event: Event;
    if ('sent' in outcome) {
      this.#show(outcome.sent);
      event = this.#posted(outcome.sent);
      this.#release(key, outcome);
    } else {
      event = new CommentErrorEvent(outcome.error);
      const {waits, failed} = this.#words;
      // Of everything that was kept, by the page or from another window.
      const isLost = !this.#outbox.has(key);
      const isSaid = outcome.refused && this.#posting.get(key)?.isOpen();
      // A form that is still open says it itself.
      const said = isSaid ? '' : outcome.refused || isLost ? failed : waits;
      if (this.#host.conversation()) this.#host.say(said);
      this.#release(key, outcome, isLost || undefined);
      if (isLost) this.#form.letGo(key, false);
    }
    this.#host.box.dispatchEvent(event);
    this.#changed();
  };
}

function isRefusal(outcome?: Outcome): outcome is Extract<Outcome, {refused: boolean}> {
  return !!outcome && 'error' in outcome && outcome.refused;
}
