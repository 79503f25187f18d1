import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assertContract, assertProblem} from './contract.js';
import {bearer, comment, endpointForFile, newKey} from './start-endpoint.js';
import type {Answer, Json} from './start-endpoint.js';

let now = Date.parse('2022-03-24T04:00:00Z');
const endpoint = endpointForFile({clock: () => new Date(now), editWindow: 900});
const thread = '/articles/88213/comments';

async function posted(rest: Record<string, unknown> = {}, path = thread): Promise<Json> {
  const {json} = await endpoint.send('POST', path, comment(rest), newKey());
  return json;
}

const pathOf = (one: Json): string => `/comments/${String(one['id'])}`;

const edit = (one: Json, headers: Record<string, string>, text = 'New words'): Promise<Answer> =>
  endpoint.send('PATCH', pathOf(one), {text}, headers);

const remove = (one: Json, headers = bearer(one['editToken'])): Promise<Answer> =>
  endpoint.send('DELETE', pathOf(one), undefined, headers);

describe('an author', () => {
  it('changes the words of a comment', async () => {
    const one = await posted();
    const answer = await edit(one, {...bearer(one['editToken']), 'if-match': '"1"'});
    assert.equal(answer.status, 200);
    assertContract('Comment', answer.json);
    assert.equal(answer.json['text'], 'New words');
    assert.equal(answer.json['rev'], 2);
    assert.equal(answer.json['editedAt'], '2022-03-24T04:00:00.000Z');
    assert.equal(answer.headers.get('etag'), '"2"');
  });

  it('is told when the comment has changed meanwhile', async () => {
    const one = await posted();
    const headers = {...bearer(one['editToken']), 'if-match': '"1"'};
    await edit(one, headers);
    assertProblem(await edit(one, headers, 'Other words'), 412, 'edit-conflict');
  });

  it('has to say which revision is changed, and to what', async () => {
    const one = await posted();
    const unstated = await edit(one, bearer(one['editToken']));
    assert.deepEqual(unstated.json['errors'], [{pointer: '/if-match', code: 'required'}]);
    const blank = await edit(one, {...bearer(one['editToken']), 'if-match': '"1"'}, ' ');
    assert.deepEqual(blank.json['errors'], [{pointer: '/text', code: 'required'}]);
  });

  it('has to say it in an object', async () => {
    const one = await posted();
    const headers = {...bearer(one['editToken']), 'if-match': '*'};
    assertProblem(await endpoint.send('PATCH', pathOf(one), '"x"', headers), 422, 'validation');
  });

  it('has the editing time and not a moment more', async () => {
    const one = await posted();
    assert.equal(one['editableUntil'], new Date(now + 900_000).toISOString());
    const headers = {...bearer(one['editToken']), 'if-match': '*'};
    now += 900_000;
    assert.equal((await edit(one, headers)).status, 200);
    now += 1;
    assertProblem(await edit(one, headers), 403, 'forbidden');
  });

  it('takes a comment back at any time, and then it is gone', async () => {
    const one = await posted();
    now += 2_000_000;
    const answer = await remove(one);
    assert.equal(answer.status, 204);
    assert.equal(answer.text, '');
    assertProblem(await remove(one), 404, 'not-found');
  });

  it('leaves a tombstone where others have answered, until they go too', async () => {
    const one = await posted({author: {name: 'Leaving'}, text: 'Said in haste'});
    const reply = await posted({parentId: one['id']});
    const answer = await remove(one);
    assert.equal(answer.status, 200);
    assertContract('Comment', answer.json);
    assert.equal(answer.json['state'], 'deleted');
    assert.equal(answer.json['text'], '');
    assert.equal(answer.json['author']?.['name'], '');

    const list = await endpoint.get(`${thread}?around=${String(reply['id'])}`);
    assertContract('CommentPage', list.json);
    assert.doesNotMatch(list.text, /Leaving|Said in haste/);
    assert.match(list.text, new RegExp(`"id":"${String(one['id'])}"`));

    assert.equal((await remove(reply)).status, 204);
    const {text} = await endpoint.get(`${thread}?limit=100`);
    assert.doesNotMatch(text, new RegExp(`"id":"${String(one['id'])}"`));
  });
});

describe('somebody else', () => {
  it('without a token has to prove to be the author', async () => {
    const one = await posted();
    assertProblem(await edit(one, {'if-match': '"1"'}), 401, 'auth-required');
    assertProblem(await remove(one, {}), 401, 'auth-required');
  });

  it('with another token may not touch the comment', async () => {
    const one = await posted();
    const other = await posted();
    const headers = {...bearer(other['editToken']), 'if-match': '"1"'};
    assertProblem(await edit(one, headers), 403, 'forbidden');
    assertProblem(await remove(one, headers), 403, 'forbidden');
  });

  it('does not learn that a comment waits for approval', async () => {
    const one = await posted({}, '/articles/moderated/comments');
    assertProblem(await remove(one, {}), 404, 'not-found');
    const vote = await endpoint.send('PUT', `${pathOf(one)}/vote`, {value: 1});
    assertProblem(vote, 404, 'not-found');
  });

  it('cannot touch what is not there', async () => {
    for (const id of ['c999999', 'nothing']) {
      assertProblem(await remove({id} as unknown as Json, bearer('token')), 404, 'not-found');
    }
  });
});

describe('a vote', () => {
  const vote = (one: Json, value: unknown, headers = {}): Promise<Answer> =>
    endpoint.send('PUT', `${pathOf(one)}/vote`, {value}, headers);

  it('counts once for each address, however many tokens come from it, is changed and taken back', async () => {
    const one = await posted();
    const author = bearer(one['editToken']);
    const steps: [number, Record<string, string>, {up: number; down: number}][] = [
      [1, {}, {up: 1, down: 0}],
      [1, {}, {up: 1, down: 0}],
      [1, bearer('unknown'), {up: 1, down: 0}],
      [1, author, {up: 1, down: 0}],
      [-1, {}, {up: 0, down: 1}],
      [0, {}, {up: 0, down: 0}],
      [0, {}, {up: 0, down: 0}],
    ];
    for (const [value, headers, expected] of steps) {
      const {status, json} = await vote(one, value, headers);
      assert.equal(status, 200);
      assertContract('Votes', json);
      assert.deepEqual(json, expected);
    }
  });

  it('is 1, 0 or -1', async () => {
    const one = await posted();
    for (const value of [2, '1', null]) {
      assertProblem(await vote(one, value), 422, 'validation');
    }
  });
});

describe('a report', () => {
  const report = (one: Json, body: unknown): Promise<Answer> =>
    endpoint.send('POST', `${pathOf(one)}/reports`, body);

  it('is received, and once is enough', async () => {
    const one = await posted();
    const first = await report(one, {reason: 'spam', note: 'An advertisement'});
    assert.equal(first.status, 202);
    assertContract('ReportReceipt', first.json);
    const second = await report(one, {reason: 'abuse'});
    assert.equal(second.status, 200);
    assertContract('ReportReceipt', second.json);
  });

  it('has one of the reasons', async () => {
    const one = await posted();
    const unknown = await report(one, {reason: 'boring'});
    assert.deepEqual(unknown.json['errors'], [{pointer: '/reason', code: 'format'}]);
    const long = await report(one, {reason: 'other', note: 'n'.repeat(1001)});
    assert.deepEqual(long.json['errors'], [{pointer: '/note', code: 'too-long'}]);
  });
});
