import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {LoadErrorCode} from '../../src/client/load-error.js';
import type {Answer} from '../../src/client/request.js';
import {nativeFailure} from '../../src/sources/native-failure.js';
import {native} from '../../src/sources/native.js';
import type {Outcome} from '../../src/sources/source.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {malformedAnswers, malformedValues} from '../support/malformed.js';

const at = (endpoint: string, articleId: string): string =>
  native.article({endpoint, articleId}).url;

describe('the address of an article', () => {
  const cases: readonly [endpoint: string, articleId: string, url: string][] = [
    ['https://a.example', '1', 'https://a.example/articles/1'],
    ['https://a.example/', '1', 'https://a.example/articles/1'],
    ['https://a.example/api/v1', '1', 'https://a.example/api/v1/articles/1'],
    ['https://a.example/api/v1/', '1', 'https://a.example/api/v1/articles/1'],
    ['https://a.example/api?site=2&x', '1', 'https://a.example/api/articles/1?site=2&x'],
    ['https://a.example', 'a/b?c', 'https://a.example/articles/a%2Fb%3Fc'],
    ['https://a.example', '../admin#x', 'https://a.example/articles/..%2Fadmin%23x'],
    ['https://a.example', 'vụ mùa 50%', 'https://a.example/articles/v%E1%BB%A5%20m%C3%B9a%2050%25'],
    ['https://a.example', "$&$1$'", "https://a.example/articles/%24%26%241%24'"],
    ['https://a.example/{id}.json', '1', 'https://a.example/1.json'],
    ['https://a.example/%7Bid%7D.json', '1', 'https://a.example/1.json'],
    ['https://a.example/%7bID%7d.json', '1', 'https://a.example/1.json'],
    ['https://a.example/news?id={id}', 'a/b?c&d', 'https://a.example/news?id=a%2Fb%3Fc%26d'],
    ['https://a.example/{id}/{id}', '$&', 'https://a.example/%24%26/%24%26'],
  ];
  for (const [endpoint, articleId, url] of cases) {
    it(`${endpoint} and ${articleId} give ${url}`, () => {
      assert.equal(at(endpoint, articleId), url);
    });
  }

  for (const dots of ['.', '..']) {
    it(`is none if the identifier is ${dots}, which would lead out of the articles`, () => {
      assert.throws(() => at('https://a.example/api', dots), {code: 'not-found'});
    });
  }
});

describe('a request', () => {
  const place = deepFreeze({endpoint: 'https://a.example/api/?site=2', articleId: 'a/b?c'});
  const article = 'https://a.example/api/articles/a%2Fb%3Fc';

  it('for counts names every article, beside the articles', async () => {
    const request = await native.counts!('https://a.example/api/?site=2', ['a/b?c', '2']);
    assert.deepEqual(request, {
      url: 'https://a.example/api/comments/counts?site=2&articles=a%2Fb%3Fc%2C2',
    });
  });

  it('for counts cannot be made of the address of an article', async () => {
    await assert.rejects(async () => native.counts!('https://a.example/{id}.json', ['1']), {
      code: 'not-found',
    });
  });

  it('for related articles has a limit', () => {
    assert.deepEqual(native.related(place, {limit: 5}), {url: `${article}/related?site=2&limit=5`});
  });

  it('for the next ones has a cursor', () => {
    const {url} = native.related(place, {limit: 5, cursor: 'a=&+'});
    assert.equal(url, `${article}/related?site=2&limit=5&cursor=a%3D%26%2B`);
  });

  it('for comments has an order', () => {
    const {url} = native.comments(place, {sort: 'newest', limit: 20});
    assert.equal(url, `${article}/comments?site=2&sort=newest&limit=20`);
  });

  it('for answers has a parent', () => {
    const {url} = native.comments(place, {sort: 'top', limit: 9, cursor: 'x', parentId: 'c/1'});
    assert.equal(url, `${article}/comments?site=2&sort=top&limit=9&cursor=x&parent=c%2F1`);
  });

  it('for a comment asks for the page around it', () => {
    const {url} = native.comments(place, {sort: 'top', limit: 9, around: 'c/1'});
    assert.equal(url, `${article}/comments?site=2&sort=top&limit=9&around=c%2F1`);
  });

  it('for reading needs no preflight', () => {
    for (const asked of [native.article(place), native.comments(place, {sort: 'top', limit: 1})]) {
      assert.deepEqual(Object.keys(asked), ['url']);
    }
  });

  it('for a new comment has its key in a header', () => {
    const comment = deepFreeze({
      ...{parentId: null, text: 'Hay', author: {name: 'An'}, trap: {field: '', elapsed: 9}},
    });
    assert.deepEqual(native.createComment(place, comment, 'k1'), {
      url: `${article}/comments?site=2`,
      method: 'POST',
      headers: {'idempotency-key': 'k1'},
      body: comment,
    });
  });
});

function answer(status: number, json?: unknown, headers: Record<string, string> = {}): Answer {
  const url = 'https://a.example/articles/1';
  return {status, json: deepFreeze(json), headers: new Headers(headers), url};
}

function failure(...given: Parameters<typeof answer>): Extract<Outcome, {failure: unknown}> {
  const outcome = nativeFailure(answer(...given));
  assert.ok('failure' in outcome);
  return outcome;
}

describe('an answer', () => {
  it('that failed is read by what is loaded for it', async () => {
    const failed = answer(429, undefined, {'retry-after': '7'});
    assert.deepEqual(await native.read(failed), nativeFailure(failed));
  });

  for (const status of [200, 201, 202, 204]) {
    it(`of ${status} is data`, () => {
      assert.deepEqual(native.read(answer(status, {id: '1'})), {data: {id: '1'}});
    });
  }

  const byStatus: Readonly<Record<number, LoadErrorCode>> = {
    ...{400: 'http', 401: 'sign-in-required', 403: 'forbidden', 404: 'not-found', 409: 'closed'},
    ...{410: 'not-found', 412: 'conflict', 413: 'too-large', 418: 'http', 422: 'invalid'},
    ...{
      428: 'captcha-required',
      429: 'too-fast',
      500: 'http',
      502: 'unavailable',
      503: 'unavailable',
    },
    504: 'unavailable',
  };
  for (const [status, code] of Object.entries(byStatus)) {
    it(`of ${status} without a body is ${code}`, () => {
      assert.equal(failure(Number(status)).failure, code);
    });
  }

  const byCode: readonly [code: unknown, status: number, failure: LoadErrorCode][] = [
    ['validation', 422, 'invalid'],
    ['idempotency-mismatch', 422, 'invalid'],
    ['auth-required', 401, 'sign-in-required'],
    ['auth-required', 400, 'sign-in-required'],
    ['forbidden', 403, 'forbidden'],
    ['not-found', 404, 'not-found'],
    ['thread-closed', 409, 'closed'],
    ['duplicate', 409, 'duplicate'],
    ['edit-conflict', 412, 'conflict'],
    ['too-large', 413, 'too-large'],
    ['rate-limited', 429, 'too-fast'],
    ['captcha-required', 428, 'captcha-required'],
    ['captcha-required', 400, 'captcha-required'],
    ['nudge', 422, 'nudge'],
    ['nudge', 400, 'nudge'],
    ['rate-limited', 400, 'too-fast'],
    ['unavailable', 503, 'unavailable'],
    ['of-its-own', 404, 'not-found'],
    ['constructor', 418, 'http'],
    ['__proto__', 418, 'http'],
    [{}, 418, 'http'],
    [['duplicate'], 418, 'http'],
  ];
  for (const [code, status, expected] of byCode) {
    it(`of ${status} with the code ${JSON.stringify(code)} is ${expected}`, () => {
      assert.equal(failure(status, {code}).failure, expected);
    });
  }

  const waits: readonly [
    header: string | undefined,
    member: unknown,
    seconds: number | undefined,
  ][] = [
    [undefined, undefined, undefined],
    ['7', undefined, 7],
    ['7', 9, 7],
    ['0', undefined, 0],
    [undefined, 9, 9],
    ['99999999', undefined, 99_999_999],
    ['-1', undefined, undefined],
    ['soon', undefined, undefined],
    ['Thu, 24 Mar 2022 03:28:00 GMT', undefined, undefined],
    [undefined, {}, undefined],
    [undefined, malformedValues['an object with toString and valueOf'], undefined],
  ];
  for (const [header, retryAfter, seconds] of waits) {
    it(`asks to wait ${seconds ?? 'for nothing'}: ${header ?? JSON.stringify(retryAfter)}`, () => {
      const headers = header === undefined ? {} : {'retry-after': header};
      assert.equal(failure(429, {retryAfter}, headers).retryAfter, seconds);
    });
  }

  it('names the fields it refuses, as far as they are named', () => {
    const named = {pointer: '/author/name', code: 'required'};
    const errors = [{...named, detail: '<b>'}, null, 'x', {pointer: 5, code: 'x'}, {code: 'x'}];
    assert.deepEqual(failure(422, {code: 'validation', errors}).fields, [named]);
  });

  for (const [name, json] of Object.entries({...malformedAnswers, ...malformedValues})) {
    it(`of 422 is invalid also with ${name}`, () => {
      for (const body of [json, {code: json}, {errors: json}, {errors: [json]}]) {
        const {failure: code, fields} = failure(422, body);
        assert.deepEqual([code, fields], ['invalid', []]);
      }
    });
  }

  it('of a nudge says why, about the text', () => {
    const reasons = ['tone', 7, null, 'of-its-own'];
    const errors = [{pointer: '/author/name', code: 'required'}];
    const {failure: code, fields} = failure(422, {code: 'nudge', reasons, errors});
    assert.equal(code, 'nudge');
    assert.deepEqual(fields, [
      {pointer: '/text', code: 'tone'},
      {pointer: '/text', code: 'of-its-own'},
    ]);
    for (const none of [undefined, null, 'tone', {tone: true}]) {
      assert.deepEqual(failure(422, {code: 'nudge', reasons: none}).fields, []);
    }
    assert.deepEqual(failure(422, {code: 'validation', reasons}).fields, []);
  });
});
