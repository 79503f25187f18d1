import {LoadError} from '../client/load-error.js';
import {segment} from './native.js';
import type {Place, Slice} from './source.js';

// Whatever is filled in must not look like it.
const anywhere = 'https://endpoint.invalid/';

const places = /\{(id|limit|cursor)\}/g;

/**
 * The addresses that a template stands for.
 *
 * @throws {TypeError} for a template that stands for none
 */
export function mappedAddress(
  template: unknown = '',
  path: string,
): (place: Place, slice?: Slice) => string {
  if (
    typeof template !== 'string' ||
    !/^https?:$/.test(new URL(template, anywhere).protocol) ||
    [...template.matchAll(/\{(.*?)\}/g)].some(([, name]) => !/^(id|limit|cursor)$/.test(name ?? ''))
  ) {
    throw new TypeError(`path-map: ${path} is no address with {id}, {limit} or {cursor}`);
  }
  return ({endpoint, articleId}, slice) => {
    const url = template ? new URL(template, endpoint.replace(/\/?$/, '/')) : new URL(endpoint);
    const {limit, cursor} = slice ?? {};
    const known: Readonly<Record<string, string | number | undefined>> = {
      ...{id: articleId, limit, cursor},
    };
    url.pathname = url.pathname.replace(/%7B(id|limit|cursor)%7D/gi, (_, name: string) =>
      segment(String(known[name.toLowerCase()] ?? '')),
    );
    const query = [...url.searchParams].flatMap(([key, value]) => {
      const names = [...value.matchAll(places)].map(([, name = '']) => name);
      return names.some((name) => known[name] === undefined)
        ? []
        : [[key, value.replace(places, (_, name: string) => String(known[name]))]];
    });
    url.search = new URLSearchParams(query).toString();
    return cursor === undefined || template.includes('{cursor}') ? url.href : next(cursor, url);
  };
}

/** @throws {LoadError} `not-found` for an address of somebody else */
function next(cursor: string, from: URL): string {
  const url = URL.canParse(cursor, from) ? new URL(cursor, from) : undefined;
  if (url?.origin !== from.origin) throw new LoadError('not-found');
  return url.href;
}
