import {recorded} from './recorded.js';
import {dialect as jsonFeed} from '../sources/dialects/json-feed.js';
import {dialect as jsonLd} from '../sources/dialects/json-ld.js';
import {dialect as pathMap} from '../sources/dialects/path-map.js';
import {dialect as staticFiles} from '../sources/dialects/static.js';
import type {Dialect} from '../sources/dialects/dialect.js';

/** What a site answers. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What a site is asked. */
export interface Asked {
  readonly method: string;
  /** Path and query below the site. */
  readonly url: URL;
  /** Address of the site itself, without a slash at the end. */
  readonly home: string;
  /** Origin of the page that asks; `''` if none is named. */
  readonly origin: string;
}

/** A backend of one kind. */
export type Site = (asked: Asked) => Reply;

type Fields = Readonly<Record<string, unknown>>;

const json = {'content-type': 'application/json; charset=utf-8'};
const open = {'access-control-allow-origin': '*'};

function reply(body: unknown, headers: Readonly<Record<string, string>>, status = 200): Reply {
  return {status, headers: {...json, ...headers}, text: JSON.stringify(body)};
}

/** A recorded answer under the address of the site that gives it now. */
function replay(name: string, {home}: Asked): Reply {
  const {status, json: body, headers} = recorded(name);
  const text = JSON.stringify(body).replace(/https?:\/\/127\.0\.0\.1:\d+/g, home);
  return {status, headers: Object.fromEntries(headers), text};
}

const numbersIn = (text: string | null): readonly number[] | undefined =>
  text?.split(',').map(Number);

function rowsOf(name: string, asked: Asked): readonly Fields[] {
  return JSON.parse(replay(name, asked).text) as Fields[];
}

/**
 * A site that runs WordPress, with the posts and the comments that one had; the article is 12. It takes comments of
 * those who are signed in alone, as every WordPress does that is not told otherwise.
 */
export const wordpressSite: Site = (asked) => {
  const {method, origin, url} = asked;
  const cors = {
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'Authorization, X-WP-Nonce, Content-Type',
    'access-control-allow-methods': 'OPTIONS, GET, POST, PUT, PATCH, DELETE',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'X-WP-Total, X-WP-TotalPages, Link',
    vary: 'Origin',
  };
  const {pathname, searchParams: query} = url;
  if (method === 'OPTIONS') return {status: 200, headers: cors, text: ''};
  if (method === 'POST') {
    const {status, text} = replay('wordpress/comment-post-login-required', asked);
    return {status, headers: {...json, ...cors}, text};
  }
  if (pathname.endsWith('/posts/12')) {
    const {text} = replay('wordpress/post-embed', asked);
    return {status: 200, headers: {...json, ...cors}, text};
  }
  const excluded = numbersIn(query.get('exclude'));
  const parents = numbersIn(query.get('parent'));
  const rows = pathname.endsWith('/comments')
    ? rowsOf('wordpress/comments-page1', asked)
    : rowsOf('wordpress/related-by-tags', asked);
  const found = rows.filter(
    ({id, slug, parent}) =>
      !excluded?.includes(id as number) &&
      (parents?.includes(parent as number) ?? true) &&
      (!query.has('slug') || slug === query.get('slug')),
  );
  const size = Number(query.get('per_page') ?? 10);
  const start = (Number(query.get('page') ?? 1) - 1) * size;
  const total = {'x-wp-total': String(found.length)};
  return reply(found.slice(start, start + size), {...cors, ...total});
};

/** The identifier of the article of {@link ghostSite}. */
export const ghostArticle = '6b04f8ae964aa731bf27ab98';

/** The key that {@link ghostSite} takes. */
export const ghostKey = 'f4c91b99e20c394c51d964c6a5';

/** A site made with Ghost, with the posts and the comments that one had. */
export const ghostSite: Site = (asked) => {
  const {pathname, searchParams: query} = asked.url;
  const isLast = Number(query.get('page') ?? 1) > 1;
  if (pathname.startsWith('/ghost/api/content/')) {
    if (query.get('key') !== ghostKey) return replay('ghost/key-wrong', asked);
    if (pathname.endsWith(`/posts/${ghostArticle}/`)) return replay('ghost/post-by-id', asked);
    if (pathname.endsWith('/settings/')) return replay('ghost/settings', asked);
    if (pathname.endsWith('/posts/'))
      return replay(isLast ? 'ghost/posts-past-last-page' : 'ghost/related-by-tags', asked);
    return replay('ghost/post-missing', asked);
  }
  if (pathname.endsWith('/counts/')) return replay('ghost/comment-counts', asked);
  return replay(isLast ? 'ghost/comments-empty' : 'ghost/comments-page1', asked);
};

/** A server that gives the answers of a dialect, as the host that it is asked at. */
function siteOf({answers, endpoint, spell = JSON.stringify}: Dialect): Site {
  const {origin} = new URL(endpoint);
  return ({home, url}) => {
    const body = answers[origin + url.pathname];
    const found = body === undefined ? undefined : spell(body).replaceAll(origin, home);
    const isPage = found?.startsWith('<');
    const headers = {...(isPage ? {'content-type': 'text/html; charset=utf-8'} : json), ...open};
    return {status: found === undefined ? 404 : 200, headers, text: found ?? '{}'};
  };
}

export const feedSite = siteOf(jsonFeed);
export const pageSite = siteOf(jsonLd);
export const mappedSite = siteOf(pathMap);
export const fileSite = siteOf(staticFiles);
