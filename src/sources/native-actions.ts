import {LoadError} from '../client/load-error.js';
import type {CommentActions, Place} from './source.js';

/** What our own contract lets readers do with comments, loaded by the first who does. */
export const nativeActions: CommentActions = {
  vote: (place, id, value, token) => ({
    url: address(place, id, '/vote'),
    method: 'PUT',
    headers: token ? bearer(token) : {},
    body: {value},
  }),
  report: (place, id, {reason, note}, token) => ({
    url: address(place, id, '/reports'),
    method: 'POST',
    headers: token ? bearer(token) : {},
    body: {reason, ...(note && {note})},
  }),
  editComment: (place, id, {text, rev}, token) => ({
    url: address(place, id),
    method: 'PATCH',
    headers: {...bearer(token), 'if-match': `"${rev}"`},
    body: {text},
  }),
  deleteComment: (place, id, token) => ({
    url: address(place, id),
    method: 'DELETE',
    headers: bearer(token),
  }),
};

// Never in the address, which servers and proxies write down.
const bearer = (token: string): Record<string, string> => ({authorization: `Bearer ${token}`});

/**
 * `{endpoint}/comments/{id}{path}`.
 *
 * @throws {LoadError} `not-found` for an identifier that no address can hold, or an endpoint that is the
 *   address of an article and of nothing else
 */
function address({endpoint}: Place, id: string, path = ''): string {
  if (/^\.\.?$/.test(id) || /\{id\}|%7Bid%7D/i.test(endpoint)) throw new LoadError('not-found');
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/comments/${encodeURIComponent(id)}${path}`;
  return url.href;
}
