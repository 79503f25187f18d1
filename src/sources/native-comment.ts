import {LoadError} from '../client/load-error.js';
import type {Place} from './source.js';

/** A token as a header: never in the address, which servers and proxies write down. */
export function bearer(token: string): Record<string, string> {
  return {authorization: `Bearer ${token}`};
}

/**
 * `{endpoint}/comments/{id}` and what comes below it.
 *
 * @throws {LoadError} `not-found`, as {@link addressBelow}
 */
export function commentAddress(place: Place, id: string, ...below: readonly string[]): string {
  return addressBelow(place, 'comments', id, ...below);
}

/**
 * `{endpoint}/{segment}/{segment}`…
 *
 * @throws {LoadError} `not-found` for an identifier that no address can hold, or an endpoint that is the
 *   address of an article and of nothing else
 */
export function addressBelow({endpoint}: Place, ...segments: readonly string[]): string {
  if (
    /\{id\}|%7Bid%7D/i.test(endpoint) ||
    segments.some((segment) => /^\.\.?$|\p{Cs}/u.test(segment))
  ) {
    throw new LoadError('not-found');
  }
  const url = new URL(endpoint);
  url.pathname = [url.pathname.replace(/\/$/, ''), ...segments.map(encodeURIComponent)].join('/');
  return url.href;
}
