import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {exchange} from '../../src/sources/exchange.js';
import {native} from '../../src/sources/native.js';
import type {Outcome, Question} from '../../src/sources/source.js';
import {normaliseArticle, type Article} from '../../src/model/article.js';
import {failureOf} from '../support/rejection.js';

const api = 'https://steps.example';

/** A fetch that answers each address with its own path as the title, and notes what it is asked. */
function echo() {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (url: unknown): Promise<Response> => {
      asked.push(String(url));
      return Response.json({id: '1', title: new URL(String(url)).pathname});
    },
  };
}

const ask = (
  question: Question | undefined,
  fetch: typeof globalThis.fetch = echo().fetch,
): Promise<Article> =>
  exchange(native, () => question, normaliseArticle, {
    ...{signal: new AbortController().signal, timeout: 5000, fetch},
  });

describe('a question that leads to others', () => {
  it('is answered by what they answer, in their order', async () => {
    const {asked, fetch} = echo();
    const article = await ask(
      {
        url: `${api}/first`,
        read: () => ({
          ask: [{url: `${api}/second`}, {url: `${api}/third`}],
          read: (answers) => {
            const titles = answers.map(({json}) => (json as {title: string}).title);
            return {data: {id: '1', title: titles.join(' ')}};
          },
        }),
      },
      fetch,
    );
    assert.equal(article.title, '/second /third');
    assert.deepEqual(asked, [`${api}/first`, `${api}/second`, `${api}/third`]);
  });

  it('fails as the last of them fails', async () => {
    const read = (): Outcome => ({ask: [], read: () => ({failure: 'closed'})});
    assert.equal((await failureOf(ask({url: api, read}))).code, 'closed');
  });

  it('is given up if that never ends', async () => {
    const on = (): Outcome => ({ask: [], read: on});
    assert.equal((await failureOf(ask({url: api, read: on}))).code, 'format');
  });

  it('is asked by itself where it begins something to be done once', async () => {
    const {asked, fetch} = echo();
    const question = {url: `${api}/once`, once: true};
    await Promise.all([ask(question, fetch), ask(question, fetch)]);
    assert.equal(asked.length, 2);
  });

  it('is not mixed up with another that reads the same address otherwise', async () => {
    const reading = (title: string): Question => ({
      ...{url: `${api}/feed`, as: title},
      read: () => ({data: {id: '1', title}}),
    });
    const [one, two] = await Promise.all([ask(reading('one')), ask(reading('two'))]);
    assert.deepEqual([one.title, two.title], ['one', 'two']);
  });
});

describe('a question that a source does not have', () => {
  it('fails without asking anybody', async () => {
    const {asked, fetch} = echo();
    assert.equal((await failureOf(ask(undefined, fetch))).code, 'unsupported');
    assert.equal(asked.length, 0);
  });

  it('goes on without an answer that it can do without', async () => {
    const {fetch} = echo();
    const none = {status: 0, json: undefined, headers: new Headers(), url: ''};
    const article = await ask(
      {
        url: `${api}/first`,
        read: () => ({
          ask: [{url: `${api}/down`, otherwise: () => none}, {url: `${api}/there`}],
          read: ([down, there]) => ({data: down?.status === 0 ? there?.json : undefined}),
        }),
      },
      async (url) => {
        if (String(url).endsWith('/down')) throw new TypeError('down');
        return fetch(url);
      },
    );
    assert.equal(article.title, '/there');
  });
});

describe('a source that is not as it should be', () => {
  const careless = (read: unknown): Question => ({url: `${api}/any`, read: read as () => Outcome});

  const readers: Readonly<Record<string, unknown>> = {
    'throws at once': () => {
      throw new RangeError('ours');
    },
    rejects: () => Promise.reject(new RangeError('ours')),
    'reads nothing': () => undefined,
    'reads a text': () => 'data',
    'asks for nothing that is a list': () => ({ask: {url: api}, read: () => ({data: 1})}),
    'asks at no address': () => ({ask: [{}], read: () => ({data: 1})}),
    'asks and does not read': () => ({ask: []}),
    'has no function to read with': 'read',
  };
  for (const [what, read] of Object.entries(readers)) {
    it(`fails by name where it ${what}`, async () => {
      const error = await failureOf(ask(careless(read)));
      assert.equal(error.code, 'format');
      assert.ok(error.cause);
    });
  }

  it('fails by name where its question is none', async () => {
    assert.equal((await failureOf(ask({} as Question))).code, 'format');
    const circular: Record<string, unknown> = {url: api};
    circular['body'] = circular;
    assert.equal((await failureOf(ask(circular as unknown as Question))).code, 'format');
  });

  for (const [what, question] of Object.entries({
    'reads without end': careless(() => new Promise(() => undefined)),
    'reads what it asked for without end': careless(() => ({
      ...{ask: [], read: () => new Promise(() => undefined)},
    })),
    'never makes its question': new Promise<Question>(() => undefined),
  })) {
    it(`is given up like an endpoint where it ${what}`, async () => {
      const signal = new AbortController().signal;
      const options = {signal, timeout: 20, fetch: echo().fetch};
      const error = await failureOf(exchange(native, () => question, normaliseArticle, options));
      assert.equal(error.code, 'timeout');
    });
  }

  it('reads with all that it is', async () => {
    const source = {
      ...native,
      title: 'Ours',
      read(): Outcome {
        return {data: {id: '1', title: this.title}};
      },
    };
    const options = {signal: new AbortController().signal, timeout: 5000, fetch: echo().fetch};
    const article = await exchange(source, () => ({url: `${api}/own`}), normaliseArticle, options);
    assert.equal(article.title, 'Ours');
  });
});
