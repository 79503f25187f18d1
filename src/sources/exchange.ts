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
 * Requests that change nothing share one flight per address and are tried again. Sources may be anybody's: what one
 * throws is a `format` failure with that as its cause, and it has no longer for anything than an endpoint has.
 *
 * @param ask how to ask for it; gives nothing where the source does not have it
 * @throws {LoadError} for every failure; or the signal's reason
 */
export async function exchange<T>(
  source: Source,
  ask: () => Question | undefined | Promise<Question | undefined>,
  normalise: Normalise<T> | Promise<Normalise<T>>,
  options: RequestOptions,
): Promise<T> {
  const {signal, timeout} = options;
  try {
    const asked = ask();
    // What is known at once is asked for at once.
    const question = asked && 'then' in asked ? await inTime(asked, timeout) : asked;
    signal.throwIfAborted();
    if (!question) throw new LoadError('unsupported');
    const {data, status, url} = await (question.method || question.once
      ? converse(source, question, options)
      : joinInFlight(JSON.stringify(question), source, signal, (signal) => {
          const once = (): Promise<Readout> => converse(source, question, {...options, signal});
          return once().catch(async (error: unknown) => {
            // Loaded by the first failure; where that fails too, the first failure stands.
            const {retry} = await import('../client/retry.js').catch(() => {
              throw error;
            });
            return retry(error, signal, once);
          });
        }));
    // After the flight, not in it: those who share an answer need not make the same thing of it.
    return modelOf(await normalise, data, url, status);
  } catch (cause) {
    signal.throwIfAborted();
    throw cause instanceof LoadError ? cause : new LoadError('format', {cause});
  }
}

/** Asks a question, and all that it leads to. */
async function converse(
  source: Source,
  asked: Question,
  options: RequestOptions,
): Promise<Readout> {
  const send = (question: Question): Promise<Answer> =>
    request(question, options).catch(question.otherwise);
  const answer = await send(asked);
  const {status, url} = answer;
  const read = asked.read ? asked.read(answer) : source.read(answer);
  let outcome = await inTime(read, options.timeout);
  for (let steps = 0; 'ask' in outcome && steps < mostSteps; steps++) {
    const answers = await Promise.all(outcome.ask.map(send));
    outcome = await inTime(outcome.read(answers), options.timeout);
  }
  if ('ask' in outcome) throw new LoadError('format', {status});
  if ('failure' in outcome) throw new LoadError(outcome.failure, {status, ...outcome});
  return {data: outcome.data, status, url};
}

/** @throws {LoadError} `timeout` where a promise takes more than so many milliseconds */
function inTime<T>(work: T | Promise<T>, timeout: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new LoadError('timeout'));
    }, timeout);
    void Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });
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
