import {LoadError} from '../client/load-error.js';
import {readCapped} from '../client/read-capped.js';

/** What is asked. */
export interface Probing {
  /** `GET` unless said otherwise. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Whether a good answer goes on and on, so that its headers are all that is taken. */
  readonly isEndless?: boolean;
}

/** A request and what came of it. */
export interface Exchange {
  readonly method: string;
  /** Address that was asked. */
  readonly url: string;
  /** Request headers by their names in small letters. */
  readonly sent: Readonly<Record<string, string>>;
  /** 0 if there was no answer. */
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Absent if the body is no JSON. */
  readonly json: unknown;
  /** Address that answered. */
  readonly from: string;
  readonly milliseconds: number;
  /** Why there was no answer; absent if there was one. */
  readonly failure?: string | undefined;
}

/** The longest that an element waits, in milliseconds. */
export const patience = 15_000;

// The same as elements read of an answer.
const mostBytes = 2 ** 21;

/** Asks like a page of another origin would, and keeps every answer for the rules that hold for all of them. */
export class Probe {
  /** Origin of the page that asks. */
  readonly origin: string;
  readonly #exchanges: Exchange[] = [];

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Everything that has been asked, preflights and parts that are not offered left out. */
  get exchanges(): readonly Exchange[] {
    return this.#exchanges;
  }

  /** Asks for something that has to be there. */
  async ask(url: string, probing: Probing = {}): Promise<Exchange> {
    return this.keep(await this.send(url, probing));
  }

  /** Asks for a part of the contract that an endpoint may do without; absent if it does. */
  async askIfOffered(url: string): Promise<Exchange | undefined> {
    const exchange = await this.send(url);
    return [404, 405, 410, 501].includes(exchange.status) ? undefined : this.keep(exchange);
  }

  /** Makes an exchange count for the rules that hold for all. */
  keep(exchange: Exchange): Exchange {
    this.#exchanges.push(exchange);
    return exchange;
  }

  /** Sends something without keeping the answer. */
  async send(url: string, probing: Probing = {}): Promise<Exchange> {
    const {method = 'GET', headers = {}, body, isEndless = false} = probing;
    const sent: Record<string, string> = {
      origin: this.origin,
      // Else a revalidation is sent with `no-cache`, which asks for the opposite.
      'cache-control': 'max-age=0',
      ...(body !== undefined && {'content-type': 'application/json'}),
      ...headers,
    };
    const asked = {method, url, sent};
    const controller = new AbortController();
    const timer = setTimeout(() => {
      controller.abort();
    }, patience);
    const start = performance.now();
    try {
      const response = await fetch(url, {
        method,
        headers: sent,
        body: body === undefined ? null : JSON.stringify(body),
        redirect: method === 'GET' ? 'follow' : 'manual',
        signal: controller.signal,
      });
      const text = isEndless && response.ok ? '' : await readCapped(response, mostBytes);
      const {status, headers: answered} = response;
      const milliseconds = performance.now() - start;
      const from = response.url || url;
      return {...asked, status, headers: answered, text, json: parsed(text), from, milliseconds};
    } catch (error) {
      const failure = controller.signal.aborted
        ? `nothing within ${patience / 1000} seconds`
        : reasonOf(error);
      const nothing = {status: 0, headers: new Headers(), text: '', json: undefined, from: url};
      return {...asked, ...nothing, failure, milliseconds: performance.now() - start};
    } finally {
      clearTimeout(timer);
      if (isEndless) controller.abort();
    }
  }
}

/** A request in one line, as a developer would write it down. */
export function spell({method, url}: Pick<Exchange, 'method' | 'url'>): string {
  return `${method} ${url}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof LoadError) return `more than ${mostBytes / 2 ** 20} MiB`;
  const {cause, message} = error as Error;
  const {code} = Object(cause) as {code?: unknown};
  return `no answer (${typeof code === 'string' ? code : message})`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
