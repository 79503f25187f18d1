import {LoadError, type InvalidField} from '../client/load-error.js';
import type {SentComment} from '../model/sent-comment.js';
import {KeptRecords, watchRecords} from './kept-records.js';
import {isKeyedComment, saysTheSame, type KeyedComment} from './keyed-comment.js';

// A busy endpoint is asked again after about 2 s, 4 s, 8 s and so on, at most 5 minutes apart.
const firstWait = 2000;
const longestWait = 300_000;

// Endpoints forget keys after a day or so, and would then take a further try for another comment. An hour less,
// because the clock is the reader's.
const keyLives = 23 * 3_600_000;

/** Where a comment stands that the endpoint does not have yet. */
export type OutboxState = 'sending' | 'waiting' | 'refused';

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

/** What became of a try. */
export type Outcome =
  {readonly sent: SentComment} | {readonly error: LoadError; readonly refused: boolean};

/** What an outbox needs of the page. */
export interface OutboxOptions {
  /** Absent: entries live as long as the page. */
  readonly storage: Storage | undefined;
  /** Which article, as one string. */
  readonly place: string;
  /**
   * Sends a comment and keeps what comes back, after which the entry is gone; rejects with a `LoadError`. `again`:
   * an earlier try may have arrived.
   */
  readonly send: (entry: OutboxEntry, again: boolean) => Promise<SentComment>;
  /** Who the reader is; `''`, also for an absent function: a guest. */
  readonly who?: () => string;
  /** Called after every try, with the entry as it was before. */
  readonly settled: (entry: OutboxEntry, outcome: Outcome) => void;
  /** Called whenever an entry has changed, here or in another tab. */
  readonly changed: () => void;
  /** Where `online` and `storage` events arrive: the window. */
  readonly events: EventTarget;
  /** Lets one tab send at a time; absent: the key alone keeps a comment from being there twice. */
  readonly locks?: LockManager | undefined;
}

/**
 * Comments of one article that are on their way. An entry is kept on the device from the moment of sending until
 * the endpoint says that it has it, and is tried again, always under the same key: after a failure of the network
 * or the endpoint, when the device is online again, and on the next visit. What the endpoint refuses stays until
 * the reader has decided. What a reader wrote who was signed in waits for them, unseen by others.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #records: KeptRecords<OutboxEntry>;
  #trying = '';
  #working = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #life: AbortController | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#records = new KeptRecords(options.storage, 'outbox', options.place, isEntry, true);
  }

  /** Whether an entry will be gone with the page. */
  get unstored(): boolean {
    return this.#records.unstored;
  }

  /** What of this reader is on its way, the entry that changed last at the end. */
  get entries(): OutboxEntry[] {
    return [...this.#records.all().values()].filter(({by = ''}) => this.#who.startsWith(by));
  }

  get #who(): string {
    return this.#options.who?.() ?? '';
  }

  /** Begins to send what is due, now and later; also what waits for a reader who has come meanwhile. */
  start(): void {
    if (this.#life) {
      this.#schedule();
      return;
    }
    const {events, changed} = this.#options;
    const life = (this.#life = new AbortController());
    const unwatch = watchRecords(() => {
      changed();
      this.#schedule();
    }, events);
    life.signal.addEventListener('abort', unwatch);
    events.addEventListener('online', this.#online, {signal: life.signal});
    this.#schedule();
  }

  /** Begins no further try; one under way goes on, since the endpoint may have the comment already. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#life?.abort();
    this.#life = undefined;
  }

  /** Where an entry stands. */
  stateOf({key, refused, notBefore}: OutboxEntry): OutboxState {
    if (refused) return 'refused';
    return this.#trying === key || notBefore <= Date.now() ? 'sending' : 'waiting';
  }

  /** Whether this tab is sending an entry, and will tell what became of it. */
  isTrying(key: string): boolean {
    return this.#trying === key;
  }

  /**
   * Takes a comment to be sent at once.
   *
   * @param again whether it was tried under its key before
   * @returns its key: where the same words are on their way already, they are the same comment
   */
  add({key, comment}: KeyedComment, again = false): string {
    const known = this.entries.find((entry) => saysTheSame(entry.comment, comment));
    const entry = {
      ...(known ?? {key, firstTry: again ? Date.now() : 0, tries: 0}),
      ...{comment, notBefore: 0, failure: '', refused: false, fields: [], by: this.#who},
    };
    this.#put(entry);
    return entry.key;
  }

  /** Tries again without waiting, also what was refused: the reader wants it, and as who they are by now. */
  retry(key: string): void {
    const entry = this.#find(key);
    if (!entry) return;
    // What the endpoint has forgotten it may have taken all the same.
    const firstTry = entry.failure === 'stale' ? Date.now() : entry.firstTry;
    this.#put({...entry, firstTry, notBefore: 0, refused: false, by: this.#who});
  }

  /** Forgets an entry. */
  delete(key: string): void {
    this.#records.delete(key);
  }

  readonly #online = (): void => {
    for (const entry of this.entries) {
      if (/^(offline|timeout)$/.test(entry.failure)) this.#put({...entry, notBefore: 0});
    }
  };

  #find(key: string): OutboxEntry | undefined {
    return this.entries.find((entry) => entry.key === key);
  }

  #put(entry: OutboxEntry): void {
    this.#records.put(entry.key, entry);
  }

  /** Sets the clock to the next try. */
  #schedule(): void {
    clearTimeout(this.#timer);
    if (!this.#life || this.#working) return;
    const next = Math.min(...this.#waiting().map(({notBefore}) => notBefore));
    if (next === Infinity) return;
    this.#timer = setTimeout(() => void this.#work(), Math.max(next - Date.now(), 0));
  }

  #waiting(): OutboxEntry[] {
    return this.entries.filter(({refused}) => !refused);
  }

  async #work(): Promise<void> {
    this.#working = true;
    const due = this.#waiting().filter(({notBefore}) => notBefore <= Date.now());
    for (const {key} of due) await this.#takeTurn(key);
    this.#working = false;
    this.#schedule();
  }

  /** Tries to send an entry while no other tab sends any. */
  async #takeTurn(key: string): Promise<void> {
    const {locks, place} = this.#options;
    const signal = this.#life?.signal;
    if (!signal) return;
    const turn = (): Promise<void> => this.#try(key);
    if (!locks) return turn();
    await locks.request(`${place}outbox`, {signal}, turn).catch(async () => {
      // Stopped while another tab was sending; a lock that cannot be had is no reason not to send.
      if (!signal.aborted) await turn();
    });
  }

  async #try(key: string): Promise<void> {
    // Another tab may have sent it while this one waited for its turn, or been told to wait; its writer may be gone.
    const entry = this.#find(key);
    if (!entry || entry.refused || entry.notBefore > Date.now()) return;
    const firstTry = entry.firstTry || Date.now();
    if (Date.now() - firstTry > keyLives) {
      this.#put({...entry, refused: true, failure: 'stale'});
      return;
    }
    // A token counts for one try, and an endpoint that has the comment asks for no other.
    const tried = {...entry, firstTry, comment: {...entry.comment, captcha: undefined}};
    this.#trying = key;
    // Before it is sent: the page may be gone before the answer is here.
    this.#put(tried);
    let outcome: Outcome;
    try {
      outcome = {sent: await this.#options.send(entry, entry.firstTry > 0)};
    } catch (cause) {
      const error = cause instanceof LoadError ? cause : new LoadError('http', {cause});
      outcome = {error, refused: !error.retriable};
    }
    if ('sent' in outcome) this.#records.delete(key);
    // Unless it was discarded or taken back meanwhile.
    else if (this.#records.get(key)) this.#put(failed(tried, outcome));
    this.#trying = '';
    this.#options.settled(entry, outcome);
  }
}

function failed(
  entry: OutboxEntry,
  {error: {code, fields, retryAfter = 0}, refused}: Extract<Outcome, {refused: boolean}>,
): OutboxEntry {
  const backoff = Math.min(firstWait * 2 ** entry.tries, longestWait);
  // Jitter keeps a crowd of readers from coming back in the same instant.
  const wait = Math.max(backoff * (0.75 + Math.random() / 2), retryAfter * 1000);
  const tries = entry.tries + 1;
  return {...entry, tries, refused, fields, failure: code, notBefore: Date.now() + wait};
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
