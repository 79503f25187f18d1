import assert from 'node:assert/strict';
import type {Json, RunningEndpoint} from './start-endpoint.js';

/** An event as it came. */
export interface Received {
  readonly id: number;
  readonly event: string;
  readonly data: Json;
}

/** A reader of an event stream. */
export interface Watcher {
  /** The next event, however long it takes. */
  next(): Promise<Received>;
  /** Resolves when the server ends the stream. */
  end(): Promise<void>;
  close(): void;
}

/** Opens the event stream of a discussion. */
export async function watch(
  {url}: RunningEndpoint,
  thread: string,
  query = '',
  headers: Record<string, string> = {},
): Promise<Watcher> {
  const leaving = new AbortController();
  const response = await fetch(`${url}${thread}/events${query}`, {headers, signal: leaving.signal});
  assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.ok(response.body);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next() {
      for (;;) {
        const event = /id: (\d+)\nevent: (\S+)\ndata: (.*)\n\n/.exec(text);
        if (event) {
          text = text.slice(event.index + event[0].length);
          const [, id, name = '', data = ''] = event;
          return {id: Number(id), event: name, data: JSON.parse(data) as Json};
        }
        const {value, done} = await reader.read();
        if (done) throw new Error('The stream has ended.');
        text += value;
      }
    },
    async end() {
      while (!(await reader.read()).done);
    },
    close() {
      leaving.abort();
    },
  };
}
