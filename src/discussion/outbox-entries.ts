import type {InvalidField} from '../client/load-error.js';
import {KeptRecords} from './kept-records.js';
import {isKeyedComment, newKey, saysTheSame, type KeyedComment} from './keyed-comment.js';

const hour = 3_600_000;

/** A comment on its way. */
export interface OutboxEntry extends KeyedComment {
  /**
   * Milliseconds since 1970 of the first try, from which on the endpoint may have it; 0 before. Where the reader sends
   * again what they have looked for, of the first one since.
   */
  readonly firstTry: number;
  /** Failed tries. */
  readonly tries: number;
  /** Milliseconds since 1970 of the next try. */
  readonly notBefore: number;
  /** Code of the last failure; `stale` if nobody can tell any more whether it arrived; `''` if none failed. */
  readonly failure: string;
  /** Whether it stays where it is until the reader decides. */
  readonly refused: boolean;
  /** Fields that the endpoint refused. */
  readonly fields: readonly InvalidField[];
  /** Who wants it sent, the beginning of what `who` says of them; absent or `''`: a guest, as whom it is sent. */
  readonly by?: string | undefined;
}

/**
 * Comments of one article that are on their way, kept on the device from the moment of sending until the endpoint says
 * that it has them. What a reader wrote who was signed in waits for them, unseen by others.
 */
export class OutboxEntries {
  readonly #records: KeptRecords<OutboxEntry>;
  readonly #who: (() => string) | undefined;

  /**
   * @param storage absent: entries live as long as the page
   * @param place which article, as one string
   * @param who who the reader is; `''`, also for an absent function: a guest
   */
  constructor(storage: Storage | undefined, place: string, who: (() => string) | undefined) {
    this.#records = new KeptRecords(storage, 'outbox', place, isEntry, true);
    this.#who = who;
  }

  /** What of this reader is on its way, the entry that changed last at the end. */
  get entries(): OutboxEntry[] {
    const own = [...this.#records.all().values()].filter(({by = ''}) => this.who.startsWith(by));
    return own.map((entry) =>
      // The clock was wrong then, or is now: nobody is asked to wait that long.
      entry.notBefore > Date.now() + hour ? {...entry, notBefore: 0} : entry,
    );
  }

  /** Who the reader is. */
  protected get who(): string {
    return this.#who?.() ?? '';
  }

  /** The entry of that key, if it is this reader's. */
  protected find(key: string): OutboxEntry | undefined {
    return this.entries.find((entry) => entry.key === key);
  }

  /** Whether there is an entry of that key, whosesoever. */
  has(key: string): boolean {
    return !!this.#records.get(key);
  }

  /** Keeps an entry, in place of that of its key. */
  protected put(entry: OutboxEntry): void {
    this.#records.put(entry.key, entry);
  }

  /**
   * Takes a comment to be sent at once.
   *
   * @param again whether it was tried under its key before
   * @returns its key: where the same words are on their way already, they are the same comment; where the key is that
   *   of another reader's, who has gone, they are not
   */
  add({key, comment}: KeyedComment, again = false): string {
    const known = this.entries.find((entry) => saysTheSame(entry.comment, comment));
    const fresh = this.has(key)
      ? {key: newKey(), firstTry: 0}
      : {key, firstTry: again ? Date.now() : 0};
    const entry = {
      ...(known ?? {...fresh, tries: 0}),
      ...{comment, notBefore: 0, failure: '', refused: false, fields: [], by: this.who},
    };
    this.put(entry);
    return entry.key;
  }

  /** Forgets an entry. */
  delete(key: string): void {
    this.#records.delete(key);
  }
}

function isEntry(value: unknown): value is OutboxEntry {
  const entry = Object(value) as Record<string, unknown>;
  return (
    isKeyedComment(value) &&
    ['firstTry', 'tries', 'notBefore'].every((name) => typeof entry[name] === 'number') &&
    typeof entry['failure'] === 'string' &&
    typeof entry['refused'] === 'boolean' &&
    Array.isArray(entry['fields']) &&
    typeof (entry['by'] ?? '') === 'string'
  );
}
