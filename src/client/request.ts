import {LoadError} from './load-error.js';
import {readCapped} from './read-capped.js';

/** What is sent. */
export interface Request {
  /** Absolute http(s) address. */
  readonly url: string;
  /** `GET` unless said otherwise. */
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** None by default, so that a GET needs no preflight. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Takes an answer of any content type, as its text; else only JSON is taken, and parsed. */
  readonly asText?: boolean;
}

/** What came back, whatever its status. */
export interface Answer {
  /** HTTP status. */
  readonly status: number;
  /**
   * The parsed body, or its text if that was asked for; absent if there was none, or if a failure came with
   * something other than JSON.
   */
  readonly json: unknown;
  /** Response headers that CORS lets us see. */
  readonly headers: Headers;
  /** Address the answer came from: the base of every address in it. */
  readonly url: string;
}

/** How it is sent. */
export interface RequestOptions {
  /** Ends the request; its reason is what the promise rejects with. */
  readonly signal: AbortSignal;
  /** Milliseconds until the last byte. */
  readonly timeout: number;
  /** Most bytes we read, counted after decompression; 2 MiB, four times the longest article we know. */
  readonly maxBytes?: number;
  /** Seam for tests and for pages that route requests themselves. */
  readonly fetch?: typeof fetch;
}

/**
 * Sends one request and reads its JSON answer.
 *
 * Cookies go to nobody but the page's own origin, and with nothing that changes anything. A redirect to
 * another origin is refused: it would put a stranger's answer under the endpoint's name. So is every redirect
 * of something sent, which might arrive twice or as a GET.
 *
 * @throws {LoadError} `blocked`, `offline`, `timeout`, `too-large` or `format`; or the signal's reason
 */
export async function request(request: Request, options: RequestOptions): Promise<Answer> {
  const {url, method = 'GET', body, asText} = request;
  const {signal, timeout, maxBytes = 2 ** 21, fetch = globalThis.fetch} = options;
  const {protocol, origin, username, password} = new URL(url);
  if (!/^https?:$/.test(protocol) || username || password) throw new LoadError('blocked');
  const sent = JSON.stringify(body) as string | undefined;
  const reads = method === 'GET';
  const deadline = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      method,
      // As for `<link rel=preload as=fetch crossorigin>`, whose answer would else be asked for twice.
      credentials: reads ? 'same-origin' : 'omit',
      redirect: reads ? 'follow' : 'manual',
      headers: {...(sent && {'content-type': 'application/json'}), ...request.headers},
      body: sent ?? null,
      // What the reader has said goes on when they leave; browsers refuse it for more than 64 kB in all.
      keepalive: !reads && (sent?.length ?? 0) < 10_000,
      signal: AbortSignal.any([signal, deadline]),
    });
    const {status, headers} = response;
    const answerUrl = response.url || url;
    // Browsers hide where a redirect that they were told not to follow would lead, even its status.
    if (/^[03]/.test(String(status)) || new URL(answerUrl).origin !== origin) {
      await response.body?.cancel();
      throw new LoadError('blocked', {status});
    }
    if (!asText && !/[/+]json\b/i.test(headers.get('content-type') ?? '')) {
      await response.body?.cancel();
      if (response.ok && status !== 204) throw new LoadError('format', {status});
      return {status, json: undefined, headers, url: answerUrl};
    }
    const text = await readCapped(response, maxBytes);
    return {status, json: asText ? text : parse(text, status), headers, url: answerUrl};
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LoadError) throw error;
    throw new LoadError(deadline.aborted ? 'timeout' : 'offline', {cause: error});
  }
}

function parse(text: string, status: number): unknown {
  try {
    return text ? (JSON.parse(text) as unknown) : undefined;
  } catch (cause) {
    throw new LoadError('format', {status, cause});
  }
}
