import type {Conversation} from '../../discussion/conversation.js';
import type {Drafts} from '../../discussion/drafts.js';
import {localStore} from '../../discussion/kept-records.js';
import {Outbox, type Outcome, type OutboxEntry} from '../../discussion/outbox.js';
import {OwnComments} from '../../discussion/own-comments.js';
import type {KeyedComment} from '../../discussion/keyed-comment.js';
import {unsentWords, type UnsentWords} from '../../i18n/messages/unsent.js';
import {wordsFor} from '../../i18n/words.js';
import {normaliseSentComment} from '../../model/sent-comment.js';
import {LoadError} from '../../shared/load-error.js';
import type {BoxHost} from './box-host.js';
import {CommentErrorEvent} from './events.js';
import type {Identity} from './identity.js';
import {renderUnsent, type Unsent, type UnsentActions} from './unsent-list.js';
import {unsentStyles} from './unsent.styles.js';
import {CommentPostedEvent} from './writing-events.js';

// What a guest was refused may be sent as whoever signs in within an hour; later it may be another: devices are shared.
const signInTakes = 3_600_000;

/** The form that words come from and go back to. */
export interface Form {
  /** What it answers; `''` for a new thread, absent while it is not open. */
  readonly openFor: string | undefined;
  /** Opens it with a draft for a comment, and with what was wrong when that was sent. */
  open(parentId: string, name?: string, error?: LoadError): Promise<void>;
  /** Puts it away, unless it answers something else. */
  close(parentId: string): void;
  /** Whether it holds what was sent under a key, and says where it stands. */
  holds(key: string): boolean;
  /** What it may hold under a key is in the outbox no more: it was sent, or discarded in another window. */
  letGo(key: string, sent: boolean): void;
  /** What it may have been refused under a key is sent again from another window: it is no longer there to be changed. */
  leaveTo(key: string): void;
}

/** A try that was begun in the form. */
interface Posting {
  /** Whether that form is still there to say what becomes of it. */
  isOpen(): boolean;
  /** Lets it go on. */
  settle(outcome?: Outcome): void;
}

/**
 * The way of the reader's comments from the form to the endpoint, and what is to be seen of it: what is not sent
 * yet, and what waits for approval. Loaded with the first word, or when something of an earlier visit is there.
 */
export class Sending implements UnsentActions {
  /** Styles that the box adopts. */
  static readonly styles = unsentStyles;

  discarding: string | undefined;

  readonly #host: BoxHost;
  readonly #form: Form;
  readonly #drafts: Drafts;
  readonly #outbox: Outbox;
  readonly #own: OwnComments;
  // The tries that a form waits for.
  readonly #posting = new Map<string, Posting>();
  #unsent: Map<string, Unsent[]> | undefined;
  // What was on its way when it last changed.
  #known = new Set<string>();
  #shown: Conversation | undefined;

  constructor(host: BoxHost, identity: Identity, form: Form, drafts: Drafts) {
    const {placeKey, place, source} = host;
    const storage = localStore();
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
  }

  get #words(): UnsentWords {
    return wordsFor(unsentWords, this.#host.language());
  }

  /** Says that something of an earlier visit is there, if it is. */
  greet(): void {
    if (this.#drafts.all.length || this.#outbox.entries.length)
      this.#host.say(this.#words.restored);
  }

  /** Begins to send what waits. */
  start(): void {
    this.#outbox.start();
    this.#changed();
  }

  /** Begins to send nothing more, and listens to nothing more. */
  stop(): void {
    this.#outbox.stop();
    removeEventListener('beforeunload', askToStay);
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
    this.#unsent = undefined;
    if (!conversation || conversation === this.#shown) return;
    this.#shown = conversation;
    this.#own.join(conversation);
  }

  /** What is not sent, as far as it belongs under one comment; `''` for the top. Absent if nothing does. */
  render(parentId: string): unknown {
    const unsent = (this.#unsent ??= this.#collect()).get(parentId);
    return unsent && renderUnsent(unsent, this.#host.language(), this);
  }

  edit({id, parentId, entry}: Unsent): void {
    if (!entry) {
      void this.#form.open(parentId, id);
      return;
    }
    const {failure, fields, refused} = entry;
    const name = this.#drafts.takeBack(entry);
    this.#outbox.delete(id);
    const error = refused && failure !== 'stale' && new LoadError(failure as 'http', {fields});
    void this.#form.open(parentId, name, error || undefined);
  }

  resend({id}: Unsent): void {
    this.#outbox.retry(id);
  }

  discard({id, entry}: Unsent): void {
    if (this.discarding !== id) {
      this.discarding = id;
      this.#host.box.requestUpdate();
      return;
    }
    if (entry) this.#outbox.delete(id);
    else this.#drafts.delete(id);
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
        settle: (first) => {
          resolve(first);
          // At once, so that the form is never seen beside the comment.
          if (!isRefusal(first) && isOpen()) this.#form.close(comment.parentId ?? '');
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
    const unsafe = this.#drafts.unstored || this.#outbox.unstored;
    // Only then: a page that listens for this is loaded anew when the reader comes back to it.
    if (unsafe) addEventListener('beforeunload', askToStay);
    else removeEventListener('beforeunload', askToStay);
  };

  /** Shows what became of an entry that was on its way, also if another tab has sent it. */
  #gone(key: string): void {
    const sent = this.#own.sentUnder(key);
    if (sent) this.#host.conversation()?.add(sent);
    if (!this.#outbox.isTrying(key)) this.#release(key);
    // What waits unseen for a reader who has gone is still there.
    if (!this.#outbox.has(key)) this.#form.letGo(key, !!sent);
  }

  /** Lets the form go on that waits for a try. */
  #release(key: string, outcome?: Outcome): void {
    this.#posting.get(key)?.settle(outcome);
    this.#posting.delete(key);
  }

  readonly #settled = ({key}: OutboxEntry, outcome: Outcome): void => {
    const words = this.#words;
    let event: Event;
    let said: string;
    if ('sent' in outcome) {
      event = new CommentPostedEvent(outcome.sent);
      said = outcome.sent.state === 'published' ? words.posted : words.awaiting;
    } else {
      event = new CommentErrorEvent(outcome.error);
      // A form that is still open says it itself.
      said = !outcome.refused ? words.waits : this.#posting.get(key)?.isOpen() ? '' : words.failed;
    }
    if (this.#host.conversation()) this.#host.say(said);
    this.#release(key, outcome);
    this.#host.box.dispatchEvent(event);
    this.#changed();
  };

  /** Where an answer stands: what it answers may be on another page of the discussion. */
  #placeOf(parentId: string): string {
    return this.#host.conversation()?.find(parentId) ? parentId : '';
  }

  /** What is not sent, by the comment on screen that it stands under. */
  #collect(): Map<string, Unsent[]> {
    const {openFor} = this.#form;
    const found = new Map<string, Unsent[]>();
    const add = (parentId: string, unsent: Unsent): void => {
      const place = this.#placeOf(parentId);
      found.set(place, [...(found.get(place) ?? []), unsent]);
    };
    for (const {name, parentId, text} of this.#drafts.all) {
      if (openFor !== parentId || this.#drafts.nameOf(parentId) !== name)
        add(parentId, {id: name, parentId, text, state: 'draft'});
    }
    for (const entry of this.#outbox.entries) {
      const {key, comment} = entry;
      const parentId = comment.parentId ?? '';
      // The form says it while it waits, and what is wrong after that.
      if (this.#form.holds(key)) continue;
      const state = this.#outbox.stateOf(entry);
      add(parentId, {id: key, parentId, text: comment.text, state, entry});
    }
    return found;
  }
}

function isRefusal(outcome?: Outcome): outcome is Extract<Outcome, {refused: boolean}> {
  return !!outcome && 'error' in outcome && outcome.refused;
}

function askToStay(event: Event): void {
  event.preventDefault();
}
