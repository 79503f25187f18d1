import {nothing, type LitElement} from 'lit';
import type {Conversation} from '../../discussion/conversation.js';
import {Drafts} from '../../discussion/drafts.js';
import {localStore} from '../../discussion/kept-records.js';
import {Outbox, type Outcome, type OutboxEntry} from '../../discussion/outbox.js';
import {OwnComments} from '../../discussion/own-comments.js';
import type {WrittenComment} from '../../discussion/written-comment.js';
import {unsentWords, type UnsentWords} from '../../i18n/messages/unsent.js';
import {wordsFor} from '../../i18n/words.js';
import {normaliseSentComment, type SentComment} from '../../model/comment.js';
import {LoadError} from '../../shared/load-error.js';
import {Composer} from './composer.js';
import {composerStyles} from './composer.styles.js';
import {CommentErrorEvent} from './events.js';
import {renderUnsent, type Unsent, type UnsentActions} from './unsent-list.js';
import {CommentPostedEvent, CommentSubmitEvent} from './writing-events.js';

/** What the box lends to what is written in it. */
export interface WritingHost {
  readonly element: LitElement;
  /** Which article, as one string. */
  readonly place: string;
  /** Sends a comment to that article. */
  send(
    comment: WrittenComment,
    key: string,
    normalise: typeof normaliseSentComment,
  ): Promise<SentComment>;
  /** The discussion on screen; absent if it is that of another article by now. */
  conversation(): Conversation | undefined;
  /** Says something in the status region. */
  say(sentence: string): void;
  /** BCP 47 tag of the box. */
  language(): string;
}

/**
 * What the reader writes under one article: the form, what is not sent yet and what waits for approval. Loaded when
 * the form is opened, or when something of an earlier visit is there.
 */
export class Writing implements UnsentActions {
  /** Styles that the box adopts. */
  static readonly styles = composerStyles;

  /** What the form answers; `''` for a new thread, absent while there is no form. */
  openFor: string | undefined;
  discarding: string | undefined;

  readonly #host: WritingHost;
  readonly #drafts: Drafts;
  readonly #outbox: Outbox;
  readonly #own: OwnComments;
  readonly #composer: Composer;
  // The tries that the form waits for.
  readonly #posting = new Map<string, (outcome?: Outcome) => void>();
  #unsent: Map<string, Unsent[]> | undefined;
  // What was on its way when it last changed.
  #known = new Set<string>();
  #shown: Conversation | undefined;

  constructor(host: WritingHost) {
    this.#host = host;
    const {place, element} = host;
    const storage = localStore();
    this.#own = new OwnComments(storage, place);
    this.#drafts = new Drafts(storage, place);
    this.#outbox = new Outbox({
      storage,
      place,
      send: async ({comment, key}) => {
        const sent = await host.send(comment, key, normaliseSentComment);
        this.#own.add(sent, key);
        return sent;
      },
      settled: this.#settled,
      changed: this.#changed,
      events: window,
      // Absent on pages without TLS.
      locks: (navigator as Partial<Navigator>).locks,
    });
    this.#composer = new Composer(
      {
        renderRoot: element.renderRoot,
        update: () => {
          element.requestUpdate();
        },
        save: (parentId, text) => {
          this.#drafts.save(parentId, text);
        },
        post: (comment) => this.#post(comment),
        close: (parentId) => {
          this.close(parentId);
        },
      },
      storage,
    );
    if (this.#drafts.all().size || this.#outbox.entries.length) host.say(this.#words.restored);
    this.start();
  }

  get #words(): UnsentWords {
    return wordsFor(unsentWords, this.#host.language());
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

  /** Takes over what is about to be shown, and puts one's own comments into it. */
  join(conversation: Conversation | undefined): void {
    this.#unsent = undefined;
    if (!conversation || conversation === this.#shown) return;
    this.#shown = conversation;
    this.#own.join(conversation);
  }

  /** Opens the form, with what was written there before, and takes the reader to it. */
  async open(parentId: string, error?: LoadError): Promise<void> {
    const draft = this.#drafts.get(parentId);
    this.#composer.fill(draft?.text ?? '', draft?.sent?.comment, error);
    this.openFor = parentId;
    this.#host.element.requestUpdate();
    await this.#host.element.updateComplete;
    this.#composer.focus();
  }

  /** Puts the form away, and the focus where it was opened. */
  close(parentId: string): void {
    if (parentId !== this.openFor) return;
    this.openFor = undefined;
    const {element} = this.#host;
    element.requestUpdate();
    void element.updateComplete.then(() => {
      const opener = parentId ? `[data-reply="${CSS.escape(parentId)}"]` : '[part~="write"]';
      element.renderRoot.querySelector<HTMLElement>(opener)?.focus();
    });
  }

  /** The form and what is not sent, as far as it belongs under one comment; `''` for the top. */
  render(parentId: string, {policy}: Conversation): unknown {
    const {openFor} = this;
    const language = this.#host.language();
    const isOpen = openFor !== undefined && this.#placeOf(openFor) === parentId;
    const unsent = (this.#unsent ??= this.#collect()).get(parentId);
    return [
      isOpen ? this.#composer.render(openFor, policy, language) : nothing,
      unsent ? renderUnsent(unsent, language, this) : nothing,
    ];
  }

  edit({id, entry}: Unsent): void {
    if (!entry) {
      void this.open(id);
      return;
    }
    const {failure, fields, refused} = entry;
    if (!this.#drafts.takeBack(entry)) return;
    this.#outbox.delete(id);
    const error = refused && failure !== 'stale' && new LoadError(failure as 'http', {fields});
    void this.open(entry.comment.parentId ?? '', error || undefined);
  }

  resend({id}: Unsent): void {
    this.#outbox.retry(id);
  }

  discard({id, entry}: Unsent): void {
    if (this.discarding !== id) {
      this.discarding = id;
      this.#host.element.requestUpdate();
      return;
    }
    if (entry) this.#outbox.delete(id);
    else this.#drafts.delete(id);
  }

  /** Moves a comment from the form to the outbox, and waits for its first try. */
  async #post(comment: WrittenComment): Promise<void> {
    const parentId = comment.parentId ?? '';
    const submit = new CommentSubmitEvent(comment.text, parentId);
    if (!this.#host.element.dispatchEvent(submit)) return;
    const key = this.#outbox.add({key: this.#drafts.keyFor(comment), comment});
    const outcome = new Promise<Outcome | undefined>((resolve) =>
      this.#posting.set(key, (first) => {
        resolve(first);
        // At once, so that the form is never seen beside the comment.
        if (!isRefusal(first)) this.close(parentId);
      }),
    );
    // Only now, so that it is in one of the two at any time.
    this.#drafts.delete(parentId);
    const first = await outcome;
    if (!isRefusal(first)) return;
    if (this.openFor === parentId && this.#drafts.takeBack({key, comment})) {
      this.#outbox.delete(key);
    }
    throw first.error;
  }

  readonly #changed = (): void => {
    const {entries} = this.#outbox;
    const keys = new Set(entries.map(({key}) => key));
    for (const {key, failure} of entries) {
      // Another tab had its turn, and failed: the list says so, and the form need not wait.
      if (failure && !this.#outbox.isTrying(key)) this.#release(key);
    }
    for (const key of this.#known) if (!keys.has(key)) this.#gone(key);
    this.#known = keys;
    this.#host.element.requestUpdate();
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
  }

  /** Lets the form go on that waits for a try. */
  #release(key: string, outcome?: Outcome): void {
    this.#posting.get(key)?.(outcome);
    this.#posting.delete(key);
  }

  readonly #settled = ({key}: OutboxEntry, outcome: Outcome): void => {
    const {element} = this.#host;
    const words = this.#words;
    let event: Event;
    let said: string;
    if ('sent' in outcome) {
      event = new CommentPostedEvent(outcome.sent);
      said = outcome.sent.state === 'published' ? words.posted : words.awaiting;
    } else {
      event = new CommentErrorEvent(outcome.error);
      // A form that is still open says it itself.
      said = !outcome.refused ? words.waits : this.#posting.has(key) ? '' : words.failed;
    }
    if (this.#host.conversation()) this.#host.say(said);
    this.#release(key, outcome);
    element.dispatchEvent(event);
    this.#changed();
  };

  /** Where an answer stands: what it answers may be on another page of the discussion. */
  #placeOf(parentId: string): string {
    return this.#host.conversation()?.find(parentId) ? parentId : '';
  }

  /** What is not sent, by the comment on screen that it stands under. */
  #collect(): Map<string, Unsent[]> {
    const {openFor} = this;
    const drafts = this.#drafts.all();
    const found = new Map<string, Unsent[]>();
    const add = (parentId: string, unsent: Unsent): void => {
      const place = this.#placeOf(parentId);
      found.set(place, [...(found.get(place) ?? []), unsent]);
    };
    for (const [id, {text}] of drafts) {
      if (id !== openFor) add(id, {id, text, state: 'draft', editable: true});
    }
    for (const entry of this.#outbox.entries) {
      const {key, comment} = entry;
      const parentId = comment.parentId ?? '';
      // The form says it while it waits.
      if (this.#posting.has(key) && parentId === openFor) continue;
      const state = this.#outbox.stateOf(entry);
      const editable = openFor !== parentId && !drafts.has(parentId);
      add(parentId, {id: key, text: comment.text, state, entry, editable});
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
