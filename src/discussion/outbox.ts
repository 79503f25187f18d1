import {LoadError} from '../client/load-error.js';
import type {SentComment} from '../model/sent-comment.js';
import {watchRecords} from './kept-records.js';
import {OutboxEntries, type OutboxEntry} from './outbox-entries.js';

export type {OutboxEntry} from './outbox-entries.js';

// A busy endpoint is asked again after about 2 s, 4 s, 8 s and so on, at most 5 minutes apart.
const firstWait = 2000;
const longestWait = 300_000;

// Endpoints forget keys after a day or so, and would then take a further try for another comment. An hour less,
// because the clock is the reader's.
const keyLives = 23 * 3_600_000;

/** Where a comment stands that the endpoint does not have yet. */
export type OutboxState = 'sending' | 'waiting' | 'refused';

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
  readonly who?: (() => string) | undefined;
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
 * Sends the comments of one article that are on their way, and tries again, always under the same key: after a
 * failure of the network or the endpoint, when the device is online again, and on the next visit. What the endpoint
 * refuses stays until the reader has decided.
 */
export class Outbox extends OutboxEntries {
  readonly #options: OutboxOptions;
  #trying = '';
  #working = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #life: AbortController | undefined;

  constructor(options: OutboxOptions) {
    super(options.storage, options.place, options.who);
    this.#options = options;
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

  /** Tries again without waiting, also what was refused: the reader wants it, and as who they are by now. */
  retry(key: string): void {
    const entry = this.find(key);
    if (!entry) return;
    // What the endpoint has forgotten it may have taken all the same.
    const firstTry = entry.failure === 'stale' ? Date.now() : entry.firstTry;
    this.put({...entry, firstTry, notBefore: 0, refused: false, by: this.who});
  }

  readonly #online = (): void => {
    for (const entry of this.entries) {
      if (/^(offline|timeout)$/.test(entry.failure)) this.put({...entry, notBefore: 0});
    }
  };

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
    const entry = this.find(key);
    // Whoever waits for this try waits no more.
    if (!entry) this.#options.changed();
    if (!entry || entry.refused || entry.notBefore > Date.now()) return;
    const firstTry = entry.firstTry || Date.now();
    if (Date.now() - firstTry > keyLives) {
      this.put({...entry, refused: true, failure: 'stale'});
      return;
    }
    // A token counts for one try, and an endpoint that has the comment asks for no other.
    const tried = {...entry, firstTry, comment: {...entry.comment, captcha: undefined}};
    this.#trying = key;
    // Before it is sent: the page may be gone before the answer is here.
    this.put(tried);
    let outcome: Outcome;
    try {
      outcome = {sent: await this.#options.send(entry, entry.firstTry > 0)};
    } catch (cause) {
      const error = cause instanceof LoadError ? cause : new LoadError('http', {cause});
      outcome = {error, refused: !error.retriable};
    }
    if ('sent' in outcome) this.delete(key);
    // Unless it was discarded or taken back meanwhile.
    else if (this.has(key)) this.put(failed(tried, outcome));
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
