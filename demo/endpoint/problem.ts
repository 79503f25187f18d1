import type {NudgeReason} from './nudge.js';

/** What one field of a request lacks. */
export interface FieldProblem {
  /** JSON pointer into the body, or `/` and the name of a query parameter or header. */
  readonly pointer: string;
  readonly code: 'required' | 'too-long' | 'format';
}

const statuses = {
  'bad-request': [400, 'The request cannot be read.'],
  'auth-required': [401, 'A token is required.'],
  forbidden: [403, 'This is not allowed.'],
  'not-found': [404, 'There is nothing here.'],
  'thread-closed': [409, 'The discussion takes no comments.'],
  duplicate: [409, 'The same comment was posted before.'],
  'edit-conflict': [412, 'The comment has changed in the meantime.'],
  'too-large': [413, 'The request is too large.'],
  'unsupported-media-type': [415, 'The body must be application/json.'],
  validation: [422, 'Some fields are not valid.'],
  nudge: [422, 'The writer should read the comment again.'],
  'idempotency-mismatch': [422, 'The key was used for another comment.'],
  'captcha-required': [428, 'A person has to prove to be one first.'],
  'rate-limited': [429, 'Too many requests.'],
  internal: [500, 'The server failed.'],
  unavailable: [503, 'The server cannot answer now.'],
} as const;

/** What went wrong, as a program reads it. */
export type ProblemCode = keyof typeof statuses;

/** Members that only some problems have. */
export interface ProblemDetails {
  readonly errors?: readonly FieldProblem[];
  /** Why the writer of a comment should read it again. */
  readonly reasons?: readonly NudgeReason[];
  /** Seconds until another attempt makes sense. */
  readonly retryAfter?: number;
}

/** An answer of RFC 9457, thrown from wherever the request turned out to be impossible. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    const [status, title] = statuses[code];
    super(title);
    this.code = code;
    this.status = status;
    this.details = details;
  }

  /** What `WWW-Authenticate` says with it; absent where a token would change nothing. */
  get challenge(): string | undefined {
    return this.status === 401 ? 'Bearer' : undefined;
  }

  /** The members of `application/problem+json`. */
  toJSON(): Record<string, unknown> {
    const {status, code, message: title, details} = this;
    return {type: 'about:blank', title, status, code, ...details};
  }
}

/** The token was good once, or never. */
export class InvalidToken extends Problem {
  constructor() {
    super('auth-required');
  }

  override get challenge(): string {
    return 'Bearer error="invalid_token"';
  }
}

/** One field of the request is wrong. */
export function invalid(pointer: string, code: FieldProblem['code']): Problem {
  return new Problem('validation', {errors: [{pointer, code}]});
}

interface AjvError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Record<string, unknown>;
}

interface KnownFailure {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly validation?: readonly AjvError[];
}

/** The problem that any failure is told as; what is not known tells nothing about the inside. */
export function problemOf(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  const {code, statusCode, validation} = Object(failure) as KnownFailure;
  if (validation) return new Problem('validation', {errors: validation.map(fieldProblem)});
  // A database server that is starting, stopping or unreachable comes back by itself.
  if (code === 'ECONNREFUSED' || (typeof code === 'string' && code.startsWith('57P'))) {
    return new Problem('unavailable', {retryAfter: 5});
  }
  switch (statusCode) {
    // 414 is the framework's answer to an identifier longer than any that exists.
    case 404:
    case 414:
      return new Problem('not-found');
    case 413:
      return new Problem('too-large');
    case 415:
      return new Problem('unsupported-media-type');
    default:
      return typeof statusCode === 'number' && statusCode < 500
        ? new Problem('bad-request')
        : new Problem('internal');
  }
}

function fieldProblem({keyword, instancePath, params}: AjvError): FieldProblem {
  if (keyword === 'required') {
    return {pointer: `${instancePath}/${String(params['missingProperty'])}`, code: 'required'};
  }
  if (keyword === 'minLength') return {pointer: instancePath, code: 'required'};
  return {pointer: instancePath, code: keyword === 'maxLength' ? 'too-long' : 'format'};
}
