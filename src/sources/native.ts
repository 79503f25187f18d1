import type {Answer} from '../client/request.js';
import type {InvalidField, LoadErrorCode} from '../client/load-error.js';
import type {Outcome, Place, Source} from './source.js';

/** Our own contract, stated in `model/openapi.yaml`. */
export const native: Source = {
  article: (place) => ({url: address(place, '')}),
  related: (place, {limit, cursor}) => ({url: address(place, '/related', {limit, cursor})}),
  comments: (place, {sort, limit, cursor, parentId}) => ({
    url: address(place, '/comments', {sort, limit, cursor, parent: parentId}),
  }),
  createComment: (place, comment, key) => ({
    url: address(place, '/comments'),
    method: 'POST',
    headers: {'idempotency-key': key},
    body: comment,
  }),
  read,
};

/** `{endpoint}/articles/{id}{path}`; an endpoint that says `{id}` itself is the whole address. */
function address(
  {endpoint, articleId}: Place,
  path: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const id = encodeURIComponent(articleId);
  // The URL parser has turned the braces into escapes by the time the address is absolute.
  const whole = endpoint.replace(/\{id\}|%7Bid%7D/gi, id);
  const url = new URL(whole);
  if (whole === endpoint) url.pathname = `${url.pathname.replace(/\/$/, '')}/articles/${id}${path}`;
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}

// A `code` of problem+json says more than the status; servers without it still get a plain sentence.
const failures: Readonly<Record<string, LoadErrorCode>> = {
  'auth-required': 'sign-in-required',
  'thread-closed': 'closed',
  'edit-conflict': 'conflict',
  'rate-limited': 'too-fast',
  duplicate: 'duplicate',
  401: 'sign-in-required',
  403: 'forbidden',
  404: 'not-found',
  409: 'closed',
  410: 'not-found',
  412: 'conflict',
  413: 'too-large',
  422: 'invalid',
  429: 'too-fast',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

function read({status, json, headers}: Answer): Outcome {
  if (status < 400) return {data: json};
  const {code, retryAfter, errors} = Object(json) as Record<string, unknown>;
  const named = typeof code === 'string' && Object.hasOwn(failures, code) ? code : status;
  return {
    failure: failures[named] ?? 'http',
    retryAfter: seconds(headers.get('retry-after') ?? retryAfter),
    fields: Array.isArray(errors) ? errors.flatMap(readField) : [],
  };
}

function seconds(value: unknown): number | undefined {
  const number = typeof value === 'object' ? NaN : Number(value);
  // An hour is the most that anybody can mean; a date or nonsense is no number, and means unknown.
  return number >= 0 ? Math.min(number, 3600) : undefined;
}

function readField(value: unknown): InvalidField[] {
  const {pointer, code} = Object(value) as Record<string, unknown>;
  return typeof pointer === 'string' && typeof code === 'string' ? [{pointer, code}] : [];
}
