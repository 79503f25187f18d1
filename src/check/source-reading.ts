import {LoadError} from '../client/load-error.js';
import type {Normalised, Problem} from '../model/reading.js';
import {exchange} from '../sources/exchange.js';
import type {Question, Source} from '../sources/source.js';
import {readableHeaders} from './cors-rules.js';
import {patience, spell, type Exchange, type Probe} from './probe.js';

/** What a source made of what a backend answered. */
export interface Readout<T> {
  /** What was asked, in one line; `''` where there was nothing to ask. */
  readonly asked: string;
  /** Everything that was asked for it, in order. */
  readonly exchanges: readonly Exchange[];
  /** In the shape of the contract, before the model looked at it; absent if the source failed. */
  readonly data?: unknown;
  /** Absent if the source failed, or the model lacks what it cannot do without. */
  readonly value?: T | undefined;
  /** What the model found wrong with the data. */
  readonly problems: readonly Problem[];
  /** Absent if there is a value. */
  readonly failure?: LoadError | undefined;
}

/** Asks for something as an element does, and has every answer noted. */
export async function readThrough<T>(
  probe: Probe,
  source: Source,
  ask: () => Question | Promise<Question> | undefined,
  normalise: (data: unknown, base: string) => Normalised<T>,
): Promise<Readout<T>> {
  const before = probe.exchanges.length;
  let normalised: Normalised<T> = {problems: []};
  let data: unknown;
  const listening = (spelled: unknown, base: string): Normalised<T> => {
    data = spelled;
    normalised = normalise(spelled, base);
    return normalised;
  };
  let failure: LoadError | undefined;
  try {
    const question = await ask();
    // A server that answers every other time is not one that is well.
    const once = question && {...question, once: true};
    const {signal} = new AbortController();
    await exchange(source, () => once, listening, {
      signal,
      timeout: patience,
      fetch: asPage(probe),
    });
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    failure = error;
  }
  const exchanges = probe.exchanges.slice(before);
  const [first] = exchanges;
  const more = exchanges.length > 1 ? ` and ${exchanges.length - 1} more` : '';
  const asked = first ? spell(first) + more : '';
  return {asked, exchanges, data, failure, ...normalised};
}

/** A `fetch` that shows of an answer what a page may see, and has the probe note all of it. */
function asPage(probe: Probe): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const headers = Object.fromEntries(new Headers(init?.headers));
    const exchange = await probe.ask(url, {method: init?.method ?? 'GET', headers});
    if (exchange.failure !== undefined) throw new TypeError(exchange.failure);
    const {status, text, from} = exchange;
    const mayHaveBody = status !== 204 && status !== 304;
    const response = new Response(mayHaveBody ? text : null, {
      status,
      headers: readableHeaders(exchange),
    });
    Object.defineProperty(response, 'url', {value: from});
    return response;
  };
}
