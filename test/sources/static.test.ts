import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Answer} from '../../src/client/request.js';
import {normaliseWholePage} from '../../src/check/whole-page.js';
import {staticFiles} from '../../src/sources/static.js';
import type {Outcome, Question} from '../../src/sources/source.js';
import {deepFreeze} from '../support/deep-freeze.js';

const place = deepFreeze({endpoint: 'https://cdn.example/data/', articleId: 'a b'});
const first = deepFreeze({sort: 'newest', limit: 20} as const);

const ask = {
  article: staticFiles.article,
  related: staticFiles.related!,
  comments: staticFiles.comments!,
};

const answer = (json: unknown, status = 200): Answer => ({
  ...{status, json, url: 'https://cdn.example/x'},
  headers: new Headers(),
});

const read = async (question: Question, json: unknown, status = 200): Promise<Outcome> =>
  question.read!(answer(json, status));

describe('files on a server', () => {
  it('stand where the contract has its answers, without a query string', () => {
    assert.equal(ask.article(place).url, 'https://cdn.example/data/articles/a%20b.json');
    assert.equal(
      ask.related(place, {limit: 5}).url,
      'https://cdn.example/data/articles/a%20b/related.json',
    );
    assert.equal(
      ask.comments(place, {...first, around: 'c9'}).url,
      'https://cdn.example/data/articles/a%20b/comments.json',
    );
  });

  it('stand below the article where the endpoint is its address', () => {
    const {url} = ask.related({endpoint: 'https://cdn.example/{id}.json', articleId: '7'}, first);
    assert.equal(url, 'https://cdn.example/7/related.json');
  });

  it('go on with the file that a cursor names', () => {
    const {url} = ask.comments(place, {...first, cursor: 'comments-2.json'});
    assert.equal(url, 'https://cdn.example/data/articles/a%20b/comments-2.json');
  });

  for (const cursor of [
    '../secret.json',
    'https://evil.example/x.json',
    '//evil.example/x',
    '/',
    'http://[',
  ]) {
    it(`are not looked for outside the article, at ${cursor}`, () => {
      assert.throws(() => ask.comments(place, {...first, cursor}), {code: 'not-found'});
    });
  }

  for (const articleId of ['.', '..']) {
    it(`are not looked for outside the articles, at ${articleId}`, () => {
      assert.throws(() => ask.article({...place, articleId}), {code: 'not-found'});
    });
  }

  it('are read whatever type the server gives them', async () => {
    const question = ask.article(place);
    assert.equal(question.asText, true);
    assert.deepEqual(await read(question, '{"title":"One"}'), {data: {title: 'One'}});
  });

  it('fail where they hold no JSON', async () => {
    assert.deepEqual(await read(ask.article(place), '<!doctype html>'), {failure: 'format'});
  });

  it('fail where there are none, whatever the page about it says', async () => {
    const outcome = await read(ask.article(place), '<!doctype html>Not here', 404);
    assert.equal('failure' in outcome && outcome.failure, 'not-found');
  });

  it('hold discussions to read, not to write in', async () => {
    const page = {
      ...{thread: {count: 1, state: 'open'}, policy: {votes: 'like', reportReasons: ['spam']}},
      items: [{id: 'c1', text: 'Hay', author: {name: 'An'}}],
    };
    const outcome = await read(ask.comments(place, first), JSON.stringify(page));
    const {value} = normaliseWholePage('data' in outcome && outcome.data, place.endpoint);
    assert.deepEqual(
      [value?.state, value?.policy.votes, value?.policy.sorts, value?.policy.reportReasons],
      ['readonly', 'none', [], []],
    );
    assert.equal(staticFiles.createComment, undefined);
  });

  it('say so where the discussion is over', async () => {
    const page = {thread: {count: 0, state: 'closed'}, items: []};
    const outcome = await read(ask.comments(place, first), JSON.stringify(page));
    const {value} = normaliseWholePage('data' in outcome && outcome.data, place.endpoint);
    assert.equal(value?.state, 'closed');
  });
});
