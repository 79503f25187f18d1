import {KeptRecords} from './kept-records.js';
import {isKeyedComment, newKey, saysTheSame, type KeyedComment} from './keyed-comment.js';
import type {NewComment} from '../model/new-comment.js';

/** Words that are not sent yet. */
export interface Draft {
  /** As typed. */
  readonly text: string;
  /** What it was when it was last sent, with its author; absent if it never was. */
  readonly sent?: KeyedComment | undefined;
  /** The comment that is answered, `''` for a new thread; absent: the draft is named after it. */
  readonly parentId?: string | undefined;
  /** Who wrote it, the beginning of what `who` says of them; absent or `''`: a guest, whose drafts all may see. */
  readonly by?: string | undefined;
}

/** A draft among others. */
export interface NamedDraft extends Draft {
  /** What it is kept under. */
  readonly name: string;
  readonly parentId: string;
}

/**
 * What a reader has begun to write under one article: a draft for each comment that is answered, one for a new
 * thread. Windows share a draft as long as each writes on what the others have written; words that were not made of
 * those in it begin a draft of their own. Kept on the device from the first letter on; without names or addresses,
 * except of what was sent already and came back, and of who was signed in: their drafts wait for them, unseen by others.
 */
export class Drafts {
  readonly #records: KeptRecords<Draft>;
  readonly #who: () => string;
  // The draft that this page writes, by what it answers.
  readonly #open = new Map<string, string>();
  // What came back last: it may have arrived all the same.
  #returned: KeyedComment | undefined;

  /**
   * @param storage absent: drafts live as long as the page
   * @param place which article, as one string
   * @param who who the reader is; `''`, also for an absent function: a guest
   */
  constructor(storage: Storage | undefined, place: string, who = (): string => '') {
    this.#records = new KeptRecords(storage, 'draft', place, isDraft);
    this.#who = who;
  }

  /** All drafts of this reader, the one written last at the end. */
  get all(): readonly NamedDraft[] {
    return [...this.#records.all()]
      .filter(([, draft]) => this.#isTheirs(draft))
      .map(([name, draft]) => ({...draft, name, parentId: draft.parentId ?? name}));
  }

  /** Name of the draft of an answer that this page writes. */
  nameOf(parentId: string): string {
    return this.#open.get(parentId) ?? parentId;
  }

  /** The draft of an answer that this page writes; absent if nothing is written. */
  get(parentId: string): Draft | undefined {
    const there = this.#records.get(this.nameOf(parentId));
    return there && this.#isTheirs(there) ? there : undefined;
  }

  /**
   * The draft of an answer, which this page writes from now on; absent if nothing is written.
   *
   * @param name which of several; absent: that of before, else the one written last
   */
  open(parentId: string, name?: string): Draft | undefined {
    const last = (): string | undefined =>
      this.all.findLast((draft) => draft.parentId === parentId)?.name;
    const chosen = name ?? (this.get(parentId) ? undefined : last());
    if (chosen !== undefined) this.#open.set(parentId, chosen);
    return this.get(parentId);
  }

  /**
   * Keeps what is written; nothing but white space is nothing.
   *
   * @param before what it was made of; absent: of nothing
   */
  save(parentId: string, text: string, before = ''): void {
    const {sent} = this.#makeRoom(parentId, before) ?? {};
    if (text.trim()) this.#put(parentId, text, sent);
    else this.delete(this.nameOf(parentId));
  }

  /**
   * Takes back a comment that was sent, so that it can be changed.
   *
   * @returns the name of its draft
   */
  takeBack(sent: KeyedComment): string {
    const {text} = sent.comment;
    const parentId = sent.comment.parentId ?? '';
    this.#makeRoom(parentId, text);
    this.#put(parentId, text, sent);
    this.remember(sent);
    return this.nameOf(parentId);
  }

  /** Sends these words under the same key if they are sent again, although they are no draft. */
  remember(sent: KeyedComment): void {
    this.#returned = sent;
  }

  /**
   * Forgets the draft of what is sent; in its place there may be words of another window by now.
   *
   * @param name what it was kept under when it was sent
   */
  handOver({parentId, text}: NewComment, name: string): void {
    this.#returned = undefined;
    if (this.#records.get(name)?.text.trim() === text) this.delete(name);
    if (this.#open.get(parentId ?? '') === name) this.#open.delete(parentId ?? '');
  }

  /** Forgets a draft. */
  delete(name: string): void {
    this.#records.delete(name);
  }

  /**
   * The key to send a comment under: that of its last try, unless it says something else now; and whether there was
   * such a try, which may have arrived.
   */
  keyFor(comment: NewComment): {readonly key: string; readonly again: boolean} {
    const drafted = this.get(comment.parentId ?? '')?.sent;
    const sent = [drafted, this.#returned].find((one) => one && saysTheSame(one.comment, comment));
    return sent ? {key: sent.key, again: true} : {key: newKey(), again: false};
  }

  /** What is there of the same words, after which another draft is begun where others are. */
  #makeRoom(parentId: string, before: string): Draft | undefined {
    const there = this.#records.get(this.nameOf(parentId));
    if (!there || (this.#isTheirs(there) && there.text.trim() === before.trim())) return there;
    this.#open.set(parentId, newKey());
    return undefined;
  }

  #put(parentId: string, text: string, sent: KeyedComment | undefined): void {
    const name = this.nameOf(parentId);
    const given = name === parentId ? undefined : parentId;
    this.#records.put(name, {text, sent, parentId: given, by: this.#who() || undefined});
  }

  #isTheirs({by = ''}: Draft): boolean {
    return this.#who().startsWith(by);
  }
}

function isDraft(value: unknown): value is Draft {
  const {text, sent, parentId = '', by = ''} = Object(value) as Record<string, unknown>;
  return (
    typeof text === 'string' &&
    (sent === undefined || isKeyedComment(sent)) &&
    typeof parentId === 'string' &&
    typeof by === 'string'
  );
}
