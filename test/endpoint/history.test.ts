import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assertContract, assertProblem} from './contract.js';
import {bearer, comment, endpointForFile, newKey, signedIn} from './start-endpoint.js';
import type {Answer, Json} from './start-endpoint.js';

let now = Date.parse('2022-03-24T04:00:00Z');
const endpoint = endpointForFile({clock: () => new Date(now), demoSignIn: true});
const thread = '/articles/88213/comments';

type Headers = Record<string, string>;

async function posted(path = thread, rest = {}, who: Headers = {}): Promise<Json> {
  return (await endpoint.send('POST', path, comment(rest), {...newKey(), ...who})).json;
}

const pathOf = (one: Json): string => `/comments/${String(one['id'])}`;

const edit = (one: Json, text: string, match = '*'): Promise<Answer> =>
  endpoint.send('PATCH', pathOf(one), {text}, {...bearer(one['editToken']), 'if-match': match});

async function history(one: Json, who: Headers = {}): Promise<Answer> {
  const answer = await endpoint.get(`${pathOf(one)}/history`, who);
  if (answer.status === 200) assertContract('CommentHistory', answer.json);
  return answer;
}

describe('the history of a comment', () => {
  it('has one entry before the first edit', async () => {
    const one = await posted(thread, {text: 'First words'});
    const {json} = await history(one);
    assert.deepEqual(json, {items: [{rev: 1, text: 'First words', at: one['createdAt']}]});
  });

  it('is all that it said and when, the newest first', async () => {
    const one = await posted(thread, {text: 'One'});
    now += 1000;
    await edit(one, 'Two');
    now += 1000;
    await edit(one, 'Three');
    const {json} = await history(one);
    assert.deepEqual(json['items'], [
      {rev: 3, text: 'Three', at: new Date(now).toISOString()},
      {rev: 2, text: 'Two', at: new Date(now - 1000).toISOString()},
      {rev: 1, text: 'One', at: one['createdAt']},
    ]);
  });

  it('does not grow by an edit that was refused', async () => {
    const one = await posted();
    assert.equal((await edit(one, 'Two', '"7"')).status, 412);
    const {json} = await history(one);
    assert.equal((json['items'] as unknown as Json[]).length, 1);
  });

  it('is gone with the comment, also if a tombstone stays', async () => {
    const [alone, answered] = [await posted(), await posted(thread, {text: 'Said in haste'})];
    await posted(thread, {parentId: answered['id']});
    for (const one of [alone, answered]) {
      await edit(one, 'Calmer words');
      await endpoint.send('DELETE', pathOf(one), undefined, bearer(one['editToken']));
      assertProblem(await history(one), 404, 'not-found');
    }
  });

  it('of what waits for approval is for its author and moderators', async () => {
    const an = await signedIn(endpoint, 'An');
    const one = await posted('/articles/moderated/comments', {}, an);
    const moderator = await signedIn(endpoint, 'Editor', {role: 'moderator'});
    for (const who of [an, bearer(one['editToken']), moderator]) {
      assert.equal((await history(one, who)).status, 200);
    }
    for (const who of [{}, bearer('x'.repeat(32)), await signedIn(endpoint, 'Bình')]) {
      assertProblem(await history(one, who), 404, 'not-found');
    }
  });

  it('of what was changed before it was approved is for them, too', async () => {
    const one = await posted('/articles/moderated/comments', {text: 'Mr X is a thief'});
    await edit(one, 'Clean words');
    const moderator = await signedIn(endpoint, 'Editor', {role: 'moderator'});
    await endpoint.send('PUT', `${pathOf(one)}/state`, {state: 'published'}, moderator);
    const textsFor = async (who?: Headers): Promise<unknown[]> =>
      ((await history(one, who)).json['items'] as unknown as Json[]).map(({text}) => text);
    assert.deepEqual(await textsFor(), ['Clean words']);
    assert.deepEqual(await textsFor(moderator), ['Clean words', 'Mr X is a thief']);
  });

  it('is kept by caches as the discussion is, and by none with a token', async () => {
    const one = await posted();
    const {headers} = await history(one);
    assert.match(headers.get('cache-control') ?? '', /^public, max-age=0/);
    assert.equal(headers.get('vary'), 'Authorization');
    const again = await history(one, {'if-none-match': headers.get('etag') ?? ''});
    assert.equal(again.status, 304);
    const own = await history(one, bearer(one['editToken']));
    assert.equal(own.headers.get('cache-control'), 'private, no-store');
  });

  it('of an unknown comment is not found', async () => {
    assertProblem(await history({id: 'c999999'} as unknown as Json), 404, 'not-found');
  });
});
