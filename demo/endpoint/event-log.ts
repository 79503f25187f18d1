import type {Queries} from './database.js';

/** Something that happened in a discussion. */
export interface ThreadEvent {
  readonly type: 'comment.created' | 'comment.updated' | 'comment.removed' | 'thread';
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event with its place in the discussion's history. */
export interface StoredEvent {
  readonly seq: number;
  readonly type: string;
  /** JSON. */
  readonly data: string;
}

type Listener = (events: readonly StoredEvent[]) => void;

// Readers away for longer are told to load the discussion again.
const kept = 500;

/** The history of every discussion, and who is watching it. */
export class EventLog {
  readonly #listeners = new Map<string, Set<Listener>>();

  /** Writes events down as part of the change that they tell about. */
  async append(
    queries: Queries,
    articleId: string,
    firstSeq: number,
    events: readonly ThreadEvent[],
  ): Promise<StoredEvent[]> {
    const stored = events.map(({type, data}, index) => ({
      seq: firstSeq + index,
      type,
      data: JSON.stringify(data),
    }));
    for (const {seq, type, data} of stored) {
      await queries.query(
        'insert into events (article_id, seq, type, data) values ($1, $2, $3, $4)',
        [articleId, seq, type, data],
      );
    }
    await queries.query('delete from events where article_id = $1 and seq <= $2', [
      articleId,
      firstSeq + events.length - 1 - kept,
    ]);
    return stored;
  }

  /** Everything after `seq`; `undefined` if part of it is forgotten or lies in the future. */
  async since(
    queries: Queries,
    articleId: string,
    seq: number,
  ): Promise<StoredEvent[] | undefined> {
    const [article] = await queries.query('select seq from articles where id = $1', [articleId]);
    const latest = Number(article?.['seq'] ?? 0);
    const rows = (await queries.query(
      'select seq, type, data from events where article_id = $1 and seq > $2 order by seq',
      [articleId, seq],
    )) as unknown as StoredEvent[];
    const complete = seq === latest || (seq < latest && rows[0]?.seq === seq + 1);
    return complete ? rows : undefined;
  }

  /** Tells the watchers about events that are in the database by now. */
  publish(articleId: string, events: readonly StoredEvent[]): void {
    for (const listener of this.#listeners.get(articleId) ?? []) listener(events);
  }

  /** Watches a discussion until the returned function is called. */
  subscribe(articleId: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(articleId) ?? new Set();
    this.#listeners.set(articleId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(articleId);
    };
  }
}
