import {LoadError} from '../client/load-error.js';
import {textOf, type Fields} from './fields.js';
import type {Place} from './source.js';

/** The root of a site, from its own address or from that of its Content API; it ends in a slash. */
export function siteOf(endpoint: string): URL {
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/ghost\/api(\/.*)?$|\/+$/, '')}/`;
  url.search = url.hash = '';
  return url;
}

/** Whether a name is an identifier, of a post or of a comment, not a slug. */
export function isId(articleId: string): boolean {
  return /^[\da-f]{24}$/.test(articleId);
}

/**
 * Where one post is: by its identifier, or by its slug, in which the post's own address ends.
 *
 * @throws {LoadError} `not-found` for what can be neither
 */
export function postAddress(place: Place): string {
  const {articleId} = place;
  const path = isId(articleId) ? articleId : `slug/${slugOf(articleId)}`;
  return contentAddress(place, `posts/${path}/`, {include: 'tags,authors'});
}

/** Where a page of the posts is that a filter lets through, newest first. */
export function listAddress(place: Place, limit: number, page: string, filter: string): string {
  // The text of the posts would be most of the answer.
  const fields =
    'id,url,canonical_url,title,custom_excerpt,feature_image,feature_image_alt,published_at,updated_at,visibility';
  // What Ghost gives at most.
  const most = Math.min(limit, 100);
  return contentAddress(place, 'posts/', {include: 'tags', fields, limit: `${most}`, page, filter});
}

/** Where the name and the language of the site are. */
export function settingsAddress(place: Place): string {
  return contentAddress(place, 'settings/', {});
}

/** Where the number of comments on a post is, of those that readers see. */
export function countAddress(site: URL, {id}: Fields): string {
  return membersAddress(site, 'counts/', {ids: textOf(id)});
}

/** Where the discussions of a site are, which need no key. */
export function membersAddress(
  site: URL,
  path: string,
  query: Readonly<Record<string, string>>,
): string {
  const url = new URL(`members/api/comments/${path}`, site);
  url.search = String(new URLSearchParams(query));
  return url.href;
}

function contentAddress(
  {endpoint, apiKey}: Place,
  path: string,
  query: Readonly<Record<string, string>>,
): string {
  const url = new URL(`ghost/api/content/${path}`, siteOf(endpoint));
  // Ghost asks for its key in the address: it opens nothing that the site does not show to everybody.
  url.search = String(new URLSearchParams({...(apiKey && {key: apiKey}), ...query}));
  return url.href;
}

function slugOf(articleId: string): string {
  let slug: string | undefined;
  try {
    // The parser takes out the dots that would lead out of the folder of slugs.
    slug = new URL(articleId, 'https://site.invalid').pathname.split('/').filter(Boolean).at(-1);
  } catch {
    // Names nothing, like an address without a path.
  }
  if (!slug) throw new LoadError('not-found');
  return slug;
}
