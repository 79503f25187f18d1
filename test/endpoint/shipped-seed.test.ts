import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadSeed, readSeedFile} from '../../demo/endpoint/seed-folder.js';
import {assertContract} from './contract.js';
import {endpointForFile} from './start-endpoint.js';

const seed = await loadSeed(new URL('../../demo/endpoint/seed/', import.meta.url));
const endpoint = endpointForFile({seed});

describe('the shipped articles', () => {
  it('are at least forty, and each is what the contract says', async () => {
    assert.ok(seed.articles.length >= 40);
    for (const {id} of seed.articles) {
      const {json} = await endpoint.get(`/articles/${id}`);
      assertContract('Article', json);
    }
  });

  it('are related to articles that are there', () => {
    const ids = new Set(seed.articles.map(({id}) => id));
    const missing = seed.articles.flatMap(({relatedIds = []}) =>
      relatedIds.filter((id) => !ids.has(id)),
    );
    assert.deepEqual(missing, []);
  });

  it('have discussions of no, one, forty and two thousand comments', async () => {
    const {json} = await endpoint.get(
      `/comments/counts?articles=${seed.articles.map(({id}) => id).join(',')}`,
    );
    const counts = Object.values(json['counts'] ?? {}) as unknown as number[];
    for (const size of [0, 1, 40, 2000]) assert.ok(counts.includes(size));
    assert.equal(json['counts']?.['88213'], 0);
  });

  it('show pictures that are there', async () => {
    const sources = new Set(
      JSON.stringify(seed.articles).match(/\/images\/[\w./-]+\.(?:webp|avif|jpg|png|svg)/g) ?? [],
    );
    assert.ok(sources.size > 0);
    for (const source of sources) {
      const response = await fetch(new URL(source, endpoint.url), {method: 'HEAD'});
      assert.equal(response.status, 200, source);
    }
  });
});

describe('a seed file', () => {
  it('is JSON in a script, then the body', () => {
    const file = '<script type="application/json">\n{"id": "1"}\n</script>\n<p>Body</p>\n';
    assert.deepEqual(readSeedFile(file, '1.html'), {id: '1', bodyHtml: '<p>Body</p>'});
  });

  it('that is anything else is named', () => {
    assert.throws(() => readSeedFile('<p>Body</p>', '2.html'), /2\.html/);
    const broken = '<script type="application/json">\n{"id"}\n</script>\n<p></p>';
    assert.throws(() => readSeedFile(broken, '3.html'), /3\.html/);
  });
});
