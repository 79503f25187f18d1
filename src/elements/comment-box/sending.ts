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
import {focusOn, focusOnOpener} from './focus-on.js';
import type {Identity} from './identity.js';
import {UnsentList, type Unsent, type UnsentActions} from './unsent-list.js';
import {unsentStyles} from './unsent.styles.js';
import {guardUnstoredWords} from './unstored-words.js';
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
  /** Lets it go on, with the form put away unless that has to say something, or still holds the words. */
  settle(outcome?: Outcome, stays?: boolean): void;
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
  // By the comment on screen that they stand under.
  readonly #lists = new Map<string, UnsentList>();
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
    this.#unsent = undefined;
    if (!conversation || conversation === this.#shown) return;
    this.#shown = conversation;
    this.#own.join(conversation);
  }

  /** What is not sent, as far as it belongs under one comment; `''` for the top. Absent if nothing does. */
  render(parentId: string): unknown {
    const unsent = (this.#unsent ??= this.#collect()).get(parentId);
    if (!unsent) return undefined;
    const list = this.#lists.get(parentId) ?? new UnsentList();
    this.#lists.set(parentId, list);
    return list.render(unsent, this.#host.language(), this);
  }

  edit({id, parentId, entry}: Unsent): void {
    this.discarding = undefined;
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
    this.discarding = undefined;
    this.#host.say(this.#words.sending);
    this.#outbox.retry(id);
  }

  discard({id, parentId, entry}: Unsent): void {
    const {box, say} = this.#host;
    if (this.discarding !== id) {
      this.discarding = id;
      box.requestUpdate();
      return;
    }
    // The next draft may have the same name.
    this.discarding = undefined;
    const item = box.renderRoot.querySelector(`[data-unsent="${CSS.escape(id)}"]`);
    const next = item?.nextElementSibling ?? item?.previousElementSibling;
    if (entry) this.#outbox.delete(id);
    else this.#drafts.delete(id);
    say(this.#words.discarded);
    void box.updateComplete.then(() => {
      if (next) next.querySelector('button')?.focus();
      else focusOnOpener(box, parentId);
    });
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
    if (isTold) this.#host.box.dispatchEvent(new CommentPostedEvent(sent));
  }

  /** Shows a comment that the endpoint has, and says so unless it was said elsewhere. */
  #show(sent: SentComment, says = true): void {
    const conversation = this.#host.conversation();
    const {posted, awaiting} = this.#words;
    const isPublished = sent.state === 'published';
    // Its writer may have gone, but everybody sees what is published.
    if (isPublished || this.#own.has(sent.id)) conversation?.add(sent);
    if (conversation && says) this.#host.say(isPublished ? posted : awaiting);
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

  readonly #settled = ({key, comment}: OutboxEntry, outcome: Outcome): void => {
    this.#keepFocus(key, comment.parentId ?? '', 'sent' in outcome ? outcome.sent.id : '');
    let event: Event;
    if ('sent' in outcome) {
      event = new CommentPostedEvent(outcome.sent);
      this.#show(outcome.sent);
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

  /** Lets the reader go on where something has become of the entry that they are at. */
  #keepFocus(key: string, parentId: string, sentId: string): void {
    const {box} = this.#host;
    const item = box.renderRoot.querySelector(`[data-unsent="${CSS.escape(key)}"]:focus-within`);
    if (!item) return;
    void box.updateComplete.then(() => {
      if (box.shadowRoot?.activeElement) return;
      if (item.isConnected) item.querySelector('button')?.focus();
      else if (!focusOn(box, sentId, ':scope > article')) focusOnOpener(box, parentId);
    });
  }

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
