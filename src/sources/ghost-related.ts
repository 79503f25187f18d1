import type {Answer} from '../client/request.js';
import {fieldsOf, textOf, type Fields} from './fields.js';
import {listAddress, siteOf} from './ghost-address.js';
import {isGoingOn, listIn, postIn} from './ghost-answer.js';
import {isPublic, teaserOf} from './ghost-teaser.js';
import type {Outcome, Place} from './source.js';

// More would make the address long, and their articles less alike.
const mostTags = 10;

/** Reads the tags of a post, and asks for others that share one; for the newest, if it has none. */
export function readTags(place: Place, limit: number): (answer: Answer) => Promise<Outcome> {
  return async (answer) => {
    const found = await postIn(answer);
    if (!('post' in found)) return found;
    const filter = filterOf(found.post);
    const read = readList(place, 1, filter);
    return {
      ask: [{url: listAddress(place, limit, '1', filter)}],
      read: ([list]) => (list ? read(list) : {failure: 'format'}),
    };
  };
}

/** Reads a page of the posts that a filter lets through. */
export function readList(
  place: Place,
  page: number,
  filter: string,
): (answer: Answer) => Promise<Outcome> {
  return async (answer) => {
    const posts = await listIn(answer, 'posts');
    if (!('list' in posts)) return posts;
    const site = siteOf(place.endpoint);
    return {
      data: {
        items: posts.list.map((post) => teaserOf(fieldsOf(post), site)),
        next: isGoingOn(answer, posts.list, page) ? `${page + 1} ${filter}` : null,
      },
    };
  };
}

function filterOf({id, tags}: Fields): string {
  const slugs = (Array.isArray(tags) ? tags.map(fieldsOf) : [])
    .filter(isPublic)
    .map(({slug}) => textOf(slug))
    // Everything else would mean something in a filter.
    .filter((slug) => /^[\w-]+$/.test(slug))
    .slice(0, mostTags);
  const itself = textOf(id).replace(/\W/g, '');
  const alike = slugs.length ? [`tags:[${slugs.join()}]`] : [];
  return [...alike, `id:-${itself}`].join('+');
}
