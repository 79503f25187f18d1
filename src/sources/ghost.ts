import type {Answer} from '../client/request.js';
import {LoadError} from '../client/load-error.js';
import {countAddress, isId, listAddress, postAddress, siteOf} from './ghost-address.js';
import {refusal} from './ghost-answer.js';
import type {Outcome, Place, Question, Source} from './source.js';

type Read = (answer: Answer) => Outcome | Promise<Outcome>;

/**
 * A site made with Ghost, read by its Content API: the endpoint is the root of the site or of that API, the key is in
 * `Place.apiKey`, and an article is named by its identifier, its slug or its address. Discussions are read by the
 * Members API, which lets nobody write from another site: they are there to be read.
 */
export const ghost: Source = {
  article: (place) =>
    askPost(place, 'article', import('./ghost-reading.js'), ({readArticle}) => readArticle(place)),
  related: (place, {limit, cursor}) => {
    const [, page, filter] = /^([1-9]\d{0,8}) (.+)$/.exec(cursor ?? '') ?? [];
    if (cursor && !filter) throw new LoadError('not-found');
    const code = import('./ghost-reading.js');
    return page && filter
      ? {
          url: listAddress(place, limit, page, filter),
          read: reader(code, ({readList}) => readList(place, Number(page), filter)),
        }
      : askPost(place, `related ${limit}`, code, ({readTags}) => readTags(place, limit));
  },
  comments: (place, slice) => {
    const as = `comments ${JSON.stringify(slice)}`;
    const code = import('./ghost-comments.js');
    return askPost(place, as, code, ({readDiscussion}) => readDiscussion(place, slice));
  },
  counts: (endpoint, articleIds) => {
    // Only for these can it count: asked for a slug, it would refuse them all.
    const ids = articleIds.filter(isId).join();
    if (!ids) throw new LoadError('unsupported');
    const url = countAddress(siteOf(endpoint), {id: ids});
    return {
      url,
      read: (answer) => (answer.status < 400 ? {data: {counts: answer.json}} : refusal(answer)),
    };
  },
  read: refusal,
};

/** Asks for the post, in which all else begins: its text, its tags, and whether it has a discussion. */
function askPost<T>(place: Place, as: string, code: Promise<T>, read: (code: T) => Read): Question {
  // First of all: where there is no address, nobody would hear of code that did not come.
  const reads = reader(code, read);
  return {url: postAddress(place), as, read: reads};
}

/** Reads an answer by code that is on its way beside it. */
function reader<T>(code: Promise<T>, read: (code: T) => Read): Read {
  const loading = code.catch(() => undefined);
  return async (answer) => {
    const loaded = await loading;
    return loaded ? read(loaded)(answer) : {failure: 'offline'};
  };
}
