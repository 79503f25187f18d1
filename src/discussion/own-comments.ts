import {lettersOf} from '../model/letters-of.js';
import type {Comment} from '../model/comment.js';
import type {SentComment} from '../model/sent-comment.js';
import type {Conversation} from './conversation.js';
import {KeptRecords} from './kept-records.js';

interface Own extends SentComment {
  /** What it was sent under. */
  readonly key: string;
  /** Who sent it, the beginning of what `who` says of them; absent or `''`: a guest. */
  readonly by?: string | undefined;
}

/**
 * The reader's own comments under one article, with what proves that they are: a guest is known to the endpoint
 * by nothing else. Those that wait for approval are shown from here, since the endpoint lists them to nobody. What was
 * sent by a reader who was signed in is nobody's once they are gone: devices are shared.
 */
export class OwnComments {
  readonly #records: KeptRecords<Own>;
  readonly #who: (() => string) | undefined;

  /**
   * @param storage absent: they are known as long as the page lives
   * @param place which article, as one string
   * @param who the reader, as comments say by whom they are; absent: everybody who has used the device
   */
  constructor(storage: Storage | undefined, place: string, who?: () => string) {
    this.#who = who;
    this.#records = new KeptRecords(storage, 'own', place, isOwn);
  }

  /**
   * Keeps a comment that the endpoint has just taken.
   *
   * @param key what it was sent under
   * @param by who sent it; absent or `''`: a guest
   */
  add(comment: SentComment, key: string, by?: string): void {
    this.#records.put(comment.id, {...comment, key, by});
  }

  /** The comment that was sent under a key, from whatever tab; absent if the endpoint did not take it. */
  sentUnder(key: string): SentComment | undefined {
    return this.#all.find((own) => own.key === key);
  }

  /** Whether a comment is the reader's own. */
  has(id: string): boolean {
    return !!this.#get(id);
  }

  /** The secret for changing a comment; `''` if it is somebody else's. */
  editToken(id: string): string {
    return this.#get(id)?.editToken ?? '';
  }

  /** Takes over what has become of a comment, if it is the reader's own; absent: it is gone. */
  change(id: string, news: Partial<SentComment> | undefined): void {
    const own = this.#records.get(id);
    if (own && news) this.#records.put(id, {...own, ...news});
    else if (own) this.#records.delete(id);
  }

  /** Shows what waits for approval, and learns what was approved. */
  join(conversation: Conversation): void {
    for (const own of this.#all) {
      if (own.state !== 'pending') continue;
      const known = conversation.find(own.id) ?? this.#numbered(own, conversation);
      if (!known) conversation.add(own);
      else if (known.state !== 'pending') {
        if (known.id !== own.id) this.#records.delete(own.id);
        this.add({...own, ...known}, own.key, own.by);
      }
    }
  }

  get #all(): Own[] {
    return [...this.#records.all().values()].filter(this.#isMine);
  }

  #get(id: string): Own | undefined {
    const own = this.#records.get(id);
    return own && this.#isMine(own) ? own : undefined;
  }

  readonly #isMine = ({by = ''}: Own): boolean => (this.#who?.() ?? by).startsWith(by);

  /** What has become of a comment whose identifier nobody has said, once everybody sees it. */
  #numbered(own: Own, conversation: Conversation): Comment | undefined {
    if (own.id !== `sent-${own.key}`) return undefined;
    const words = wordsOf(own.text);
    return conversation.all.find(
      ({id, parentId, author, text}) =>
        parentId === own.parentId &&
        !this.has(id) &&
        lettersOf(author) === lettersOf(own.author) &&
        wordsOf(text) === words,
    );
  }
}

/** What is said, by its letters, without the addresses of links: a bare one becomes its own words. */
function wordsOf(text: string): string {
  return lettersOf(text.replace(/\]\([^\s)]*\)/g, ''));
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
    'editToken',
    'repliesNext',
    'key',
  ];
  const dates = [comment['createdAt'], comment['editedAt'], comment['editableUntil']];
  const {up, down} = Object(comment['votes']) as Record<string, unknown>;
  const numbers = [comment['replyCount'], comment['rev'], up, down];
  return (
    texts.every((name) => typeof comment[name] === 'string') &&
    numbers.every((number) => typeof number === 'number') &&
    dates.every((date) => date === '' || !Number.isNaN(Date.parse(String(date)))) &&
    typeof (comment['by'] ?? '') === 'string' &&
    /^(published|pending|rejected|deleted)$/.test(String(comment['state']))
  );
}
