import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Answer} from '../../src/client/request.js';
import {LoadError} from '../../src/client/load-error.js';
import {normaliseArticle} from '../../src/model/article.js';
import {normaliseCommentPage} from '../../src/model/comment.js';
import {namedSource} from '../../src/sources/named-source.js';
import {pathMap, type Mapping, type PathMap} from '../../src/sources/path-map.js';
import type {Outcome, Question} from '../../src/sources/source.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {failureOf} from '../support/rejection.js';

const place = deepFreeze({
  endpoint: 'https://api.example/v1',
  articleId: 'a b',
});

const read = async (question: Question, json: unknown, status = 200): Promise<Outcome> => {
  const answer: Answer = {
    status,
    json,
    url: 'https://api.example/x',
    headers: new Headers(),
  };
  return question.read!(answer);
};

/** What a mapping makes of an answer. */
const made = async (answer: Mapping, data: unknown): Promise<unknown> => {
  const source = pathMap(deepFreeze({article: {answer}}));
  const outcome = await read(source.article(place), JSON.stringify(data));
  assert.ok('data' in outcome);
  return outcome.data;
};

describe('a map of paths', () => {
  for (const [name, answer, data, expected] of [
    ['a pointer', {title: '/a/b'}, {a: {b: 'x'}}, {title: 'x'}],
    ['an escaped pointer', {title: '/a~1b/m~0n'}, {'a/b': {'m~n': 'x'}}, {title: 'x'}],
    ['an entry of an array', {title: '/a/1'}, {a: ['x', 'y']}, {title: 'y'}],
    ['the whole', '', {title: 'x'}, {title: 'x'}],
    [
      'the first that is there',
      {title: ['/a', '/b', '/c']},
      {a: '', b: null, c: 'x'},
      {title: 'x'},
    ],
    ['a constant', {lang: {value: 'vi'}}, {}, {lang: 'vi'}],
    ['nested fields', {image: {src: '/s'}}, {s: 'x'}, {image: {src: 'x'}}],
    ['nothing of nothing', {image: {src: '/s'}, id: '/id'}, {id: 1}, {image: undefined, id: 1}],
    ['a list', {tags: {each: '/t', name: '/n'}}, {t: [{n: 'x'}]}, {tags: [{name: 'x'}]}],
    ['a list of texts', {tags: {each: '/t', name: ''}}, {t: ['x']}, {tags: [{name: 'x'}]}],
    ['text of HTML', {title: {html: '/t'}}, {t: 'a &amp; <b>b</b>'}, {title: 'a & b'}],
    ['HTML of text', {bodyHtml: {paragraphs: '/t'}}, {t: 'a < b'}, {bodyHtml: '<p>a &lt; b</p>'}],
    ['a number in a text', {count: {number: '/n'}}, {n: '640'}, {count: 640}],
    ['nothing inherited', {id: '/id', title: '/toString'}, {id: 1}, {id: 1, title: undefined}],
  ] as const) {
    it(`finds ${name}`, async () => {
      assert.deepEqual(await made(answer, data), expected);
    });
  }

  for (const [said, format, expected] of [
    ['24/03/2022 10:28', {as: 'dd/MM/yyyy HH:mm', offset: '+07:00'}, '2022-03-24T10:28:00+07:00'],
    ['Thứ năm, 4/3/2022, 9:28', {as: 'd/M/yyyy, H:mm', offset: 'Z'}, '2022-03-04T09:28:00Z'],
    ['2022.03.24', {as: 'yyyy.MM.dd', offset: '+07:00'}, '2022-03-24T00:00:00+07:00'],
    ['2022x03x24', {as: 'yyyy.MM.dd', offset: '+07:00'}, ''],
    [1648092480, {as: 'unix'}, '2022-03-24T03:28:00.000Z'],
    ['1648092480', {as: 'unix'}, '2022-03-24T03:28:00.000Z'],
    [1648092480000, {as: 'unix-ms'}, '2022-03-24T03:28:00.000Z'],
    [8.64e15, {as: 'unix'}, ''],
    ['2022-03-24T10:28:00+07:00', {as: 'rfc3339'}, '2022-03-24T10:28:00+07:00'],
  ] as const) {
    it(`reads ${said} as ${format.as}`, async () => {
      const answer = {
        id: {value: '1'},
        title: {value: 'One'},
        publishedAt: {date: '/at', ...format},
      };
      const {value} = normaliseArticle(await made(answer, {at: said}), place.endpoint);
      assert.equal(value?.publishedAt, expected);
    });
  }
});

describe('the address of a map', () => {
  const url = (address: string, slice = {limit: 5}, endpoint = place.endpoint): string =>
    pathMap({related: {address, answer: ''}}).related!({...place, endpoint}, slice).url;

  it('is below the endpoint, filled with what is asked for', () => {
    assert.equal(url('posts/{id}/more'), 'https://api.example/v1/posts/a%20b/more');
    assert.equal(url('?post={id}&max={limit}'), 'https://api.example/v1/?post=a+b&max=5');
  });

  it('says nothing of what is not known', () => {
    assert.equal(url('x?after={cursor}&max={limit}'), 'https://api.example/v1/x?max=5');
  });

  it('goes on with a cursor', () => {
    const slice = {limit: 5, cursor: 'a&b'};
    assert.equal(url('x?after={cursor}', slice), 'https://api.example/v1/x?after=a%26b');
  });

  it('goes on at the next address where it has no cursor, but with nobody else', () => {
    assert.equal(
      url('x', {limit: 5, cursor: '?page=2'} as never),
      'https://api.example/v1/x?page=2',
    );
    for (const cursor of ['https://evil.example/', '//evil.example/', 'http://'])
      assert.throws(() => url('x', {limit: 5, cursor} as never), {
        code: 'not-found',
      });
  });

  it('may be the endpoint itself', () => {
    const {article} = pathMap({article: {answer: ''}});
    const endpoint = 'https://api.example/%7Bid%7D.json';
    assert.equal(article({...place, endpoint}).url, 'https://api.example/a%20b.json');
    assert.throws(() => article({endpoint, articleId: '..'}), {
      code: 'not-found',
    });
  });
});

describe('an unknown API', () => {
  const source = pathMap({
    article: {answer: ''},
    comments: {
      answer: {
        thread: {count: '/n'},
        items: {each: '/c', id: '/id', text: '/t'},
      },
    },
    failure: {at: '/errno', unless: 0},
  });
  const comments = source.comments!(place, {limit: 20, sort: 'newest'});

  it('may tell of a failure with 200', async () => {
    assert.deepEqual(await read(source.article(place), '{"errno":7}'), {
      failure: 'http',
    });
    assert.deepEqual(await read(source.article(place), '{}'), {
      failure: 'http',
    });
    assert.deepEqual(await read(source.article(place), '{"errno":0}'), {
      data: {errno: 0},
    });
  });

  it('fails where it says so, or speaks no JSON', async () => {
    const outcome = await read(source.article(place), '{}', 404);
    assert.equal('failure' in outcome && outcome.failure, 'not-found');
    assert.deepEqual(await read(source.article(place), '<p>'), {
      failure: 'format',
    });
  });

  it('has discussions to read', async () => {
    const outcome = await read(comments, '{"errno":0,"n":9,"c":[{"id":1,"t":"Hay"}]}');
    const {value} = normaliseCommentPage('data' in outcome && outcome.data, place.endpoint);
    assert.deepEqual([value?.count, value?.state, value?.policy.sorts], [9, 'readonly', []]);
    assert.equal(value?.items[0]?.text, 'Hay');
  });

  it('has no empty discussion where comments are missing', async () => {
    const outcome = await read(comments, '{"errno":0}');
    assert.equal(
      normaliseCommentPage('data' in outcome && outcome.data, place.endpoint).value,
      undefined,
    );
  });

  it('has nothing that is not mapped', () => {
    assert.equal(source.related, undefined);
    const {article} = pathMap({related: {answer: ''}});
    assert.throws(() => article(place), {code: 'unsupported'});
  });
});

describe('settings that are no map', () => {
  for (const [name, settings, reason] of [
    ['nothing', undefined, /no <script/],
    ['no JSON', '{', /JSON/],
    ['an array', '[]', /maps nothing/],
    ['null', 'null', /./],
    ['a question we do not know', '{"artikel":{}}', /artikel/],
    ['no answer', '{"article":{}}', /\/article\/answer/],
    [
      'a path without a slash',
      '{"article":{"answer":{"title":"title"}}}',
      /\/article\/answer\/title/,
    ],
    ['a path with a bad escape', '{"article":{"answer":"/~2"}}', /no JSON Pointer/],
    ['a number for a path', '{"article":{"answer":{"title":1}}}', /\/title/],
    ['no alternatives', '{"article":{"answer":{"title":[]}}}', /\/title/],
    [
      'a script for an address',
      '{"article":{"address":"javascript:alert(1)","answer":""}}',
      /address/,
    ],
    ['a number for an address', '{"article":{"address":7,"answer":""}}', /address/],
    ['an unknown place', '{"article":{"address":"x/{slug}","answer":""}}', /address/],
    ['a date of no format', '{"article":{"answer":{"at":{"date":"/a","as":"HH"}}}}', /yyyy/],
    ['a date of no zone', '{"article":{"answer":{"at":{"date":"/a","as":"d/M/yyyy"}}}}', /offset/],
    ['a failure without a path', '{"article":{"answer":""},"failure":{}}', /failure/],
    [
      'objects 50,000 deep',
      `{"article":{"answer":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_002)}`,
      /./,
    ],
  ] as const) {
    it(`are refused with a reason: ${name}`, async () => {
      assert.throws(() => pathMap(settings), LoadError);
      const {code, cause} = await failureOf(namedSource('path-map', settings));
      assert.equal(code, 'no-endpoint');
      assert.match(String(cause), reason);
    });
  }

  it('are none of a map that is one', async () => {
    const settings: PathMap = {article: {answer: {title: '/t'}}};
    assert.ok(await namedSource('path-map', JSON.stringify(settings)));
  });
});
