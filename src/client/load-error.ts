/**
 * Why an exchange with an endpoint failed.
 *
 * - `no-endpoint`: the page configures none, or a source that nobody has registered
 * - `blocked`: the address is not one we ask (scheme, credentials, redirect to another origin)
 * - `offline`: no answer at all; `timeout`: none in time; `too-large`: more than we read
 * - `format`: an answer that is not JSON, or not the JSON of the contract
 * - `not-found`, `forbidden`, `sign-in-required`, `unavailable`: what the endpoint said of the request
 * - `closed`, `duplicate`, `conflict`, `too-fast`, `invalid`, `captcha-required`: what it said of a comment
 * - `unsupported`: its backend has no such thing, say a feed that has no discussions
 * - `nudge`: it asks the writer of a comment to read it again, and takes it as it is when told so
 * - `http`: it failed in a way that has no name here; see `status`
 */
export type LoadErrorCode =
  | 'no-endpoint'
  | 'blocked'
  | 'offline'
  | 'timeout'
  | 'too-large'
  | 'format'
  | 'not-found'
  | 'forbidden'
  | 'sign-in-required'
  | 'unavailable'
  | 'closed'
  | 'duplicate'
  | 'conflict'
  | 'too-fast'
  | 'invalid'
  | 'captcha-required'
  | 'unsupported'
  | 'nudge'
  | 'http';

/** A field that the endpoint refused. */
export interface InvalidField {
  /** JSON Pointer (RFC 6901) into what was sent. */
  readonly pointer: string;
  /** The endpoint's word for what is wrong, such as `required` or `too-long`; for why it nudges, such as `tone`. */
  readonly code: string;
}

/** What is known about a failure beyond its code. */
export interface LoadErrorDetails {
  /** HTTP status of the answer. */
  readonly status?: number | undefined;
  /** Seconds that the endpoint asks us to wait. */
  readonly retryAfter?: number | undefined;
  /** Fields it refused. */
  readonly fields?: readonly InvalidField[] | undefined;
  /** The error or the problem list underneath. */
  readonly cause?: unknown;
}

/** A failed exchange with an endpoint, as a value: elements show a sentence for its code, and fire it. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  /** Why it failed. */
  readonly code: LoadErrorCode;
  /** HTTP status; absent if there was no answer. */
  readonly status: number | undefined;
  /**
   * Seconds to wait, an hour at most: what is to be done for longer is for somebody to look at, and timers of browsers
   * end at 25 days. Absent if the endpoint does not say.
   */
  readonly retryAfter: number | undefined;
  /** Fields the endpoint refused; with `nudge` the text, once for each reason; empty with other codes. */
  readonly fields: readonly InvalidField[];

  constructor(code: LoadErrorCode, details: LoadErrorDetails = {}) {
    super(code, {cause: details.cause});
    this.code = code;
    this.status = details.status;
    this.retryAfter = details.retryAfter && Math.min(details.retryAfter, 3600);
    this.fields = details.fields ?? [];
  }

  /** Whether the same request may succeed later without anybody changing anything. */
  get retriable(): boolean {
    return (
      /^(offline|timeout|unavailable|too-fast)$/.test(this.code) ||
      (this.code === 'http' && (this.status ?? 0) >= 500)
    );
  }
}

/**
 * Waits for code, which the network may keep from coming as it does an answer.
 *
 * @throws {LoadError} `offline`
 */
export function loaded<T>(code: Promise<T>): Promise<T> {
  return code.catch((cause: unknown) => {
    throw new LoadError('offline', {cause});
  });
}
