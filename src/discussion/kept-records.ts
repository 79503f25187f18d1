import {memory, namespace} from './local-store.js';

// As long as a reader may be expected to come back for half a comment.
const longest = 30 * 86_400_000;

// Of one kind, over all articles: far below what a browser grants, also for long texts.
const most = 50;

// What a reader wrote, and nobody else has.
const words = /^article-comments:(draft|outbox|edit|report):/;

const watchers = new Set<() => void>();

interface Stamped {
  readonly at: number;
  readonly value: unknown;
}

/** Whether words of the reader will be gone with the page, under whatever article. */
export function hasUnstoredWords(): boolean {
  return [...memory.keys()].some((key) => words.test(key));
}

/**
 * Tells of every change of a record, by this page or by another tab.
 *
 * @param target where `storage` events arrive: the window
 * @returns what ends it
 */
export function watchRecords(changed: () => void, target: EventTarget): () => void {
  const elsewhere = (event: Event): void => {
    const {key} = event as StorageEvent;
    // Without a key everything was cleared.
    if (key?.startsWith(namespace) ?? true) changed();
  };
  watchers.add(changed);
  target.addEventListener('storage', elsewhere);
  return () => {
    watchers.delete(changed);
    target.removeEventListener('storage', elsewhere);
  };
}

/**
 * What is kept of one kind for one article, a storage item per record, so that two tabs never overwrite each
 * other's. Where storage is blocked or full, a record lives as long as the page. Of each kind there are at
 * most 50 over all articles, none older than 30 days, unless it is kept until it is deleted.
 */
export class KeptRecords<T extends object> {
  readonly #storage: Storage | undefined;
  readonly #kind: string;
  readonly #prefix: string;
  readonly #isRecord: (value: unknown) => value is T;
  readonly #forGood: boolean;

  /**
   * @param storage absent: nothing outlives the page
   * @param kind one word
   * @param place which article, as one string
   * @param isRecord whether something read from storage is what this version writes
   * @param forGood whether neither age nor number ends a record
   */
  constructor(
    storage: Storage | undefined,
    kind: string,
    place: string,
    isRecord: (value: unknown) => value is T,
    forGood = false,
  ) {
    this.#storage = storage;
    this.#kind = `${namespace}${kind}:`;
    this.#prefix = `${this.#kind}${place}:`;
    this.#isRecord = isRecord;
    this.#forGood = forGood;
    this.#sweep();
  }

  /** The record of that name; absent if there is none that can be read. */
  get(name: string): T | undefined {
    const value = this.#read(this.#prefix + name)?.value;
    return this.#isRecord(value) ? value : undefined;
  }

  /** All records by their names, the one written last at the end. */
  all(): Map<string, T> {
    const found = this.#keys(this.#prefix).flatMap((key) => {
      const {at, value} = this.#read(key) ?? {};
      return at !== undefined && this.#isRecord(value) ? [{key, at, value}] : [];
    });
    found.sort((one, other) => one.at - other.at);
    return new Map(found.map(({key, value}) => [key.slice(this.#prefix.length), value]));
  }

  /** Keeps a record, in place of the one of that name. */
  put(name: string, value: T): void {
    const key = this.#prefix + name;
    const isNew = !this.#read(key);
    const text = JSON.stringify({at: Date.now(), value} satisfies Stamped);
    try {
      if (!this.#storage) throw new Error('blocked');
      this.#storage.setItem(key, text);
      memory.delete(key);
    } catch {
      memory.set(key, text);
    }
    if (isNew) this.#sweep();
    tell();
  }

  /** Forgets a record. */
  delete(name: string): void {
    this.#forget(this.#prefix + name);
    tell();
  }

  #forget(key: string): void {
    memory.delete(key);
    try {
      this.#storage?.removeItem(key);
    } catch {
      // What cannot be written was not written.
    }
  }

  #read(key: string): Stamped | undefined {
    try {
      const text = memory.get(key) ?? this.#storage?.getItem(key);
      const {at, value} = Object(JSON.parse(text ?? 'null')) as Partial<Stamped>;
      return typeof at === 'number' ? {at, value} : undefined;
    } catch {
      return undefined;
    }
  }

  #keys(prefix: string): string[] {
    const keys = new Set(memory.keys());
    try {
      for (let place = 0; place < (this.#storage?.length ?? 0); place++) {
        keys.add(this.#storage?.key(place) ?? '');
      }
    } catch {
      // Blocked: what the page remembers is all there is.
    }
    return [...keys].filter((key) => key.startsWith(prefix));
  }

  /** Makes room, over all articles: what is too old goes, then what is oldest. */
  #sweep(): void {
    if (this.#forGood) return;
    const oldest = Date.now() - longest;
    const kept = this.#keys(this.#kind)
      .map((key) => ({key, at: this.#read(key)?.at ?? 0}))
      .sort((one, other) => other.at - one.at);
    for (const [place, {key, at}] of kept.entries()) {
      if (place >= most || at < oldest) this.#forget(key);
    }
  }
}

function tell(): void {
  for (const watcher of [...watchers]) watcher();
}
