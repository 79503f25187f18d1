import {after, before} from 'node:test';
import {createEndpoint} from '../../demo/endpoint/server.js';
import type {EndpointOptions} from '../../demo/endpoint/server.js';
import {databaseTemplate} from './database-template.js';
import {sampleSeed} from './sample-seed.js';

/** JSON of unknown shape, read the way a test reads it. */
export interface Json {
  readonly [key: string]: Json;
  readonly [index: number]: Json;
}

/** What the endpoint answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `{}` if the body is no JSON. */
  readonly json: Json;
}

/** A running endpoint. */
export interface RunningEndpoint {
  /** Address without a slash at the end. */
  readonly url: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts an endpoint on a free port, over a database in memory unless another is named. */
export async function startEndpoint(options: EndpointOptions = {}): Promise<RunningEndpoint> {
  const app = await createEndpoint({
    dataDirectory: 'memory://',
    template: options.dataDirectory ? undefined : await databaseTemplate(),
    seed: sampleSeed,
    writesPerMinute: 10_000,
    ...options,
  });
  const origin = await app.listen({host: '127.0.0.1', port: 0});
  const url = `${origin}/api`;
  const request = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url + path, init);
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '') && text !== '';
    const json = (isJson ? JSON.parse(text) : {}) as Json;
    return {status: response.status, headers: response.headers, text, json};
  };
  return {
    url,
    get: (path, headers = {}) => request(path, {headers}),
    send: (method, path, body, headers = {}) =>
      request(
        path,
        body === undefined
          ? {method, headers}
          : {
              method,
              headers: {'content-type': 'application/json', ...headers},
              body: typeof body === 'string' ? body : JSON.stringify(body),
            },
      ),
    close: () => app.close(),
  };
}

/** An endpoint that lives as long as the tests of one file. */
export function endpointForFile(options: EndpointOptions = {}): RunningEndpoint {
  let running: RunningEndpoint | undefined;
  const started = (): RunningEndpoint => {
    if (!running) throw new Error('The endpoint runs only while tests do.');
    return running;
  };
  before(async () => {
    running = await startEndpoint(options);
  });
  after(() => started().close());
  return {
    get url() {
      return started().url;
    },
    get: (...request) => started().get(...request),
    send: (...request) => started().send(...request),
    close: () => started().close(),
  };
}

let keys = 0;

/** Headers with an idempotency key that was not used before. */
export function newKey(): Record<string, string> {
  return {'idempotency-key': `test-key-${String(++keys)}`};
}

/** A comment that differs from all others unless it is told what to say. */
export function comment(rest: Record<string, unknown> = {}): Record<string, unknown> {
  return {text: `Comment ${String(++keys)}`, author: {name: 'An'}, ...rest};
}

/** Headers that prove who wrote a comment. */
export function bearer(token: unknown): Record<string, string> {
  return {authorization: `Bearer ${String(token)}`};
}

/** Headers of a reader whom the host site has signed in; the same name is the same reader. */
export async function signedIn(
  {url}: Pick<RunningEndpoint, 'url'>,
  name: string,
  rest: {readonly role?: 'reader' | 'moderator'; readonly expiresIn?: number} = {},
): Promise<Record<string, string>> {
  const response = await fetch(new URL('/sign-in', url), {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({name, ...rest}),
  });
  const {token} = (await response.json()) as {token: string};
  return bearer(token);
}
