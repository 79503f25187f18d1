import {LoadError} from './load-error.js';

// Two more tries, about 0.3 s and 0.9 s later: a hiccup passes unseen, and a reader is told of a real
// failure within two seconds.
const retries = 2;
const firstWait = 300;

// A server that asks for more than this is busy; the reader is told instead of left waiting.
const longestWait = 3000;

/**
 * Tries again what failed but may succeed later. Only for requests that change nothing.
 *
 * @param error why it failed first
 * @throws the last failure; or the signal's reason
 */
export async function retry<T>(
  error: unknown,
  signal: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let failures = 0; ; failures++) {
    const wait = waitAfter(error, failures);
    if (wait === undefined) throw error;
    await pause(wait, signal);
    try {
      return await attempt();
    } catch (next) {
      error = next;
    }
  }
}

/** Milliseconds until the next try; absent if there shall be none. */
function waitAfter(error: unknown, failures: number): number | undefined {
  // After a timeout the reader has waited long enough already.
  if (!(error instanceof LoadError) || !error.retriable || error.code === 'timeout') {
    return undefined;
  }
  // Jitter keeps a crowd of readers from coming back in the same instant.
  const backoff = firstWait * 3 ** failures * (0.75 + Math.random() / 2);
  const wait = (error.retryAfter ?? 0) * 1000 || backoff;
  return failures < retries && wait <= longestWait ? wait : undefined;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}
