import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assertContract, assertProblem} from './contract.js';
import {bearer, comment, endpointForFile, newKey, signedIn} from './start-endpoint.js';
import type {Answer, Json} from './start-endpoint.js';
import {sampleSeed} from './sample-seed.js';
import {watch} from './watch.js';

const names = ['like', 'love'];
const [first] = sampleSeed.articles;
const article = {...first!, id: 'felt', reactions: names, discussionSize: 12};
const plain = {...first!, id: 'plain', discussionSize: 2};
const endpoint = endpointForFile({
  demoSignIn: true,
  dataDirectory: 'memory://',
  seed: {...sampleSeed, articles: [article, plain]},
});
const thread = '/articles/felt/comments';

const posted = async (path = thread): Promise<Json> =>
  (await endpoint.send('POST', path, comment(), newKey())).json;

const react = (one: Json, value: unknown, headers = {}): Promise<Answer> =>
  endpoint.send('PUT', `/comments/${String(one['id'])}/reaction`, {value}, headers);

describe('reactions', () => {
  it('are stated by the articles that have them, and counted', async () => {
    const {json} = await endpoint.get(`${thread}?limit=100`);
    assertContract('CommentPage', json);
    assert.deepEqual(json['policy']?.['reactions'], names);
    const items = json['items'] as unknown as Json[];
    assert.ok(items.some((item) => Number(item['reactions']?.['love']) > 0));
    const other = (await endpoint.get('/articles/plain/comments')).json;
    assert.deepEqual(other['policy']?.['reactions'], []);
    assert.deepEqual(other['items']?.[0]?.['reactions'], {});
  });

  it('count once for each reader, are changed and taken back', async () => {
    const one = await posted();
    const an = await signedIn(endpoint, 'An');
    // From the same address.
    const author = bearer(one['editToken']);
    const binh = await signedIn(endpoint, 'Bình');
    const steps: readonly [value: string | null, who: object, like: number, love: number][] = [
      ['like', {}, 1, 0],
      ['like', author, 1, 0],
      ['love', an, 1, 1],
      ['like', binh, 2, 1],
      ['love', {}, 1, 2],
      [null, an, 1, 1],
      [null, an, 1, 1],
      [null, binh, 0, 1],
    ];
    for (const [value, who, like, love] of steps) {
      const {status, json} = await react(one, value, who);
      assert.equal(status, 200);
      assertContract('Reactions', json);
      assert.deepEqual([json['like'] ?? 0, json['love'] ?? 0], [like, love]);
    }
  });

  it('are those that the article has, and nothing else', async () => {
    const one = await posted();
    for (const value of ['wow', 'like\0'])
      assertProblem(await react(one, value), 422, 'validation');
  });

  it('are told to watchers, and only when they change', async () => {
    const one = await posted();
    const watcher = await watch(endpoint, thread);
    for (const value of ['like', 'like', null]) await react(one, value);
    for (const like of [1, 0]) {
      const {event, data} = await watcher.next();
      assert.equal(event, 'comment.updated');
      assert.equal(data['reactions']?.['like'], like);
    }
    watcher.close();
  });

  it('of a signed-in reader are told to them alone', async () => {
    const one = await posted();
    const an = await signedIn(endpoint, 'An');
    await react(one, 'love', an);
    const viewer = async (who: Record<string, string>): Promise<Json> => {
      const {json} = await endpoint.get(`${thread}/viewer`, who);
      assertContract('Viewer', json);
      return json;
    };
    const id = String(one['id']);
    assert.equal((await viewer(an))['reactions']?.[id], 'love');
    const other = (await viewer(await signedIn(endpoint, 'Bo')))['reactions'];
    assert.deepEqual(other, {});
  });

  it('are refused where the article has none of that name, or the comment is not there', async () => {
    const one = await posted();
    for (const value of ['sad', '', 7]) {
      assertProblem(await react(one, value), 422, 'validation');
    }
    const other = await posted('/articles/plain/comments');
    assertProblem(await react(other, 'like'), 422, 'validation');
    assertProblem(await react({id: 'c999999'} as unknown as Json, 'like'), 404, 'not-found');
  });
});
