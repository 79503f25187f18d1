import {KeptRecords} from './kept-records.js';
import {isKeyedComment, newKey, saysTheSame, type KeyedComment} from './keyed-comment.js';
import type {NewComment} from '../model/new-comment.js';

/** Words that are not sent yet. */
export interface Draft {
  /** As typed. */
  readonly text: string;
  /** What it was when it was last sent, with its author; absent if it never was. */
  readonly sent?: KeyedComment | undefined;
  /** Whether it stands in the place of words of another tab that it was not made of; absent: it does not. */
  readonly apart?: true | undefined;
}

/**
 * What a reader has begun to write under one article: a draft for each comment that is answered, one for a new
 * thread. Kept on the device from the first letter on; without names or addresses, except of what was sent
 * already and came back.
 */
export class Drafts {
  readonly #records: KeptRecords<Draft>;
  // What came back last: another tab may have written over its draft, and it may have arrived all the same.
  #returned: KeyedComment | undefined;

  /**
   * @param storage absent: drafts live as long as the page
   * @param place which article, as one string
   */
  constructor(storage: Storage | undefined, place: string) {
    this.#records = new KeptRecords(storage, 'draft', place, isDraft);
  }

  /** Whether a draft will be gone with the page. */
  get unstored(): boolean {
    return this.#records.unstored;
  }

  /** All drafts by the comment they answer; `''` for a new thread. */
  all(): Map<string, Draft> {
    return this.#records.all();
  }

  /** The draft of an answer; absent if nothing is written. */
  get(parentId: string): Draft | undefined {
    return this.#records.get(parentId);
  }

  /**
   * Keeps what is written; nothing but white space is nothing.
   *
   * @param before what it was made of; absent: of nothing
   */
  save(parentId: string, text: string, before = ''): void {
    const there = this.get(parentId);
    const apart = (there?.text ?? '').trim() === before.trim() ? undefined : true;
    if (text.trim()) this.#records.put(parentId, {text, sent: there?.sent, apart});
    else this.delete(parentId);
  }

  /**
   * Takes back a comment that was sent, so that it can be changed.
   *
   * @returns whether there was room: words that are being written there already are not given up for it
   */
  takeBack(sent: KeyedComment): boolean {
    const {parentId, text} = sent.comment;
    const there = this.get(parentId ?? '');
    if (there && there.text.trim() !== text) return false;
    this.#records.put(parentId ?? '', {text, sent});
    this.#returned = sent;
    return true;
  }

  /** Forgets the draft of what is sent; in its place there may be words of another tab by now. */
  handOver({parentId, text}: NewComment): void {
    this.#returned = undefined;
    if (this.get(parentId ?? '')?.text.trim() === text) this.delete(parentId ?? '');
  }

  /** Forgets a draft. */
  delete(parentId: string): void {
    this.#records.delete(parentId);
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
}

function isDraft(value: unknown): value is Draft {
  const {text, sent} = Object(value) as Record<string, unknown>;
  return typeof text === 'string' && (sent === undefined || isKeyedComment(sent));
}
