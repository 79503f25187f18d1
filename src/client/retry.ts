import {LoadError} from './load-error.js';

// Two more tries, about 0.3 s and 0.9 s later: a hiccup passes unseen, and a reader is told of a real
// failure within two seconds.
const retries = 2;
const firstWait = 300;

// A server that asks for more than this is busy; the reader is told instead of left waiting.
const longestWait = 3000;

/**
 * Tries again what may succeed later. Only for requests that change nothing.
 *
 * @throws the last failure; or the signal's reason
 */
export async function withRetries<T>(signal: AbortSignal, attempt: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      const wait = waitAfter(error, failures);
      if (wait === undefined) throw error;
      await pause(wait, signal);
    }
  }
}

/** Milliseconds until the next try; absent if there shall be none. */
function waitAfter(error: unknown, failures: number): number | undefined {
  // After a timeout the reader has waited long enough already.
  if (!(error instanceof LoadError) || !error.retriable || error.code === 'timeout')
    return undefined;
  // Jitter keeps a crowd of readers from coming back in the same instant.
  const wait =
    (error.retryAfter ?? 0) * 1000 || firstWait * 3 ** failures * (0.75 + Math.random() / 2);
  return failures < retries && wait <= longestWait ? wait : undefined;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
