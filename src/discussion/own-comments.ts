import type {SentComment} from '../model/comment.js';
import type {Conversation} from './conversation.js';
import {KeptRecords} from './kept-records.js';

interface Own extends SentComment {
  /** What it was sent under. */
  readonly key: string;
}

/**
 * The reader's own comments under one article, with what proves that they are: a guest is known to the endpoint
 * by nothing else. Those that wait for approval are shown from here, since the endpoint lists them to nobody.
 */
export class OwnComments {
  readonly #records: KeptRecords<Own>;

  /**
   * @param storage absent: they are known as long as the page lives
   * @param place which article, as one string
   */
  constructor(storage: Storage | undefined, place: string) {
    this.#records = new KeptRecords(storage, 'own', place, isOwn);
  }

  /**
   * Keeps a comment that the endpoint has just taken.
   *
   * @param key what it was sent under
   */
  add(comment: SentComment, key: string): void {
    this.#records.put(comment.id, {...comment, key});
  }

  /** The comment that was sent under a key, from whatever tab; absent if the endpoint did not take it. */
  sentUnder(key: string): SentComment | undefined {
    return [...this.#records.all().values()].find((own) => own.key === key);
  }

  /** Whether a comment is the reader's own. */
  has(id: string): boolean {
    return !!this.#records.get(id);
  }

  /** The secret for changing a comment; `''` if it is somebody else's. */
  editToken(id: string): string {
    return this.#records.get(id)?.editToken ?? '';
  }

  /** Takes over what has become of a comment, if it is the reader's own; absent: it is gone. */
  change(id: string, news: Partial<SentComment> | undefined): void {
    const own = this.#records.get(id);
    if (own && news) this.#records.put(id, {...own, ...news});
    else if (own) this.#records.delete(id);
  }

  /** Shows what waits for approval, and learns what was approved. */
  join(conversation: Conversation): void {
    for (const own of this.#records.all().values()) {
      const known = conversation.find(own.id);
      if (own.state !== 'pending') continue;
      if (!known) conversation.add(own);
      else if (known.state !== 'pending') this.add({...own, ...known}, own.key);
    }
  }
}

function isOwn(value: unknown): value is Own {
  const comment = Object(value) as Record<string, unknown>;
  const texts = [
    'id',
    'parentId',
    'author',
    'avatar',
    'badge',
    'text',
    'createdAt',
    'editedAt',
    'editableUntil',
    'editToken',
    'repliesNext',
    'key',
  ];
  const {up, down} = Object(comment['votes']) as Record<string, unknown>;
  const numbers = [comment['replyCount'], comment['rev'], up, down];
  return (
    texts.every((name) => typeof comment[name] === 'string') &&
    numbers.every((number) => typeof number === 'number') &&
    /^(published|pending|rejected|deleted)$/.test(String(comment['state']))
  );
}
