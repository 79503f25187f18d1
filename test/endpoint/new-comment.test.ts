import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assertContract, assertProblem} from './contract.js';
import {comment, endpointForFile, newKey, startEndpoint} from './start-endpoint.js';
import type {Answer} from './start-endpoint.js';

const endpoint = endpointForFile();
const thread = '/articles/88213/comments';

const post = (body: unknown, headers = newKey(), path = thread): Promise<Answer> =>
  endpoint.send('POST', path, body, headers);

describe('a new comment', () => {
  it('is published, counted and found where the answer says', async () => {
    const before = await endpoint.get(thread);
    const {status, json, headers} = await post(comment());
    assert.equal(status, 201);
    assertContract('CreatedComment', json);
    const location = new URL(headers.get('location') ?? '', endpoint.url + thread).href;
    const found = await fetch(location);
    assert.match(await found.text(), new RegExp(`"id":"${String(json['id'])}"`));
    const after = await endpoint.get(thread);
    assert.equal(
      Number(after.json['thread']?.['count']),
      Number(before.json['thread']?.['count']) + 1,
    );
    assert.doesNotMatch(after.text, /editToken/);
  });

  it('is plain text, trimmed, composed and with plain line breaks', async () => {
    const {json} = await post(comment({text: '  <b>Tie\u0302\u0301ng</b>\r\nVi\u0000ệt \n'}));
    assert.equal(json['text'], '<b>Tiếng</b>\nViệt');
  });

  it('may have 2,000 characters and no more', async () => {
    const most = await post(comment({text: 'a'.repeat(2000)}));
    assert.equal(most.status, 201);
    for (const text of ['a'.repeat(2001), '🌧'.repeat(1001)]) {
      const more = await post(comment({text}));
      assertProblem(more, 422, 'validation');
      assert.deepEqual(more.json['errors'], [{pointer: '/text', code: 'too-long'}]);
    }
  });

  it('is refused with every field that is wrong', async () => {
    const answer = await post({
      text: '   ',
      author: {name: 'n'.repeat(81), email: 'nowhere', url: 'javascript:alert(1)'},
    });
    assertProblem(answer, 422, 'validation');
    assert.deepEqual(answer.json['errors'], [
      {pointer: '/text', code: 'required'},
      {pointer: '/author/name', code: 'too-long'},
      {pointer: '/author/email', code: 'format'},
      {pointer: '/author/url', code: 'format'},
    ]);
  });

  it('needs a text and a name', async () => {
    const {json} = await post({author: {}});
    assert.deepEqual(json['errors'], [
      {pointer: '/text', code: 'required'},
      {pointer: '/author/name', code: 'required'},
    ]);
  });

  it('may leave the email and the address blank', async () => {
    const {status} = await post(comment({author: {name: 'An', email: '', url: ' '}}));
    assert.equal(status, 201);
  });

  it('never shows an email address', async () => {
    const answer = await post(comment({author: {name: 'An', email: 'an@reader.example'}}));
    const list = await endpoint.get(thread);
    assert.doesNotMatch(answer.text + list.text, /reader\.example/);
  });

  it('answers another one, down to the fourth level and then beside', async () => {
    let parentId: unknown = null;
    const chain: unknown[] = [];
    for (let depth = 0; depth <= 4; depth++) {
      const {json} = await post(comment({parentId}));
      assert.equal(json['parentId'], parentId);
      parentId = json['id'];
      chain.push(parentId);
    }
    const {json} = await post(comment({parentId}));
    assert.equal(json['parentId'], chain[3]);
  });

  it('cannot answer what is not there', async () => {
    for (const parentId of ['c999999', 'nothing', 'c99999999999']) {
      const {json} = await post(comment({parentId}));
      assert.deepEqual(json['errors'], [{pointer: '/parentId', code: 'format'}]);
    }
  });

  it('is refused where the discussion takes none', async () => {
    for (const id of ['readonly', 'closed']) {
      assertProblem(
        await post(comment(), newKey(), `/articles/${id}/comments`),
        409,
        'thread-closed',
      );
    }
  });

  it('of an unknown article is not found', async () => {
    assertProblem(await post(comment(), newKey(), '/articles/unknown/comments'), 404, 'not-found');
  });

  it('that says the same again is a duplicate', async () => {
    const same = comment({text: 'The same words'});
    assert.equal((await post(same)).status, 201);
    assertProblem(await post(same), 409, 'duplicate');
    assert.equal((await post({...same, author: {name: 'Bình'}})).status, 201);
  });

  it('may say the same again where no time is set for duplicates', async () => {
    const patient = await startEndpoint({duplicateWindow: 0});
    try {
      const same = comment();
      for (let time = 0; time < 2; time++) {
        assert.equal((await patient.send('POST', thread, same, newKey())).status, 201);
      }
    } finally {
      await patient.close();
    }
  });

  it('that fell into the trap looks accepted and is never shown', async () => {
    const text = 'Cheap watches';
    const answer = await post(comment({text, trap: {website: 'https://spam.example', elapsed: 9}}));
    assert.equal(answer.status, 202);
    assertContract('CreatedComment', answer.json);
    const list = await endpoint.get(thread);
    assert.doesNotMatch(list.text, /Cheap watches/);
    const honest = await post(comment({trap: {website: '', elapsed: 9000}}));
    assert.equal(honest.status, 201);
  });
});

describe('an idempotency key', () => {
  it('is required and has 8 to 200 characters', async () => {
    const missing = await post(comment(), {});
    assertProblem(missing, 422, 'validation');
    assert.deepEqual(missing.json['errors'], [{pointer: '/idempotency-key', code: 'required'}]);
    for (const key of ['short', 'k'.repeat(201)]) {
      assertProblem(await post(comment(), {'idempotency-key': key}), 422, 'validation');
    }
  });

  it('gives a replay the same answer', async () => {
    const headers = newKey();
    const body = comment({trap: {elapsed: 1}});
    const first = await post(body, headers);
    const second = await post({...body, trap: {elapsed: 2}}, headers);
    assert.equal(second.status, 201);
    assert.equal(second.text, first.text);
    assert.equal(first.headers.get('idempotency-replayed'), null);
    assert.equal(second.headers.get('idempotency-replayed'), 'true');
  });

  it('serves one comment only', async () => {
    const headers = newKey();
    await post(comment(), headers);
    assertProblem(await post(comment(), headers), 422, 'idempotency-mismatch');
  });

  it('is free again after a failure', async () => {
    const headers = newKey();
    assert.equal((await post({author: {name: 'An'}}, headers)).status, 422);
    assert.equal((await post(comment(), headers)).status, 201);
  });

  it('makes one comment of twenty requests at the same time', async () => {
    const headers = newKey();
    const body = comment({text: 'Twenty times'});
    const answers = await Promise.all(Array.from({length: 20}, () => post(body, headers)));
    assert.deepEqual(new Set(answers.map(({status}) => status)), new Set([201]));
    assert.equal(new Set(answers.map(({text}) => text)).size, 1);
    const list = await endpoint.get(`${thread}?limit=100`);
    assert.equal(list.text.match(/Twenty times/g)?.length, 1);
  });
});

describe('a request to post', () => {
  it('has to be JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      assertProblem(
        await post('text=x', {...newKey(), 'content-type': type}),
        415,
        'unsupported-media-type',
      );
    }
    assertProblem(await post(undefined), 415, 'unsupported-media-type');
  });

  it('has to be well-formed', async () => {
    for (const body of ['{"text":', '{"__proto__": {}}']) {
      assertProblem(await post(body), 400, 'bad-request');
    }
  });

  it('has to be an object', async () => {
    for (const body of ['[]', 'null', '"text"']) {
      assertProblem(await post(body), 422, 'validation');
    }
  });

  it('has 64 KiB at most', async () => {
    assertProblem(await post(comment({text: 'a'.repeat(65 * 1024)})), 413, 'too-large');
  });

  it('from another site is announced and allowed', async () => {
    const {status, headers} = await endpoint.send('OPTIONS', thread, undefined, {
      origin: 'https://portal.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key',
    });
    assert.equal(status, 204);
    assert.match(headers.get('access-control-allow-headers') ?? '', /Idempotency-Key/);
  });

  it('is refused when one client sends too many, and says when to try again', async () => {
    const busy = await startEndpoint({writesPerMinute: 2});
    try {
      const write = (): Promise<Answer> => busy.send('POST', thread, comment(), newKey());
      assert.equal((await write()).status, 201);
      assert.equal((await write()).status, 201);
      const refused = await write();
      assertProblem(refused, 429, 'rate-limited');
      const seconds = Number(refused.headers.get('retry-after'));
      assert.ok(seconds >= 1 && seconds <= 60);
      assert.equal(Number(refused.json['retryAfter']), seconds);
      assert.equal((await busy.get(thread)).status, 200);
    } finally {
      await busy.close();
    }
  });
});
