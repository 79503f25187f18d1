import type {Answer} from '../client/request.js';
import type {LoadErrorCode} from '../client/load-error.js';
import type {Outcome} from './source.js';

/** What may be an object of WordPress; no value in it is of a known type. */
export type Fields = Readonly<Record<string, unknown>>;

/** A failure, as a source tells it. */
export type Failure = Extract<Outcome, {failure: LoadErrorCode}>;

/** The fields of a value; none unless it is an object. */
export function fieldsOf(value: unknown): Fields {
  return (typeof value === 'object' && value ? value : {}) as Fields;
}

/** The objects in a value that is a list. */
export function objectsIn(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

/** A value that is text; `''` for any other. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A value that is a number; NaN for any other. */
export function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}

/** The markup that WordPress made of a field. */
export function markupIn(value: unknown): string {
  return textIn(fieldsOf(value)['rendered']);
}

/** A time in UTC, marked as such, which most sites leave to the reader; `''` if there is none. */
export function utcIn(object: Fields, name: 'date' | 'modified'): string {
  const time = textIn(object[`${name}_gmt`]);
  return time && time.replace(/Z?$/i, 'Z');
}

/**
 * A time with its offset from the two that WordPress gives without: that of the site's clocks, and UTC. `''` if
 * there is none.
 */
export function timeIn(object: Fields, name: 'date' | 'modified'): string {
  const utc = utcIn(object, name);
  const local = textIn(object[name]);
  const minutes = Math.round((Date.parse(`${local}Z`) - Date.parse(utc)) / 60_000);
  // No clocks are further away; a site whose zone is unknown gives the time alone.
  if (!(minutes && Math.abs(minutes) <= 14 * 60)) return utc;
  const two = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/**
 * A list, and how many there are in all: more than anybody counts where a server between us keeps the header to
 * itself and the list is as long as it may be.
 *
 * @param size most entries that were asked for
 */
export function listIn(
  answer: Answer | undefined,
  size: number,
): {readonly list: readonly Fields[]; readonly total: number} | Failure {
  if (!Array.isArray(answer?.json))
    return answer && answer.status >= 400 ? failureIn(answer) : {failure: 'format'};
  const list = objectsIn(answer.json);
  const header = answer.headers.get('x-wp-total') ?? '';
  const seen = list.length < size ? list.length : Infinity;
  return {list, total: /^\d+$/.test(header) ? Number(header) : seen};
}

/** The post that was asked for, by whatever name; or why there is none. */
export function postIn(answer: Answer): {readonly post: Fields} | Failure {
  const {status, json} = answer;
  if (status >= 400) return failureIn(answer);
  if (!Array.isArray(json)) return {post: fieldsOf(json)};
  return json.length ? {post: fieldsOf(json[0])} : {failure: 'not-found'};
}

// Also said of drafts, and of what is private, waits for its day or is in the bin.
const hidden = /^rest_(forbidden|cannot_read)/;

/** Why something could not be read. Words of WordPress are in the language of the site, so that its codes count. */
export function failureIn({status, json, headers}: Answer): Failure {
  if (hidden.test(textIn(fieldsOf(json)['code']))) return {failure: 'not-found'};
  const seconds = Number(headers.get('retry-after') ?? NaN);
  return {failure: failures[status] ?? 'http', ...(seconds >= 0 && {retryAfter: seconds})};
}

const failures: Readonly<Record<number, LoadErrorCode>> = {
  // A site that shows its interface to nobody, or only to those who are signed in.
  ...{401: 'forbidden', 403: 'forbidden'},
  ...{404: 'not-found', 410: 'not-found'},
  ...{413: 'too-large', 429: 'too-fast'},
  ...{502: 'unavailable', 503: 'unavailable', 504: 'unavailable'},
};
