import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assertContract, assertProblem} from './contract.js';
import {bearer, comment, endpointForFile, newKey, signedIn} from './start-endpoint.js';
import type {Answer, Json} from './start-endpoint.js';

const endpoint = endpointForFile({demoSignIn: true});

const post = async (id: string, who: Record<string, string>, rest = {}): Promise<Json> => {
  const headers = {...newKey(), ...who};
  return (await endpoint.send('POST', `/articles/${id}/comments`, comment(rest), headers)).json;
};

async function viewer(id: string, who: Record<string, string>): Promise<Answer> {
  const answer = await endpoint.get(`/articles/${id}/comments/viewer`, who);
  assert.equal(answer.status, 200);
  assertContract('Viewer', answer.json);
  return answer;
}

const idsOf = (comments: unknown): unknown[] => (comments as Json[]).map(({id}) => id);

describe('what in a discussion is the reader’s own', () => {
  it('is nothing at first, but a name and what may be done', async () => {
    const {json, headers} = await viewer('one-tag', await signedIn(endpoint, 'An'));
    assert.deepEqual(json, {
      viewer: {name: 'An'},
      can: {post: true, vote: true, report: true, moderate: false},
      votes: {},
      reactions: {},
      own: [],
      pending: [],
    });
    assert.equal(headers.get('cache-control'), 'private, no-store');
  });

  it('is not to post where no comments are taken, and to moderate for moderators alone', async () => {
    const can = async (id: string, role: 'reader' | 'moderator'): Promise<Json | undefined> =>
      (await viewer(id, await signedIn(endpoint, 'An', {role}))).json['can'];
    for (const id of ['readonly', 'closed'])
      assert.equal((await can(id, 'reader'))?.['post'], false);
    assert.equal((await can('moderated', 'reader'))?.['post'], true);
    assert.equal((await can('closed', 'moderator'))?.['moderate'], true);
  });

  it('are votes and comments in this discussion, those of nobody else', async () => {
    const an = await signedIn(endpoint, 'An');
    const binh = await signedIn(endpoint, 'Bình');
    const [mine, theirs] = [await post('88213', an), await post('88213', binh)];
    const elsewhere = await post('two-tags', an);
    const guest = await post('88213', {});
    const votes: [Json, number, Record<string, string>][] = [
      [theirs, -1, an],
      [guest, 1, an],
      [guest, 0, an],
      [mine, 1, an],
      [elsewhere, 1, an],
      [mine, -1, binh],
      [mine, -1, {}],
    ];
    for (const [one, value, who] of votes) {
      await endpoint.send('PUT', `/comments/${String(one['id'])}/vote`, {value}, who);
    }
    const {json} = await viewer('88213', an);
    assert.deepEqual(json['own'], [mine['id']]);
    assert.deepEqual(json['votes'], {[String(mine['id'])]: 1, [String(theirs['id'])]: -1});
  });

  it('is no longer what was taken back, even if a tombstone stays', async () => {
    const an = await signedIn(endpoint, 'An');
    const one = await post('foreign', an);
    await post('foreign', {}, {parentId: one['id']});
    await endpoint.send('PUT', `/comments/${String(one['id'])}/vote`, {value: 1}, an);
    const removed = await endpoint.send('DELETE', `/comments/${String(one['id'])}`, undefined, an);
    assert.equal(removed.status, 200);
    const {json} = await viewer('foreign', an);
    assert.deepEqual([json['own'], json['votes']], [[], {}]);
  });

  it('is what waits for approval: their own for readers, all for moderators', async () => {
    const an = await signedIn(endpoint, 'An');
    const mine = await post('moderated', an);
    const guest = await post('moderated', {}, {author: {name: 'x', email: 'x@reader.example'}});
    const trapped = await post('moderated', {}, {trap: {website: 'x'}});
    const own = await viewer('moderated', an);
    assert.deepEqual(idsOf(own.json['pending']), [mine['id']]);
    const none = await viewer('moderated', await signedIn(endpoint, 'Bình'));
    assert.deepEqual(none.json['pending'], []);
    const moderator = await signedIn(endpoint, 'Editor', {role: 'moderator'});
    const all = await viewer('moderated', moderator);
    assert.deepEqual(idsOf(all.json['pending']), [mine['id'], guest['id'], trapped['id']]);
    assert.doesNotMatch(all.text, /reader\.example|editToken|demo-/);
  });

  it('is for signed-in readers alone', async () => {
    const {editToken} = await post('88213', {});
    for (const who of [{}, bearer(editToken)]) {
      const answer = await endpoint.get('/articles/88213/comments/viewer', who);
      assertProblem(answer, 401, 'auth-required');
    }
  });

  it('is not found with an unknown article', async () => {
    const who = await signedIn(endpoint, 'An');
    assertProblem(await endpoint.get('/articles/unknown/comments/viewer', who), 404, 'not-found');
  });

  it('may be asked for by a page of another site', async () => {
    const path = '/articles/88213/comments/viewer';
    const {status, headers} = await endpoint.send('OPTIONS', path, undefined, {
      origin: 'https://portal.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    });
    assert.equal(status, 204);
    assert.match(headers.get('access-control-allow-headers') ?? '', /Authorization/);
  });
});
