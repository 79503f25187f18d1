import {LoadError} from '../client/load-error.js';
import type {Place} from './source.js';

/** What is asked beyond the route; what is undefined is not. */
export type Query = Readonly<Record<string, string | number | undefined>>;

/**
 * The address of a route of `wp/v2`. The endpoint may be the site, with or without nice addresses
 * (`?rest_route=/`), the root of its interface (`…/wp-json`) or that of the routes (`…/wp/v2`); what else it asks
 * for, say a language, is asked with everything.
 */
export function wordpressAddress({endpoint}: Place, route: string, query: Query): string {
  const url = new URL(endpoint);
  const plain = url.searchParams.get('rest_route');
  let root = (plain ?? url.pathname).replace(/\/$/, '');
  if (!root.endsWith('/wp/v2')) {
    if (plain === null && !root.endsWith('/wp-json')) root += '/wp-json';
    root += '/wp/v2';
  }
  if (plain === null) url.pathname = `${root}/${route}`;
  else url.searchParams.set('rest_route', `${root}/${route}`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}

/**
 * The address of one post, by its number, its slug or its own address.
 *
 * @throws {LoadError} `not-found` for an identifier that can name no post
 */
export function postAddress(place: Place, query: Query): string {
  const name = nameOf(place);
  return /^\d+$/.test(name)
    ? wordpressAddress(place, `posts/${name}`, query)
    : wordpressAddress(place, 'posts', {slug: name, ...query});
}

function nameOf({articleId, endpoint}: Place): string {
  try {
    let name = articleId;
    if (/[/?]/.test(name)) {
      const {searchParams, pathname} = new URL(name, endpoint);
      // Some sites end their addresses like those of files.
      name = searchParams.get('p') ?? /([^/]*?)(?:\.\w+)?\/?$/.exec(pathname)?.[1] ?? '';
    }
    name = decodeURIComponent(name).trim();
    if (name) return name;
  } catch (cause) {
    throw new LoadError('not-found', {cause});
  }
  throw new LoadError('not-found');
}
