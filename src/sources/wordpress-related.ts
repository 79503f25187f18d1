import type {Answer} from '../client/request.js';
import type {Outcome, Place, Slice} from './source.js';
import {wordpressAddress} from './wordpress-address.js';
import {listIn, postIn, type Fields} from './wordpress-answer.js';
import {teaserOf} from './wordpress-articles.js';

// What a card shows; the text would be nine tenths of the answer.
const cardFields =
  'id,link,title,excerpt,date,date_gmt,_links.wp:featuredmedia,_links.wp:term,_embedded';

// Every article given is named in the next address.
const mostGiven = 150;

interface Search {
  readonly place: Place;
  readonly limit: number;
  /** The terms of the article, from which the search starts, then of none. */
  readonly terms: readonly (readonly [name: 'tags' | 'categories', terms: string] | undefined)[];
  /** Articles that are known already, the one that is read included. */
  readonly given: readonly unknown[];
}

/**
 * Looks for articles with the same tags, then for those in the same categories, then for the newest, until there are
 * enough. A cursor says how far the search has come, and what it has found.
 */
export function readPost(answer: Answer, place: Place, {limit, cursor = '0'}: Slice): Outcome {
  const found = postIn(answer);
  if (!('post' in found)) return found;
  const {id, tags, categories} = found.post;
  const [stage, ...given] = cursor.split('.').map(Number);
  const search: Search = {
    place,
    limit: Math.min(limit, 100),
    terms: [
      ['tags', numbers(tags).join(',')],
      ['categories', numbers(categories).join(',')],
      undefined,
    ],
    given: [id, ...given],
  };
  return look(search, stage ?? 0, []);
}

function numbers(value: unknown): unknown[] {
  return Array.isArray(value) ? value.filter(Number.isInteger) : [];
}

function look(search: Search, stage: number, items: readonly Fields[]): Outcome {
  const {place, limit, terms, given} = search;
  const query = terms[stage];
  if (query && !query[1]) return look(search, stage + 1, items);
  const known = [...given, ...items.map(({id}) => id)];
  const url = wordpressAddress(place, 'posts', {
    ...(query && {[query[0]]: query[1]}),
    exclude: numbers(known).join(','),
    per_page: limit - items.length,
    _fields: cardFields,
    _embed: 'wp:featuredmedia,wp:term',
  });
  const read = ([answer]: readonly Answer[]): Outcome => {
    const found = listIn(answer, limit - items.length);
    if (!('list' in found)) return found;
    const fresh = found.list.filter(({id}) => !known.includes(id));
    const all = [...items, ...fresh];
    if (query && all.length < limit) return look(search, stage + 1, all);
    const next = numbers([stage, ...given.slice(1), ...all.map(({id}) => id)]);
    const more = (query ?? found.total > fresh.length) && next.length < mostGiven;
    return {
      data: {items: all.map((post) => teaserOf(post)), next: more ? next.join('.') : null},
    };
  };
  return {ask: [{url}], read};
}
