import type {Answer} from '../client/request.js';
import {LoadError} from '../client/load-error.js';
import {listAddress, postAddress} from './ghost-address.js';
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
    const code = import('./ghost-reading.js');
    if (!cursor) {
      return askPost(place, `related ${limit}`, code, ({readTags}) => readTags(place, limit));
    }
    const [, page, filter] = /^([1-9]\d{0,8}) (.+)$/.exec(cursor) ?? [];
    if (!page || !filter) throw new LoadError('not-found');
    return {
      url: listAddress(place, limit, page, filter),
      read: reader(code, ({readList}) => readList(place, Number(page), filter)),
    };
  },
  comments: (place, slice) => {
    const as = `comments ${JSON.stringify(slice)}`;
    const code = import('./ghost-comments.js');
    return askPost(place, as, code, ({readDiscussion}) => readDiscussion(place, slice));
  },
  read: refusal,
};

/** Asks for the post, in which all else begins: its text, its tags, and whether it has a discussion. */
function askPost<T>(place: Place, as: string, code: Promise<T>, read: (code: T) => Read): Question {
  return {url: postAddress(place), as, read: reader(code, read)};
}

/** Reads an answer by code that is on its way beside it. */
function reader<T>(code: Promise<T>, read: (code: T) => Read): Read {
  const loading = code.catch(() => undefined);
  return async (answer) => {
    const loaded = await loading;
    return loaded ? read(loaded)(answer) : {failure: 'offline'};
  };
}
