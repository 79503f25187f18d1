import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {LoadError} from '../../src/client/load-error.js';
import type {Answer} from '../../src/client/request.js';
import {normaliseArticle} from '../../src/model/article.js';
import {normaliseArticleList} from '../../src/model/article-list.js';
import {normaliseCommentPage} from '../../src/model/comment.js';
import type {Normalised} from '../../src/model/reading.js';
import type {Outcome, Place, Question, Source} from '../../src/sources/source.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {loadErrorCodes} from '../support/load-error-codes.js';
import {malformedAnswers, malformedValues} from '../support/malformed.js';
import {pathsIn, replaced, spread} from '../support/places-in.js';
import type {Answers, Dialect} from './dialects/dialect.js';
import {dialect as ghost} from './dialects/ghost.js';
import {dialect as jsonFeed} from './dialects/json-feed.js';
import {dialect as jsonLd} from './dialects/json-ld.js';
import {dialect as native} from './dialects/native.js';
import {dialect as pathMap} from './dialects/path-map.js';
import {dialect as staticFiles} from './dialects/static.js';
import {dialect as wordpress} from './dialects/wordpress.js';

const dialects: Readonly<Record<string, Dialect>> = {
  ...{
    native,
    static: staticFiles,
    wordpress,
    ghost,
    'json-feed': jsonFeed,
    'json-ld': jsonLd,
    'path-map': pathMap,
  },
};

const slice = deepFreeze({limit: 2, sort: 'newest'} as const);

type Normalise = (data: unknown, base: string) => Normalised<object>;

/** What can be asked of a source, and what makes a model of the answer. */
const questions: Readonly<
  Record<string, readonly [(source: Source, place: Place) => Question | undefined, Normalise]>
> = {
  'an article': [(source, place) => source.article(place), normaliseArticle],
  'a list': [(source, place) => source.related?.(place, slice), normaliseArticleList],
  'a discussion': [(source, place) => source.comments?.(place, slice), normaliseCommentPage],
};

/** Values that take so long that they are put in a few places only. */
const heavy: Readonly<Record<string, true>> = {
  ...{'a huge text': true, zalgo: true, 'objects 50,000 deep': true},
};

type Server = (question: Question) => Answer;

const placeOf = ({endpoint, apiKey}: Dialect): Place =>
  // As the page gives it: the parser of addresses has been over it.
  deepFreeze({endpoint: new URL(endpoint).href, articleId: '88213', ...(apiKey && {apiKey})});

const bare = (url: string): string => url.replace(/[?#].*$/, '');

/** Answers as the backend does; what is broken may lead to nowhere. */
const serving =
  (dialect: Dialect, isBroken = false): Server =>
  ({url, asText}) => {
    const {answers, spell = JSON.stringify, headers} = dialect;
    const at = bare(url);
    const isThere = Object.hasOwn(answers, at);
    assert.ok(isThere || isBroken, `nobody answers at ${at}`);
    if (!isThere) return {status: 404, json: undefined, url, headers: new Headers()};
    const body = answers[at];
    const json = asText && typeof body !== 'string' ? spell(body) : body;
    return {status: 200, json: deepFreeze(json), url, headers: new Headers(headers)};
  };

/** What comes of a question, asked to its end. */
async function outcomeOf(source: Source, question: Question, server: Server): Promise<Outcome> {
  let outcome = await (question.read ?? source.read)(server(question));
  for (let steps = 0; 'ask' in outcome; steps++) {
    assert.ok(steps < 20, 'it asks without end');
    outcome = await outcome.read(outcome.ask.map(server));
  }
  return outcome;
}

/** What the backend answers to a question, and to those that come of it. */
async function askedOf(dialect: Dialect, question: Question): Promise<Answers> {
  const asked = new Set<string>();
  await outcomeOf(dialect.source, question, (next) => {
    asked.add(bare(next.url));
    return serving(dialect)(next);
  });
  return Object.fromEntries([...asked].map((at) => [at, dialect.answers[at]]));
}

async function modelOf(dialect: Dialect, what: string): Promise<Record<string, unknown>> {
  const [ask, normalise] = questions[what]!;
  const question = ask(dialect.source, placeOf(dialect));
  assert.ok(question, `no ${what}`);
  const outcome = await outcomeOf(dialect.source, question, serving(dialect));
  assert.ok('data' in outcome, JSON.stringify(outcome));
  const {value, problems} = normalise(outcome.data, bare(question.url));
  assert.deepEqual(problems, []);
  return structuredClone(value) as Record<string, unknown>;
}

/** Forgets what a dialect has no words for, given as paths such as `image.alt` or `sources.*.type`. */
function forget(model: unknown, lacks: readonly string[]): unknown {
  for (const path of lacks) drop(model, path.split('.'));
  return model;
}

function drop(model: unknown, [key = '', ...rest]: readonly string[]): void {
  if (typeof model !== 'object' || model === null) return;
  const parts = model as Record<string, unknown>;
  const keys = key === '*' ? Object.keys(parts) : [key];
  for (const name of keys) {
    if (rest.length) drop(parts[name], rest);
    else Reflect.deleteProperty(parts, name);
  }
}

const entriesOf = async (
  dialect: Dialect,
  what: string,
  lacks: readonly string[],
): Promise<unknown[]> => {
  const {items} = (await modelOf(dialect, what)) as {items: unknown[]};
  return items.map((item) => forget(item, lacks));
};

for (const [name, dialect] of Object.entries(dialects)) {
  const {articleLacks, teaserLacks, commentLacks} = dialect;

  describe(`the dialect ${name}`, () => {
    it('says of an article what every other says', async () => {
      const article = forget(await modelOf(dialect, 'an article'), articleLacks);
      assert.deepEqual(article, forget(await modelOf(native, 'an article'), articleLacks));
    });

    if (teaserLacks) {
      it('says of other articles what every other says', async () => {
        assert.deepEqual(
          await entriesOf(dialect, 'a list', teaserLacks),
          await entriesOf(native, 'a list', teaserLacks),
        );
      });
    }

    if (commentLacks) {
      it('says of a discussion what every other says', async () => {
        assert.deepEqual(
          await entriesOf(dialect, 'a discussion', commentLacks),
          await entriesOf(native, 'a discussion', commentLacks),
        );
      });
    }
  });

  describe(`a place of the dialect ${name}`, () => {
    for (const articleId of ['a\ud800b', '\udc00', '..', '.', '']) {
      it(`is an address or none: ${JSON.stringify(articleId)}`, () => {
        const place = {...placeOf(dialect), articleId};
        for (const [ask] of Object.values(questions)) {
          try {
            const url = ask(dialect.source, place)?.url;
            assert.ok(url === undefined || URL.canParse(url));
          } catch (error) {
            assert.ok(error instanceof LoadError, String(error));
            assert.equal(error.code, 'not-found');
          }
        }
      });
    }
  });

  describe(`a broken backend of the dialect ${name}`, () => {
    for (const [what, [ask, normalise]] of Object.entries(questions)) {
      const question = ask(dialect.source, placeOf(dialect));
      if (!question) continue;

      /** Asks for it of a broken server, which is never an exception; whether something came of it. */
      const survives = async (server: Server): Promise<boolean> => {
        const outcome = await outcomeOf(dialect.source, question, server);
        if ('failure' in outcome) {
          assert.ok(Object.hasOwn(loadErrorCodes, outcome.failure), outcome.failure);
          return false;
        }
        assert.ok('data' in outcome);
        const {value, problems} = normalise(outcome.data, bare(question.url));
        assert.ok(value !== undefined || problems.length, 'neither a model nor a problem');
        return value !== undefined;
      };
      const good = serving(dialect);
      const answering =
        (json: unknown, status = 200): Server =>
        ({url}) => ({status, json: deepFreeze(json), url, headers: new Headers()});

      for (const [form, body] of Object.entries(malformedAnswers)) {
        it(`makes nothing of ${form} for ${what}`, async () => {
          const made = await survives(answering(question.asText ? spelled(body) : body));
          const mayBeOne = what === 'a list' && dialect.listsAreArrays && Array.isArray(body);
          assert.ok(!made || mayBeOne);
        });
      }

      for (const [form, text] of Object.entries({
        'an empty text': '',
        'a page': '<!doctype html><title>Not here</title>',
        'half an answer': String(good(question).json).slice(0, -40),
        'a script that is open': '<script type="application/ld+json">{"@type":',
      })) {
        it(`makes nothing of ${form} for ${what}`, async () => {
          assert.equal(await survives(answering(text)), false);
        });
      }

      it(`has a failure for every status, with or without a body, for ${what}`, async () => {
        for (const status of [400, 401, 403, 404, 410, 418, 429, 500, 503])
          for (const json of [
            undefined,
            null,
            good(question).json,
            'Not here',
            {},
            [],
            {code: 7, errors: 7},
          ])
            assert.equal(await survives(answering(json, status)), false);
      });

      for (const [form, value] of Object.entries(malformedValues)) {
        it(`survives ${form} in ${form in heavy ? 'some places' : 'any place'} for ${what}`, async () => {
          const answers = await askedOf(dialect, question);
          const paths = pathsIn(answers);
          for (const path of form in heavy ? spread(paths, 5) : paths) {
            const isTooDeep = question.asText && form === 'objects 50,000 deep';
            const put = isTooDeep ? placeholder : value;
            const broken = replaced(answers, path, put) as Answers;
            const server = serving({...dialect, answers: broken}, true);
            await survives(isTooDeep ? deepened(server) : server);
          }
        });
      }
    }
  });
}

describe('every source', () => {
  const forbidden = ['document', 'window', 'fetch', 'navigator', 'location', 'localStorage'];
  const kept = new Map<string, PropertyDescriptor | undefined>();
  const {now} = Date;

  before(() => {
    for (const name of forbidden) {
      kept.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get: () => assert.fail(`it reaches for ${name}`),
      });
    }
    Date.now = () => assert.fail('it looks at the clock');
  });

  after(() => {
    for (const [name, descriptor] of kept) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
    Date.now = now;
  });

  for (const [name, dialect] of Object.entries(dialects)) {
    it(`runs without a page, a network or a clock: ${name}`, async () => {
      for (const [what, [ask]] of Object.entries(questions))
        if (ask(dialect.source, placeOf(dialect))) await modelOf(dialect, what);
    });
  }
});

const deepArray = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

/** JSON of anything; what is too deep for `JSON.stringify` is spelled by hand. */
function spelled(body: unknown): string {
  try {
    return body === undefined ? '' : JSON.stringify(body);
  } catch {
    return deepArray;
  }
}

const placeholder = 'the place of something deep';

/** Puts what is too deep for `JSON.stringify` into the text itself. */
function deepened(server: Server): Server {
  return (question) => {
    const answer = server(question);
    return {...answer, json: String(answer.json).replace(`"${placeholder}"`, deepArray)};
  };
}
