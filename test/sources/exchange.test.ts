import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Request} from '../../src/client/request.js';
import {exchange} from '../../src/sources/exchange.js';
import {native} from '../../src/sources/native.js';
import type {Source} from '../../src/sources/source.js';
import {normaliseArticle, type Article} from '../../src/model/article.js';
import {normaliseArticleList} from '../../src/model/article-list.js';
import {normaliseSentComment} from '../../src/model/sent-comment.js';
import {failureOf, rejection} from '../support/rejection.js';

const never = new AbortController().signal;
const article = {id: '1', title: 'One', image: {src: '/a.webp'}};

type Step = Response | Error | Promise<Response>;

/** A fetch that gives these answers in turn, the last of them ever after, and counts. */
function answering(...steps: (() => Step)[]) {
  const calls: RequestInit[] = [];
  return {
    calls,
    fetch: async (_url: unknown, init: RequestInit = {}): Promise<Response> => {
      const step = steps[Math.min(calls.push(init), steps.length) - 1]!();
      if (step instanceof Error) throw step;
      return step;
    },
  };
}

const json =
  (data: unknown, status = 200, headers = {}) =>
  (): Response =>
    Response.json(data, {status, headers});

const down = (): Error => new TypeError('fetch failed');

let places = 0;
const place = () => ({endpoint: 'https://api.example/v1', articleId: `place-${++places}`});

const ask = (
  fetch: typeof globalThis.fetch,
  asked: Request = native.article(place()),
  signal = never,
): Promise<Article> =>
  exchange(native, () => asked, normaliseArticle, {signal, timeout: 5000, fetch});

describe('exchange', () => {
  it('gives the model of the answer, its addresses resolved against it', async () => {
    const {title, image} = await ask(answering(json(article)).fetch);
    assert.deepEqual([title, image?.src], ['One', 'https://api.example/a.webp']);
  });

  it('fails as the source says', async () => {
    const errors = [{pointer: '/limit', code: 'format'}];
    const error = await failureOf(ask(answering(json({code: 'validation', errors}, 422)).fetch));
    assert.deepEqual([error.code, error.status, error.fields], ['invalid', 422, errors]);
  });

  it('says how long to wait', async () => {
    const error = await failureOf(ask(answering(json({}, 429, {'retry-after': '60'})).fetch));
    assert.deepEqual([error.code, error.retryAfter], ['too-fast', 60]);
  });

  it('names the problems of an answer that is no article', async () => {
    const error = await failureOf(ask(answering(json({id: '1'})).fetch));
    assert.deepEqual([error.code, error.status], ['format', 200]);
    assert.deepEqual(error.cause, [{path: '/title', code: 'missing'}]);
  });

  it('asks once for ten who want the same', async () => {
    const {calls, fetch} = answering(json(article));
    const asked = native.article(place());
    const articles = await Promise.all(Array.from({length: 10}, () => ask(fetch, asked)));
    assert.equal(calls.length, 1);
    assert.equal(articles[9]?.title, 'One');
  });

  it('gives each who asks the same address the model it asked for', async () => {
    const {fetch} = answering(json({...article, items: [article]}));
    const asked = native.article(place());
    const options = {signal: never, timeout: 5000, fetch};
    const [one, list] = await Promise.all([
      exchange(native, () => asked, normaliseArticle, options),
      exchange(native, () => asked, normaliseArticleList, options),
    ]);
    assert.equal(one.title, 'One');
    assert.equal(list.items[0]?.title, 'One');
  });

  it('lets each source read the answer of an address for itself', async () => {
    const {fetch} = answering(json(article));
    const asked = native.article(place());
    const shouting: Source = {...native, read: () => ({data: {...article, title: 'ONE'}})};
    const options = {signal: never, timeout: 5000, fetch};
    const articles = await Promise.all(
      [native, shouting].map((source) => exchange(source, () => asked, normaliseArticle, options)),
    );
    assert.deepEqual(
      articles.map(({title}) => title),
      ['One', 'ONE'],
    );
  });

  it('shares nothing between requests that differ in a header', async () => {
    const {calls, fetch} = answering(json(article));
    const asked = native.article(place());
    await Promise.all([ask(fetch, asked), ask(fetch, {...asked, headers: {'x-edition': 'en'}})]);
    assert.equal(calls.length, 2);
  });

  it('asks nothing for somebody who has left already', async () => {
    const {calls, fetch} = answering(json(article));
    const reason = new Error('left');
    const left = ask(fetch, native.article(place()), AbortSignal.abort(reason));
    assert.equal(await rejection(left), reason);
    assert.equal(calls.length, 0);
  });

  it('waits for a question of whatever promises the page has', async () => {
    const {fetch} = answering(json(article));
    const asked = native.article(place());
    // Such as those of async functions where a library has put a class of its own in place of `Promise`.
    const promise = {then: (give: (question: Request) => void) => give(asked)} as Promise<Request>;
    const options = {signal: never, timeout: 5000, fetch};
    const {title} = await exchange(native, () => promise, normaliseArticle, options);
    assert.equal(title, 'One');
  });

  it('asks again after a hiccup', async () => {
    const {calls, fetch} = answering(down, json(article));
    assert.equal((await ask(fetch)).title, 'One');
    assert.equal(calls.length, 2);
  });

  it('asks three times while nobody answers', async () => {
    const {calls, fetch} = answering(down);
    assert.equal((await failureOf(ask(fetch))).code, 'offline');
    assert.equal(calls.length, 3);
  });

  for (const [name, step] of Object.entries({
    'a refusal': json({}, 404),
    'a wait of more than 3 s': json({}, 503, {'retry-after': '4'}),
    'an answer of no sense': json([]),
  })) {
    it(`does not ask again after ${name}`, async () => {
      const {calls, fetch} = answering(step);
      await failureOf(ask(fetch));
      assert.equal(calls.length, 1);
    });
  }

  it('ends the request when nobody waits for it', async () => {
    const controller = new AbortController();
    const reason = new Error('left');
    const {calls, fetch} = answering(() => new Promise<Response>(() => undefined));
    const left = rejection(ask(fetch, native.article(place()), controller.signal));
    controller.abort(reason);
    assert.equal(await left, reason);
    assert.equal(calls[0]?.signal?.aborted, true);
  });
});

describe('a comment', () => {
  const send = (fetch: typeof globalThis.fetch): Promise<unknown> => {
    const comment = {
      parentId: null,
      text: 'Hay',
      author: {name: 'An'},
      trap: {field: '', elapsed: 9},
    };
    const asked = native.createComment(place(), comment, 'k1');
    return exchange(native, () => asked, normaliseSentComment, {
      signal: never,
      timeout: 5000,
      fetch,
    });
  };

  it('is sent once, and never again by itself', async () => {
    for (const step of [down, json({}, 503), json({}, 429), json({}, 500)]) {
      const {calls, fetch} = answering(step);
      await failureOf(send(fetch));
      assert.equal(calls.length, 1);
    }
  });

  it('is sent for everybody who sends one', async () => {
    const {calls, fetch} = answering(json({id: 'c1', state: 'pending'}, 202));
    await Promise.all([send(fetch), send(fetch)]);
    assert.equal(calls.length, 2);
  });
});
