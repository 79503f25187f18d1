import {loaded, LoadError} from '../client/load-error.js';
import type {Answer} from '../client/request.js';
import type {Outcome, Place, Source} from './source.js';

/** Our own contract, stated in `model/openapi.yaml`. */
export const native: Source & Required<Pick<Source, 'related' | 'comments' | 'createComment'>> = {
  article: (place) => ({url: address(place, '')}),
  related: (place, {limit, cursor}) => ({url: address(place, '/related', {limit, cursor})}),
  comments: (place, {sort, limit, cursor, parentId, around}) => ({
    url: address(place, '/comments', {sort, limit, cursor, parent: parentId, around}),
  }),
  createComment(place, comment, key, token = '') {
    const {name, email} = comment.author;
    // Who is signed in is known by that, and what nobody said is no name.
    const author = {...(name && {name}), ...(email && {email})};
    return {
      url: address(place, '/comments'),
      method: 'POST',
      headers: {'idempotency-key': key, ...(token && {authorization: `Bearer ${token}`})},
      body: {...comment, author: token ? undefined : author},
    };
  },
  counts: async (endpoint, articleIds) => (await actions()).nativeCounts(endpoint, articleIds),
  commentActions: async () => (await actions()).nativeActions,
  read: (answer) => (answer.status < 400 ? {data: answer.json} : failureOf(answer)),
};

/** @throws {LoadError} `offline` */
function actions(): Promise<typeof import('./native-actions.js')> {
  return loaded(import('./native-actions.js'));
}

/**
 * `{endpoint}/articles/{id}{path}`; an endpoint that says `{id}` itself is the whole address.
 *
 * @throws {LoadError} `not-found` for an identifier that no address can hold
 */
function address(
  {endpoint, articleId}: Place,
  path: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const id = segment(articleId);
  // The URL parser has turned the braces into escapes by the time the address is absolute.
  const whole = endpoint.replace(/\{id\}|%7Bid%7D/gi, id);
  const url = new URL(whole);
  if (whole === endpoint) url.pathname = `${url.pathname.replace(/\/$/, '')}/articles/${id}${path}`;
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}

/**
 * An identifier as one segment of a path.
 *
 * @throws {LoadError} `not-found` for an identifier that no address can hold
 */
export function segment(id: string): string {
  // Even escaped, dots lead out of the folder; half a character cannot be escaped.
  if (/^\.\.?$|\p{Cs}/u.test(id)) throw new LoadError('not-found');
  return encodeURIComponent(id);
}

/**
 * What a failing answer says, by our own codes or else by its status. What knows them is loaded by the first failure;
 * without a connection for it the status has to do.
 */
export async function failureOf(answer: Answer): Promise<Outcome> {
  try {
    return (await import('./native-failure.js')).nativeFailure(answer);
  } catch {
    return {failure: 'http'};
  }
}
