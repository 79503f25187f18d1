import {nothing} from 'lit';
import type {Conversation} from '../../discussion/conversation.js';
import {Drafts} from '../../discussion/drafts.js';
import {localStore} from '../../discussion/local-store.js';
import type {KeyedComment} from '../../discussion/keyed-comment.js';
import {OutboxEntries} from '../../discussion/outbox-entries.js';
import type {CommentPolicy} from '../../model/comment.js';
import type {NewComment} from '../../model/new-comment.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import {loaded, type LoadError} from '../../shared/load-error.js';
import type {BoxHost} from './box-host.js';
import {Composer} from './composer.js';
import type {Refusal} from './composer-host.js';
import {composerStyles} from './composer.styles.js';
import {focusOnOpener, isFocusFree} from './focus-on.js';
import type {Identity} from './identity.js';
import type {Form} from './form.js';
import type {Sending} from './sending.js';
import {CommentSubmitEvent} from './writing-events.js';

/** A comment that is in the outbox and in the form, which says where it stands. */
interface Held extends KeyedComment {
  /** Whether that form is still there. */
  isOpen(): boolean;
  /** Whether the form says why it was not sent, and no try of its own is under way. */
  waits: boolean;
}

/** What the reader writes under one article. Loaded when the form is opened, or when something is kept. */
export class Writing implements Form {
  /** Styles that the box adopts. */
  static readonly styles = composerStyles;

  openFor: string | undefined;

  readonly #host: BoxHost;
  readonly #identity: Identity;
  readonly #drafts: Drafts;
  readonly #outbox: OutboxEntries;
  readonly #composer: Composer;
  #sending: Sending | undefined;
  #held: Held | undefined;
  #stopped = false;
  // Whether something of an earlier visit may be found yet, once it is known who the reader is.
  #mayGreet = false;

  constructor(host: BoxHost, identity: Identity) {
    this.#host = host;
    this.#identity = identity;
    const {box, placeKey} = host;
    const storage = localStore();
    // Pages may set the same `getToken` anew at any time, while the reader writes.
    this.#drafts = new Drafts(storage, placeKey, () => identity.writer);
    this.#outbox = new OutboxEntries(storage, placeKey, () => identity.who);
    this.#composer = new Composer(
      {
        box: host,
        renderRoot: box.renderRoot,
        drafts: this.#drafts,
        update: () => {
          box.requestUpdate();
        },
        close: (parentId) => {
          this.close(parentId);
        },
        load: () => this.load(),
        post: (comment, isShown) => this.#post(comment, isShown),
      },
      storage,
    );
  }

  /**
   * Loads what sends, and shows what is kept.
   *
   * @throws {LoadError} `offline`
   */
  async load(): Promise<Sending> {
    const {Sending} = await loaded(import('./sending.js'));
    if (!this.#sending) {
      adoptStyles(this.#host.box.renderRoot, Sending.styles);
      this.#sending = new Sending(this.#host, this.#identity, this, this.#drafts);
      if (!this.#stopped) this.#sending.start();
    }
    return this.#sending;
  }

  /**
   * Shows what is kept of an earlier visit, and says so the first time.
   *
   * @throws {LoadError} `offline`
   */
  async restore(): Promise<void> {
    const isFirst = !this.#sending;
    const sending = await this.load();
    if (isFirst) this.#mayGreet = !sending.greet();
  }

  /** Begins to send what waits. */
  start(): void {
    this.#stopped = false;
    this.#sending?.start();
  }

  /** Begins to send nothing more. */
  stop(): void {
    this.#stopped = true;
    this.#sending?.stop();
  }

  /** Sends what waits for the reader who has signed in, and what was refused lately because nobody was. */
  resume(): void {
    this.#sending?.resume();
    if (!this.#stopped) this.start();
    if (this.openFor === undefined) {
      if (this.#mayGreet) this.#mayGreet = !this.#sending?.greet();
      return;
    }
    // What they wrote before, unless they have begun anew.
    const draft = this.#composer.isEmpty ? this.#drafts.open(this.openFor) : undefined;
    if (draft) this.#composer.fill(this.openFor, draft.text, draft.sent?.comment);
  }

  /** Takes over what is about to be shown. */
  join(conversation: Conversation | undefined): void {
    this.#sending?.join(conversation);
  }

  /**
   * Opens the form, with what was written there before, and takes the reader to it.
   *
   * @param name which of several drafts; absent: what the form holds if it is open, else the one written last
   * @param error what was wrong when that was sent; absent: nothing was, or it never was
   */
  async open(parentId: string, name?: string, error?: LoadError): Promise<void> {
    const {box, say} = this.#host;
    const held = this.#held;
    this.#mayGreet = false;
    // Where the code that lists what is not sent could not be had, the form is the only place to find it.
    if (held?.waits && !this.#sending && this.#outbox.has(held.key)) this.#takeBack(held);
    // Pressed twice, it may have been sent by the second time.
    if (parentId !== this.openFor || name !== undefined) {
      const draft = this.#drafts.open(parentId, name);
      this.#composer.fill(parentId, draft?.text ?? '', draft?.sent?.comment, error);
    }
    this.openFor = parentId;
    say('');
    box.requestUpdate();
    await box.updateComplete;
    this.#composer.focus();
  }

  /** Puts the form away, and the focus where it was opened. */
  close(parentId: string, isAsked = true): void {
    if (parentId !== this.openFor) return;
    this.openFor = undefined;
    const {box} = this.#host;
    const form = box.renderRoot.querySelector('[part~="form"]');
    // The reader may be elsewhere by now; and what another window does gives nobody the focus.
    const isHere = isAsked ? isFocusFree(form) : !!form?.matches(':focus-within');
    box.requestUpdate();
    if (!isHere) return;
    void box.updateComplete.then(() => {
      focusOnOpener(box, parentId);
    });
  }

  holds(key: string): boolean {
    return this.#held?.key === key && this.#held.isOpen();
  }

  letGo(key: string, sent: boolean): void {
    const held = this.#held;
    if (!held || !this.holds(key)) return;
    this.#held = undefined;
    if (sent) this.close(held.comment.parentId ?? '', !held.waits);
    // The words are still there to be sent.
    else this.#drafts.takeBack(held);
  }

  leaveTo(key: string): void {
    const held = this.#held;
    if (held?.waits && this.holds(key)) this.close(held.comment.parentId ?? '', false);
  }

  /** Makes what is held a draft. */
  #takeBack(held: Held): void {
    if (this.#held !== held) return;
    this.#held = undefined;
    this.#drafts.takeBack(held);
    this.#outbox.delete(held.key);
  }

  /** Moves a comment from the form to the outbox, before anything is waited for, and waits for its first try. */
  async #post(comment: NewComment, isShown: () => boolean): Promise<Refusal | undefined> {
    const parentId = comment.parentId ?? '';
    const isOpen = (): boolean => this.openFor === parentId && isShown();
    const {box, getToken} = this.#host;
    if (!box.dispatchEvent(new CommentSubmitEvent(comment.text, parentId))) return undefined;
    // Of these words, whatever the form is opened for meanwhile.
    const name = this.#drafts.nameOf(parentId);
    const {key: ownKey, again} = this.#drafts.keyFor(comment);
    // Whoever the page may have signed in meanwhile; a guest, and whoever is known, waits for nothing.
    if (getToken() && !this.#identity.who) await this.#identity.recognise();
    const before = this.#held;
    this.#held = undefined;
    const key = this.#outbox.add({key: ownKey, comment}, again);
    // Only now, so that it is in one of the two at any time.
    this.#drafts.handOver(comment, name);
    const held: Held = (this.#held = {key, comment, isOpen, waits: false});
    // What was refused before was changed since, if only its author.
    if (before?.isOpen() && before.key !== key) this.#outbox.delete(before.key);
    const error = await this.load().then(
      (sending) => sending.follow(held, isOpen),
      (cause: unknown) => cause as LoadError,
    );
    if (!error) {
      if (this.#held === held) this.#held = undefined;
      return undefined;
    }
    // It stays in the outbox, where no other window can write over it.
    this.#drafts.remember(held);
    held.waits = true;
    return {
      error,
      takeBack: () => {
        this.#takeBack(held);
      },
    };
  }

  /** The form and what is not sent, as far as it belongs under one comment; `''` for the top. */
  render(parentId: string, conversation: Conversation): unknown {
    const {openFor} = this;
    // What is answered may be on another page of the discussion.
    const isOpen =
      openFor !== undefined && (conversation.find(openFor) ? openFor : '') === parentId;
    const unsent = this.#sending?.render(parentId);
    if (!isOpen && !unsent) return undefined;
    const {name} = this.#identity.viewer ?? {};
    const policy: CommentPolicy =
      name === undefined
        ? conversation.policy
        : {...conversation.policy, name: 'none', email: 'none', captcha: undefined};
    return [
      isOpen
        ? this.#composer.render(policy, conversation.url, this.#host.language(), name)
        : nothing,
      unsent ?? nothing,
    ];
  }
}
