import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {LoadError} from '../../src/client/load-error.js';
import {normaliseArticle} from '../../src/model/article.js';
import {normaliseArticleList} from '../../src/model/article-list.js';
import {normaliseWholePage} from '../../src/check/whole-page.js';
import {normaliseSentComment} from '../../src/model/sent-comment.js';
import {exchange, type Normalise} from '../../src/sources/exchange.js';
import {ghost as ghostSource} from '../../src/sources/ghost.js';
import type {CommentSlice, Place, Question, Source} from '../../src/sources/source.js';
import {wordpress as wordpressSource} from '../../src/sources/wordpress.js';
import {mutated, pick, seeded} from '../support/mutations.js';
import {recorded} from '../support/recorded.js';
import type {Dialect} from './dialects/dialect.js';
import {dialect as ghost} from './dialects/ghost.js';
import {dialect as jsonFeed} from './dialects/json-feed.js';
import {dialect as jsonLd} from './dialects/json-ld.js';
import {dialect as native} from './dialects/native.js';
import {dialect as pathMap} from './dialects/path-map.js';
import {dialect as staticFiles} from './dialects/static.js';
import {dialect as wordpress} from './dialects/wordpress.js';

const times = Number(process.env['MUTATIONS'] ?? 300);

interface Given {
  readonly status?: number;
  readonly headers?: Headers | Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface Backend {
  readonly source: Source;
  readonly place: Place;
  /** What it answers to a request before anything is broken. */
  readonly give: (url: URL, method: string, random: () => number) => Given;
  readonly spell?: ((body: unknown) => string) | undefined;
}

function speaking({source, endpoint, apiKey, answers, headers = {}, spell}: Dialect): Backend {
  const place = {endpoint: new URL(endpoint).href, articleId: '88213', ...(apiKey && {apiKey})};
  const give = ({href}: URL): Given => {
    const at = href.replace(/[?#].*$/, '');
    return Object.hasOwn(answers, at) ? {body: answers[at], headers} : {status: 404, body: {}};
  };
  return {source, place, give, spell};
}

/** Gives what a real server has said to something of the same kind. */
function recordedFor(folder: string, kind: RegExp, random: () => number): Given {
  const names = readdirSync(new URL(`recorded/${folder}`, import.meta.url))
    .map((name) => name.replace('.json', ''))
    .filter((name) => kind.test(name))
    .sort();
  const {json, ...rest} = recorded(`${folder}/${pick(names, random())}`);
  return {...rest, body: json};
}

const backends: Readonly<Record<string, Backend>> = {
  native: speaking(native),
  static: speaking(staticFiles),
  wordpress: speaking(wordpress),
  ghost: speaking(ghost),
  'json-feed': speaking(jsonFeed),
  'json-ld': speaking(jsonLd),
  'path-map': speaking(pathMap),
  'a recorded wordpress': {
    source: wordpressSource,
    place: {endpoint: 'https://site.example/', articleId: '33'},
    give: ({pathname}, method, random) => {
      if (method === 'POST') return recordedFor('wordpress', /^comment-post/, random);
      if (pathname.endsWith('/comments')) return recordedFor('wordpress', /^comments/, random);
      if (!/comments\/\d+$/.test(pathname)) return recordedFor('wordpress', /^(post|rel)/, random);
      return {body: pick(recorded('wordpress/comments-page1').json as unknown[], random())};
    },
  },
  'a recorded ghost': {
    source: ghostSource,
    place: {endpoint: 'https://blog.example/', articleId: 'nuoc-ve-som', apiKey: 'k'},
    give: ({pathname}, _, random) =>
      recordedFor(
        'ghost',
        pathname.includes('/settings/')
          ? /^settings/
          : pathname.includes('/counts/')
            ? /counts/
            : pathname.includes('/members/')
              ? /^comments?-(page1|empty|replies)/
              : /^(post|related|key)/,
        random,
      ),
  },
};

type Asked = readonly [Question | undefined, Normalise<unknown>];

/** Asks for anything that a source has, now and then for a page or a comment that nobody has named. */
function anyQuestion({source, place}: Backend, random: () => number): Asked {
  const rarely = <T>(...values: readonly T[]): T | undefined =>
    random() < 0.2 ? pick(values, random()) : undefined;
  const slice: CommentSlice = {
    limit: pick([1, 2, 20, 100], random()),
    sort: pick(['newest', 'oldest', 'top'], random()),
    cursor: rarely('1', '2', '2.5', '0.1.2', 'x', '-1', '2 tags:[a]+id:-x', '../x', 'http://['),
    parentId: rarely('1', '699', 'x', '..'),
    around: rarely('1', '699', 'x', '..'),
  };
  const author = {name: 'An', email: 'an@example.com'};
  const comment = {
    parentId: slice.parentId ?? null,
    text: 'Hay < & quá',
    author,
    trap: {field: '', elapsed: 5},
  };
  const kinds: readonly (() => Asked)[] = [
    () => [source.article(place), normaliseArticle],
    () => [source.related?.(place, slice), normaliseArticleList],
    () => [source.comments?.(place, slice), normaliseWholePage],
    () => [
      source.createComment?.(place, comment, 'key', rarely('token'), true),
      normaliseSentComment,
    ],
  ];
  return pick(kinds, random())();
}

/** Answers as the backend does, and breaks most of it. */
function breaking({give, spell = JSON.stringify}: Backend, random: () => number): typeof fetch {
  return (url, init) => {
    const given = give(new URL(String(url)), init?.method ?? 'GET', random);
    const body = random() < 0.75 ? mutated(given.body, random) : given.body;
    const status = random() < 0.05 ? pick([400, 401, 403, 404, 429, 500, 503], random()) : 0;
    const text = (typeof body === 'string' ? body : spell(body)) as string | undefined;
    const headers = new Headers(given.headers);
    headers.set('content-type', 'application/json');
    return Promise.resolve(new Response(text, {status: status || given.status || 200, headers}));
  };
}

for (const [name, backend] of Object.entries(backends)) {
  describe(`answers of ${name} with anything in the place of anything`, () => {
    it('make a model or a failure that has a name', async () => {
      const random = seeded(name.length);
      let models = 0;
      for (let time = 0; time < times; time++) {
        try {
          const [asked, normalise] = anyQuestion(backend, random);
          // Not tried again, which would take the time of a reader.
          const question = asked && {...asked, once: true};
          const {signal} = new AbortController();
          const options = {signal, timeout: 5000, fetch: breaking(backend, random)};
          await exchange(backend.source, () => question, normalise, options);
          models++;
        } catch (error) {
          if (!(error instanceof LoadError)) throw error;
        }
        assert.ok(!('items' in {} || 'url' in {}), 'something was put into every object');
      }
      assert.ok(models > times / 10, `only ${models} models of ${times} answers`);
    });
  });
}
