import {joinInFlight} from '../client/in-flight.js';
import {LoadError} from '../client/load-error.js';
import {request, type Request, type RequestOptions} from '../client/request.js';
import type {Normalised} from '../model/reading.js';
import type {Source} from './source.js';

/** Makes a model of what a source read. */
export type Normalise<T> = (data: unknown, base: string) => Normalised<T>;

interface Readout {
  readonly data: unknown;
  readonly status: number;
  readonly url: string;
}

/**
 * Asks a source for something and returns the model of the answer, made by what may still be on its way. Requests that change nothing share one
 * flight per address and are tried again.
 *
 * @throws {LoadError} for every failure; or the signal's reason
 */
export async function exchange<T>(
  source: Source,
  asked: Request,
  normalise: Normalise<T> | Promise<Normalise<T>>,
  options: RequestOptions,
): Promise<T> {
  options.signal.throwIfAborted();
  const once = async (signal: AbortSignal): Promise<Readout> => {
    const answer = await request(asked, {...options, signal});
    const {status, url} = answer;
    const outcome = await source.read(answer);
    if ('failure' in outcome) throw new LoadError(outcome.failure, {status, ...outcome});
    return {data: outcome.data, status, url};
  };
  const {data, status, url} = await (asked.method
    ? once(options.signal)
    : joinInFlight(JSON.stringify(asked), source, options.signal, (signal) =>
        once(signal).catch(async (error: unknown) => {
          // Loaded by the first failure; where that fails too, the first failure stands.
          const {retry} = await import('../client/retry.js').catch(() => {
            throw error;
          });
          return retry(error, signal, () => once(signal));
        }),
      ));
  // After the flight, not in it: those who share an answer need not make the same thing of it.
  return modelOf(await normalise, data, url, status);
}

/**
 * The model of data that is here.
 *
 * @throws {LoadError} `format`, with the problems as its cause
 */
export function modelOf<T>(
  normalise: Normalise<T>,
  data: unknown,
  url: string,
  status?: number,
): T {
  const {value, problems} = normalise(data, url);
  if (value === undefined) throw new LoadError('format', {status, cause: problems});
  return value;
}
