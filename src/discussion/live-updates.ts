import type {CommentPage} from '../model/comment.js';
import {readDiscussionEvent, type DiscussionEvent} from '../model/discussion-event.js';

// Without a stream the discussion is asked for about twice a minute, and every five minutes once it is quiet.
const shortestWait = 30_000;
const longestWait = 300_000;

const names = ['comment.created', 'comment.updated', 'comment.removed', 'thread', 'resync'];

/** What following a discussion needs of the outside. */
export interface LiveUpdatesOptions {
  /** Absolute address of the event stream; `''` if there is none. */
  readonly events: string;
  /** Number of the last event that is known; 0 if the endpoint counts none. */
  readonly seq: number;
  /** Asks for the first page, newest threads first. */
  ask(): Promise<CommentPage>;
  /** Takes an event. */
  takeEvent(event: DiscussionEvent): void;
  /**
   * Takes a page that was asked for in place of events.
   *
   * @returns whether anything in it is news
   */
  takePage(page: CommentPage): boolean;
  /** What says whether anybody looks. */
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>;
  /** Opens a stream. */
  open(url: string): EventSource;
}

/**
 * Follows a discussion for as long as somebody looks: by its event stream, and by asking again and again where there
 * is none, or where it has failed in a way that browsers do not mend by themselves. Whoever comes back is told what
 * was missed.
 */
export class LiveUpdates {
  readonly #options: LiveUpdatesOptions;
  #life: AbortController | undefined;
  // Absent address: ask instead.
  #events: string;
  // The event that the stream goes on after; falsy: the one that its address names, if it names any.
  #last: string | number;
  #stream: EventSource | undefined;
  // Whether the stream has ever been there; one that never was is not tried again.
  #opened = false;
  #hopeless = false;
  // Whether events were missed that no stream tells any more.
  #missed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = shortestWait;
  #asked = 0;

  constructor(options: LiveUpdatesOptions) {
    this.#options = options;
    this.#events = options.events;
    this.#last = options.seq;
  }

  /** Begins to follow, from where it has stopped. */
  start(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    const {signal} = this.#life;
    this.#options.document.addEventListener('visibilitychange', this.#turn, {signal});
    this.#follow(this.#later());
  }

  /** Ends it. */
  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#pause();
  }

  get #active(): boolean {
    return !!this.#life && this.#options.document.visibilityState !== 'hidden';
  }

  readonly #turn = (): void => {
    this.#pause();
    this.#wait = shortestWait;
    this.#follow(0);
  };

  #pause(): void {
    clearTimeout(this.#timer);
    this.#stream?.close();
    this.#stream = undefined;
  }

  /** @param wait milliseconds until the page is asked for, where that has to do */
  #follow(wait: number): void {
    if (!this.#active) return;
    if (this.#events) this.#listen();
    if (!this.#stream || this.#missed) this.#askIn(wait);
  }

  #listen(): void {
    const url = new URL(this.#events);
    if (this.#last) url.searchParams.set('after', String(this.#last));
    const stream = (this.#stream = this.#options.open(url.href));
    stream.onopen = () => {
      this.#opened = true;
    };
    stream.onerror = () => {
      // In any other state the browser connects again by itself.
      if (stream.readyState !== 2 || stream !== this.#stream) return;
      this.#stream = undefined;
      this.#events = '';
      this.#hopeless = !this.#opened;
      this.#askIn(this.#later());
    };
    for (const name of names) stream.addEventListener(name, this.#receive);
  }

  readonly #receive = ({type, data, lastEventId}: MessageEvent): void => {
    // Also of an event that says nothing: it shall not come again.
    if (lastEventId) this.#last = lastEventId;
    if (type === 'resync') {
      this.#missed = true;
      // Not all at once: a server that starts anew sends it to every reader.
      this.#askIn(Math.random() * 2000);
      return;
    }
    let json: unknown;
    try {
      json = JSON.parse(String(data));
    } catch {
      return;
    }
    const event = readDiscussionEvent(type, json, this.#events);
    if (event) this.#options.takeEvent(event);
  };

  /** Milliseconds until the next time, with jitter, so that a crowd of readers does not ask in the same instant. */
  #later(): number {
    return this.#wait * (0.75 + Math.random() / 2);
  }

  #askIn(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#active) return;
    // Neither a nervous reader nor an endpoint gone wild has it asked for more often.
    const soonest = this.#asked + shortestWait * 0.75 - Date.now();
    this.#timer = setTimeout(() => void this.#ask(), Math.max(wait, soonest));
  }

  async #ask(): Promise<void> {
    const signal = this.#life?.signal;
    if (!signal) return;
    this.#asked = Date.now();
    let page: CommentPage | undefined;
    let busy = 0;
    try {
      page = await this.#options.ask();
    } catch (error) {
      busy = ((Object(error) as {retryAfter?: number}).retryAfter ?? 0) * 1000;
    }
    if (signal.aborted) return;
    if (page) this.#missed = false;
    const isNews = page && this.#options.takePage(page);
    this.#wait = isNews ? shortestWait : Math.min(this.#wait * 2, longestWait);
    if (page?.events && !this.#events && !this.#hopeless) {
      this.#opened = false;
      this.#events = page.events;
      // From where the lost one was: the page tells neither what was removed nor what is on another.
      this.#last ||= page.seq;
      this.#follow(this.#later());
    } else if (!this.#events || this.#missed) {
      this.#askIn(Math.max(this.#later(), busy));
    }
  }
}
