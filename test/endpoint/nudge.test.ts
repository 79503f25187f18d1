import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {nudgeReasons} from '../../demo/endpoint/nudge.js';
import {assertContract, assertProblem} from './contract.js';
import {bearer, comment, endpointForFile, newKey, startEndpoint} from './start-endpoint.js';
import type {Answer} from './start-endpoint.js';

const endpoint = endpointForFile({nudge: true});
const thread = '/articles/88213/comments';

const post = (rest: object, headers = newKey()): Promise<Answer> =>
  endpoint.send('POST', thread, comment({...rest}), headers);

let texts = 0;
const rude = (): string => `You idiot, number ${String(++texts)}`;

const count = async (): Promise<unknown> => (await endpoint.get(thread)).json['thread']?.['count'];

describe('what an endpoint minds about a text', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'Well said, thank you.': [],
    'NASA and ESA agree.': [],
    'SHORT BUT NOT LOUD': [],
    'THIS IS TOO LOUD FOR ANYBODY': ['tone'],
    'BÀI NÀY VIẾT QUÁ DỞ ĐI MẤT THÔI': ['tone'],
    สวัสดีครับผมชอบบทความนี้มากครับ: [],
    'Only an idiot says so.': ['personal'],
    'Đồ ngốc!': ['personal'],
    'Ngủ ngon, bà con nguồn cội.': [],
    'buy buy buy buy': [],
    'buy, buy! buy buy buy': ['repeated'],
    'IDIOT IDIOT IDIOT IDIOT IDIOT': ['tone', 'personal', 'repeated'],
  };
  for (const [text, reasons] of Object.entries(cases)) {
    it(`in “${text}” is ${reasons.join(' and ') || 'nothing'}`, () => {
      assert.deepEqual(nudgeReasons(text), reasons);
    });
  }
});

describe('a nudge', () => {
  it('says why, and takes nothing', async () => {
    const before = await count();
    const answer = await post({text: rude()});
    assertProblem(answer, 422, 'nudge');
    assert.deepEqual(answer.json['reasons'], ['personal']);
    assert.equal(await count(), before);
  });

  it('is given again to the same words, and not to others', async () => {
    const key = newKey();
    const text = rude();
    for (let time = 0; time < 2; time++) assertProblem(await post({text}, key), 422, 'nudge');
    assert.equal((await post({text: `Thank you, ${String(++texts)}`}, key)).status, 201);
  });

  it('that was answered lets the comment wait for approval', async () => {
    const text = rude();
    assertProblem(await post({text}), 422, 'nudge');
    const before = await count();
    const taken = await post({text, nudged: true});
    assert.equal(taken.status, 202);
    assertContract('CreatedComment', taken.json);
    assert.equal(taken.json['state'], 'pending');
    assert.equal(await count(), before);
  });

  it('that was answered is replayed like any comment', async () => {
    const key = newKey();
    const body = {text: rude(), nudged: true};
    const first = await post(body, key);
    const second = await post(body, key);
    assert.equal(second.status, 202);
    assert.equal(second.text, first.text);
  });

  it('is no way round by a change: the comment waits for approval then, too', async () => {
    const {json} = await post({text: `Thank you, ${String(++texts)}`});
    const before = await count();
    const headers = {...bearer(json['editToken']), 'if-match': '*'};
    const path = `/comments/${String(json['id'])}`;
    const changed = await endpoint.send('PATCH', path, {text: rude()}, headers);
    assert.deepEqual([changed.status, changed.json['state']], [200, 'pending']);
    assert.equal(await count(), Number(before) - 1);
  });

  it('costs nothing where there is nothing to mind', async () => {
    const taken = await post({text: `Thank you, ${String(++texts)}`, nudged: true});
    assert.equal(taken.status, 201);
  });

  it('is given by no endpoint that was not told to', async () => {
    const other = await startEndpoint();
    assert.equal((await other.send('POST', thread, comment({text: rude()}), newKey())).status, 201);
    await other.close();
  });
});
