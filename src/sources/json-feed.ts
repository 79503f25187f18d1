import type {Answer} from '../client/request.js';
import {absolute, fieldsOf, textOf, type Fields} from './fields.js';
import {spellItem} from './json-feed-item.js';
import {failureOf} from './native.js';
import type {Outcome, Place, Question, Source} from './source.js';

// A feed that says more often that it goes on is not read to its end.
const mostPages = 5;

/** An item, and the feed and the address that it came with. */
interface Found {
  readonly item: Fields;
  readonly feed: Fields;
  readonly base: string;
}

/**
 * JSON Feed 1.1, and 1.0: the endpoint is the address of the feed, and an article is named by the identifier of its
 * item or by its address. Feeds have no discussions, and nothing that says which articles are alike but tags.
 */
export const jsonFeed: Source = {
  article: (place) =>
    askItems(place, 'article', (items) => {
      const found = items.find(isNamed(place));
      return found ? {data: spell(found)} : {failure: 'not-found'};
    }),
  related: (place, {limit, cursor = '0'}) =>
    askItems(place, `related ${limit} ${cursor}`, (items) => {
      if (!/^\d{1,9}$/.test(cursor)) return {failure: 'not-found'};
      const others = ordered(items, items.find(isNamed(place)));
      const end = Number(cursor) + limit;
      return {
        data: {
          items: others.slice(Number(cursor), end).map(spell),
          next: end < others.length ? String(end) : null,
        },
      };
    }),
  read: failureOf,
};

/** Asks for the items of the feed as far as the page that the article is on. */
function askItems(place: Place, as: string, read: (items: readonly Found[]) => Outcome): Question {
  const readPage = (
    answer: Answer,
    before: readonly Found[],
    urls: readonly string[],
  ): Outcome | Promise<Outcome> => {
    const {url} = answer;
    const feed = feedOf(answer);
    const given = feed['items'];
    if (answer.status >= 400 || !Array.isArray(given)) {
      if (before.length) return read(before);
      return answer.status < 400 ? {failure: 'format'} : failureOf(answer);
    }
    const fresh = given.map((item) => ({item: fieldsOf(item), feed, base: url}));
    const items = [...before, ...fresh];
    const next = textOf(absolute(feed['next_url'], url));
    const known = [...urls, url];
    const ends = !URL.canParse(next) || new URL(next).origin !== new URL(url).origin;
    if (ends || known.includes(next) || known.length === mostPages || fresh.some(isNamed(place)))
      return read(items);
    return {
      ask: [{url: next, asText: true}],
      read: ([more]) => (more ? readPage(more, items, known) : read(items)),
    };
  };
  // Feeds come with many content types.
  const asText = {asText: true, as: `${as} ${place.articleId}`};
  return {...asText, url: place.endpoint, read: (answer) => readPage(answer, [], [])};
}

function feedOf({json}: Answer): Fields {
  try {
    // Some programs write a byte order mark, which is no JSON.
    return fieldsOf(JSON.parse(textOf(json).replace(/^\ufeff/, '')));
  } catch {
    return {};
  }
}

function spell({item, feed, base}: Found): Fields {
  return spellItem(item, feed, base);
}

/** Tells the item by its identifier, which may be a number, or by one of its addresses. */
function isNamed({articleId}: Place): (found: Found) => boolean {
  return ({item: {id, url, external_url: external}, base}) =>
    articleId !== '' &&
    [typeof id === 'number' ? String(id) : id, url, external].some(
      (name) => name === articleId || absolute(name, base) === articleId,
    );
}

/** All but the article: first those that share a tag with it, and among these and the others the newest first. */
function ordered(items: readonly Found[], article: Found | undefined): readonly Found[] {
  const tags = new Set(tagsOf(article));
  const timeOf = ({item}: Found): number => Date.parse(textOf(item['date_published'])) || 0;
  const newest = items
    .filter((other) => other !== article)
    .sort((one, other) => timeOf(other) - timeOf(one));
  const isAlike = (other: Found): boolean => tagsOf(other).some((tag) => tags.has(tag));
  return [...newest.filter(isAlike), ...newest.filter((other) => !isAlike(other))];
}

function tagsOf(found: Found | undefined): readonly unknown[] {
  const tags = found?.item['tags'];
  return Array.isArray(tags) ? tags : [];
}
