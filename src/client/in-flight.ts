interface Flight {
  readonly promise: Promise<unknown>;
  readonly controller: AbortController;
  /** Absent once everybody has left. */
  owner: object | undefined;
  passengers: number;
}

const flights = new Map<string, Flight>();

/**
 * Joins the work already under way for `key`, or starts it: ten elements on one address make one request.
 *
 * Nothing is kept once the work is done, success or failure; keeping answers is the HTTP cache's task. The
 * work is aborted when the last of those who wait for it has left.
 *
 * @param owner who can read what comes of it; work of another owner is not joined
 * @param signal not aborted yet
 * @throws whatever `start` rejects with; or the signal's reason
 */
export function joinInFlight<T>(
  key: string,
  owner: object,
  signal: AbortSignal,
  start: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const known = flights.get(key);
  const flight = known?.owner === owner ? known : takeOff(key, owner, start);
  flight.passengers++;
  return new Promise<T>((resolve, reject) => {
    const leave = (): void => {
      if (!--flight.passengers) {
        flight.owner = undefined;
        flight.controller.abort();
      }
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave);
    (flight.promise as Promise<T>).then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
    });
  });
}

function takeOff(
  key: string,
  owner: object,
  start: (signal: AbortSignal) => Promise<unknown>,
): Flight {
  const controller = new AbortController();
  const flight: Flight = {promise: start(controller.signal), controller, owner, passengers: 0};
  flights.set(key, flight);
  const land = (): void => {
    if (flights.get(key) === flight) flights.delete(key);
  };
  flight.promise.then(land, land);
  return flight;
}
