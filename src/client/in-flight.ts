interface Flight {
  readonly promise: Promise<unknown>;
  readonly controller: AbortController;
  passengers: number;
}

const flights = new Map<string, Flight>();

/**
 * Joins the work already under way for `key`, or starts it: ten elements on one address make one request.
 *
 * Nothing is kept once the work is done, success or failure; keeping answers is the HTTP cache's task. The
 * work is aborted when the last of those who wait for it has left.
 *
 * @throws whatever `start` rejects with; or the signal's reason
 */
export function joinInFlight<T>(
  key: string,
  signal: AbortSignal,
  start: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const flight = flights.get(key) ?? takeOff(key, start);
  flight.passengers++;
  return new Promise<T>((resolve, reject) => {
    const leave = (): void => {
      if (--flight.passengers === 0) {
        land(key, flight);
        flight.controller.abort();
      }
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener('abort', leave);
    (flight.promise as Promise<T>).then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
    });
  });
}

function takeOff(key: string, start: (signal: AbortSignal) => Promise<unknown>): Flight {
  const controller = new AbortController();
  const flight: Flight = {promise: start(controller.signal), controller, passengers: 0};
  flights.set(key, flight);
  const done = (): void => {
    land(key, flight);
  };
  flight.promise.then(done, done);
  return flight;
}

function land(key: string, flight: Flight): void {
  if (flights.get(key) === flight) flights.delete(key);
}
