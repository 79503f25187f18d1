import type {Answer} from '../client/request.js';
import type {InvalidField, LoadErrorCode} from '../client/load-error.js';
import type {Outcome} from './source.js';

// A `code` of problem+json says more than the status; servers without it still get a plain sentence.
const failures: Readonly<Record<string, LoadErrorCode>> = {
  'auth-required': 'sign-in-required',
  'thread-closed': 'closed',
  'edit-conflict': 'conflict',
  'rate-limited': 'too-fast',
  'captcha-required': 'captcha-required',
  duplicate: 'duplicate',
  nudge: 'nudge',
  401: 'sign-in-required',
  403: 'forbidden',
  404: 'not-found',
  409: 'closed',
  410: 'not-found',
  412: 'conflict',
  413: 'too-large',
  422: 'invalid',
  428: 'captcha-required',
  429: 'too-fast',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** What a failing answer of our own contract says, by its `code` or else by its status. */
export function nativeFailure({status, json, headers}: Answer): Outcome {
  const {code, retryAfter, errors, reasons} = Object(json) as Record<string, unknown>;
  const named = typeof code === 'string' && Object.hasOwn(failures, code) ? code : status;
  return {
    failure: failures[named] ?? 'http',
    retryAfter: seconds(headers.get('retry-after') ?? retryAfter),
    fields:
      named === 'nudge'
        ? readReasons(reasons)
        : Array.isArray(errors)
          ? errors.flatMap(readField)
          : [],
  };
}

function seconds(value: unknown): number | undefined {
  const number = typeof value === 'object' ? NaN : Number(value);
  // A date or nonsense is no number, and means unknown.
  return number >= 0 ? number : undefined;
}

function readField(value: unknown): InvalidField[] {
  const {pointer, code} = Object(value) as Record<string, unknown>;
  return typeof pointer === 'string' && typeof code === 'string' ? [{pointer, code}] : [];
}

/** Why a writer is asked to read a comment again: all of it is about the text. */
function readReasons(reasons: unknown): InvalidField[] {
  return Array.isArray(reasons)
    ? reasons.flatMap((code) => (typeof code === 'string' ? [{pointer: '/text', code}] : []))
    : [];
}
