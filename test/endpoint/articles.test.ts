import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assertContract} from './contract.js';
import {endpointForFile} from './start-endpoint.js';
import type {Json} from './start-endpoint.js';

const endpoint = endpointForFile({publicSite: 'https://news.example'});

const idsOf = (items: Json | undefined): unknown[] =>
  (items as unknown as {id: string}[]).map(({id}) => id);

describe('an article', () => {
  it('is answered as the contract says', async () => {
    const {status, json, headers} = await endpoint.get('/articles/88213');
    assert.equal(status, 200);
    assertContract('Article', json);
    assert.equal(json['bodyHtml'], '<p>Body of 88213.</p>');
    assert.equal(json['url'], 'https://news.example/?article=88213');
    assert.deepEqual(json['comments'], {count: 0, state: 'open'});
    assert.deepEqual(idsOf(json['related']), ['oldest']);
    assert.match(headers.get('cache-control') ?? '', /^public, max-age=\d+, stale-while-revalid/);
  });

  it('says nothing about how it was seeded', async () => {
    const {text} = await endpoint.get('/articles/88213');
    assert.doesNotMatch(text, /relatedIds|discussion/);
  });

  it('may be read by any page', async () => {
    const {headers} = await endpoint.get('/articles/88213', {origin: 'https://portal.example'});
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.match(headers.get('access-control-expose-headers') ?? '', /ETag.*Location.*Retry-After/);
  });

  it('is not sent again to somebody who has it', async () => {
    const first = await endpoint.get('/articles/88213');
    const etag = first.headers.get('etag') ?? '';
    const second = await endpoint.get('/articles/88213', {'if-none-match': etag});
    assert.ok(etag);
    assert.equal(second.status, 304);
    assert.equal(second.text, '');
  });

  for (const id of ['unknown', '%00', 'a'.repeat(500)]) {
    it(`is not found under ${id.slice(0, 10)}`, async () => {
      const {status, json, headers} = await endpoint.get(`/articles/${id}`);
      assert.equal(status, 404);
      assertContract('Problem', json);
      assert.equal(json['code'], 'not-found');
      assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
    });
  }
});

describe('related articles', () => {
  it('are the chosen one, those that share tags, those in the language, then the newest', async () => {
    const {json} = await endpoint.get('/articles/88213/related?limit=50');
    assertContract('ArticleList', json);
    const expected = ['oldest', 'two-tags', 'one-tag', 'newest', 'closed', 'readonly', 'moderated'];
    assert.deepEqual(idsOf(json['items']), [...expected, 'foreign']);
    assert.equal(json['total'], 8);
    assert.equal(json['next'], null);
  });

  it('have no bodies', async () => {
    const {text} = await endpoint.get('/articles/88213/related?limit=50');
    assert.doesNotMatch(text, /bodyHtml/);
  });

  it('are five unless asked otherwise', async () => {
    const {json} = await endpoint.get('/articles/88213/related');
    assert.equal(idsOf(json['items']).length, 5);
  });

  it('come page by page without holes or repetitions', async () => {
    const whole = await endpoint.get('/articles/88213/related?limit=50');
    const walked: unknown[] = [];
    let cursor = '';
    do {
      const {json} = await endpoint.get(`/articles/88213/related?limit=3&cursor=${cursor}`);
      walked.push(...idsOf(json['items']));
      cursor = String(json['next'] ?? '');
    } while (cursor);
    assert.deepEqual(walked, idsOf(whole.json['items']));
  });

  for (const query of ['limit=0', 'limit=51', 'limit=many', 'cursor=junk', 'cursor=WzEsMl0']) {
    it(`are refused for ${query}`, async () => {
      const {status, json} = await endpoint.get(`/articles/88213/related?${query}`);
      assert.equal(status, 422);
      assertContract('Problem', json);
      const pointer = `/${query.split('=')[0] ?? ''}`;
      assert.deepEqual(json['errors'], [{pointer, code: 'format'}]);
    });
  }

  it('of an unknown article are not found', async () => {
    const {status} = await endpoint.get('/articles/unknown/related');
    assert.equal(status, 404);
  });
});

it('an unknown route is a problem', async () => {
  const {status, json} = await endpoint.get('/nowhere');
  assert.equal(status, 404);
  assertContract('Problem', json);
});

it('an address that cannot be decoded is a problem', async () => {
  const {status, json} = await endpoint.get('/articles/%E0%A4%A');
  assert.equal(status, 400);
  assertContract('Problem', json);
});
