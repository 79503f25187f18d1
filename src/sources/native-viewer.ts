import type {Request} from '../client/request.js';
import {addressBelow, bearer, commentAddress} from './native-comment.js';
import type {Place} from './source.js';

/** Asks for what in a discussion is the reader's own; `token` is the host site's sign-in. */
export function viewer(place: Place, token: string): Request {
  return {
    url: addressBelow(place, 'articles', place.articleId, 'comments', 'viewer'),
    headers: bearer(token),
  };
}

/** Approves a comment, refuses it or puts it back; `token` is a moderator's sign-in. */
export function setState(
  place: Place,
  id: string,
  state: 'published' | 'pending' | 'rejected',
  token: string,
): Request {
  return {
    url: commentAddress(place, id, 'state'),
    method: 'PUT',
    headers: bearer(token),
    body: {state},
  };
}

/** Puts a comment on top, or takes it down; `token` is a moderator's sign-in. */
export function pin(place: Place, id: string, pinned: boolean, token: string): Request {
  return {
    url: commentAddress(place, id, 'pin'),
    method: 'PUT',
    headers: bearer(token),
    body: {pinned},
  };
}

/** Recommends a comment to readers, or no longer; `token` is a moderator's sign-in. */
export function feature(place: Place, id: string, featured: boolean, token: string): Request {
  return {
    url: commentAddress(place, id, 'feature'),
    method: 'PUT',
    headers: bearer(token),
    body: {featured},
  };
}

/** Asks what a published comment has said. */
export function history(place: Place, id: string): Request {
  return {url: commentAddress(place, id, 'history')};
}
