import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assertContract, assertProblem} from './contract.js';
import {comment, endpointForFile, newKey, signedIn} from './start-endpoint.js';
import type {Answer} from './start-endpoint.js';

let now = Date.parse('2022-03-24T04:00:00Z');
const endpoint = endpointForFile({
  clock: () => new Date(now),
  captcha: true,
  demoSignIn: true,
});
const thread = '/articles/88213/comments';

async function captcha(): Promise<{token: string}> {
  const response = await fetch(new URL('/captcha', endpoint.url), {method: 'POST'});
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const {token} = (await response.json()) as {token: string};
  return {token};
}

const post = (rest: object, headers: Record<string, string> = {}): Promise<Answer> =>
  endpoint.send('POST', thread, {...comment(), ...rest}, {...newKey(), ...headers});

describe('a captcha', () => {
  it('is stated in the policy', async () => {
    const {json} = await endpoint.get(thread);
    assertContract('CommentPage', json);
    assert.deepEqual(json['policy']?.['captcha'], {provider: 'demo', siteKey: 'demo'});
  });

  it('is required of guests', async () => {
    for (const rest of [{}, {captcha: {token: ''}}, {captcha: {token: 'made up'}}]) {
      assertProblem(await post(rest), 428, 'captcha-required');
    }
    assert.equal((await post({captcha: await captcha()})).status, 201);
  });

  it('is good for one comment', async () => {
    const token = await captcha();
    assert.equal((await post({captcha: token})).status, 201);
    assertProblem(await post({captcha: token}), 428, 'captcha-required');
  });

  it('is still good after a comment that was not stored', async () => {
    const token = await captcha();
    assert.equal((await post({captcha: token, parentId: 'nothing'})).status, 422);
    assert.equal((await post({captcha: token})).status, 201);
  });

  it('is good for ten minutes', async () => {
    const [early, late] = [await captcha(), await captcha()];
    now += 599_999;
    assert.equal((await post({captcha: early})).status, 201);
    now += 1;
    assertProblem(await post({captcha: late}), 428, 'captcha-required');
  });

  it('is not asked for again by a replay', async () => {
    const key = newKey();
    const body = comment();
    const first = await post({...body, captcha: await captcha()}, key);
    assert.equal(first.status, 201);
    for (const rest of [{captcha: await captcha()}, {captcha: {token: 'made up'}}, {}]) {
      const second = await post({...body, ...rest}, key);
      assert.equal(second.status, 201);
      assert.equal(second.text, first.text);
      assert.equal(second.headers.get('idempotency-replayed'), 'true');
    }
  });

  it('that was missing leaves the key of the comment free', async () => {
    const key = newKey();
    const body = comment();
    assertProblem(await post(body, key), 428, 'captcha-required');
    assert.equal((await post({...body, captcha: await captcha()}, key)).status, 201);
  });

  it('is not asked of signed-in readers', async () => {
    assert.equal((await post({}, await signedIn(endpoint, 'An'))).status, 201);
  });

  it('serves one of many comments sent at the same time', async () => {
    const token = await captcha();
    const answers = await Promise.all(Array.from({length: 5}, () => post({captcha: token})));
    const statuses = answers.map(({status}) => status).sort();
    assert.deepEqual(statuses, [201, 428, 428, 428, 428]);
  });
});
