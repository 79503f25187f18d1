import {joinInFlight} from '../client/in-flight.js';
import {LoadError} from '../client/load-error.js';
import {request, type Answer, type RequestOptions} from '../client/request.js';
import type {Normalised} from '../model/reading.js';
import type {Question, Source} from './source.js';

/** Makes a model of what a source read. */
export type Normalise<T> = (data: unknown, base: string) => Normalised<T>;

// Nothing we know asks more than three times in a row; a source that goes on is lost.
const mostSteps = 20;

interface Readout {
  readonly data: unknown;
  readonly status: number;
  readonly url: string;
}

/**
 * Asks a source for something and returns the model of the answer, made by what may still be on its way.
 * Requests that change nothing share one flight per address and are tried again.
 *
 * @param asked absent for what the source does not have
 * @throws {LoadError} for every failure; or the signal's reason
 */
export async function exchange<T>(
  source: Source,
  asked: Question | undefined,
  normalise: Normalise<T> | Promise<Normalise<T>>,
  options: RequestOptions,
): Promise<T> {
  options.signal.throwIfAborted();
  if (!asked) throw new LoadError('unsupported');
  const once = async (signal: AbortSignal): Promise<Readout> => {
    const send = (question: Question): Promise<Answer> =>
      request(question, {...options, signal}).catch(question.otherwise);
    const answer = await send(asked);
    const {status, url} = answer;
    let outcome = await (asked.read ?? source.read)(answer);
    for (let steps = 0; 'ask' in outcome && steps < mostSteps; steps++) {
      outcome = await outcome.read(await Promise.all(outcome.ask.map(send)));
    }
    if ('ask' in outcome) throw new LoadError('format', {status});
    if ('failure' in outcome) throw new LoadError(outcome.failure, {status, ...outcome});
    return {data: outcome.data, status, url};
  };
  const {data, status, url} = await (asked.method || asked.once
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
