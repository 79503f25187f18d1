import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {FaultKind, FaultOrder} from '../../demo/endpoint/fault-plan.js';
import {comment, endpointForFile, newKey, startEndpoint} from './start-endpoint.js';
import type {Answer} from './start-endpoint.js';

const endpoint = endpointForFile({faults: true, duplicateWindow: 0});
const thread = '/articles/88213/comments';

const post = (body: unknown, headers = newKey()): Promise<Answer> =>
  endpoint.send('POST', thread, body, headers);

/** Outside the contract, which lies below `/api`. */
const faultsOf = (url: string): string => new URL('/faults', url).href;

async function order(wanted: FaultOrder): Promise<Response> {
  return fetch(faultsOf(endpoint.url), {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(wanted),
  });
}

async function isStored({text}: Record<string, unknown>): Promise<boolean> {
  const list = await endpoint.get(`${thread}?limit=100`);
  return list.text.includes(JSON.stringify(text));
}

/** What the first try of a new comment brings, and whether it stored the comment. */
async function failOnce(kind: FaultKind): Promise<{answer: Answer | undefined; stored: boolean}> {
  const body = comment();
  const headers = newKey();
  await order({kinds: [kind], next: 1});
  const answer = await post(body, headers).catch(() => undefined);
  const stored = await isStored(body);
  const again = await post(body, headers);
  assert.equal(again.status, 201, 'the second try is an ordinary one');
  assert.equal(again.headers.get('idempotency-replayed'), stored ? 'true' : null);
  return {answer, stored};
}

describe('a fault', () => {
  it('"dropped" ends the connection and stores nothing', async () => {
    assert.deepEqual(await failOnce('dropped'), {answer: undefined, stored: false});
  });

  it('"unheard" ends the connection after storing', async () => {
    assert.deepEqual(await failOnce('unheard'), {answer: undefined, stored: true});
  });

  for (const [kind, status, code] of [
    ['too-fast', 429, 'rate-limited'],
    ['failing', 500, 'internal'],
    ['expired', 401, 'auth-required'],
  ] as const) {
    it(`"${kind}" answers ${String(status)} and stores nothing`, async () => {
      const {answer, stored} = await failOnce(kind);
      assert.equal(stored, false);
      assert.equal(answer?.status, status);
      assert.equal(answer.json['code'], code);
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
      assert.equal(answer.headers.get('retry-after'), kind === 'too-fast' ? '1' : null);
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    });
  }

  it('"gateway" answers 502 with a page and stores nothing', async () => {
    const {answer, stored} = await failOnce('gateway');
    assert.equal(stored, false);
    assert.equal(answer?.status, 502);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(answer.text, /<h1>/);
  });

  it('"refused" answers 200 with an error and stores nothing', async () => {
    const {answer, stored} = await failOnce('refused');
    assert.equal(stored, false);
    assert.equal(answer?.status, 200);
    assert.ok(answer.json['error']);
    assert.equal(answer.json['id'], undefined);
  });

  it('"truncated" answers with half of the JSON after storing', async () => {
    const body = comment();
    await order({kinds: ['truncated'], next: 1});
    const response = await fetch(endpoint.url + thread, {
      method: 'POST',
      headers: {'content-type': 'application/json', ...newKey()},
      body: JSON.stringify(body),
    });
    assert.equal(response.status, 201);
    const text = await response.text();
    assert.match(text, /^\{"id"/);
    assert.throws(() => JSON.parse(text) as unknown, SyntaxError);
    assert.ok(await isStored(body));
  });

  it('"late" stores, and answers after the delay', async () => {
    await order({kinds: ['late'], next: 1, delay: 300});
    const {status, json} = await post(comment());
    const answered = Date.now();
    assert.equal(status, 201);
    // Timers and clocks are rounded differently.
    assert.ok(answered - Date.parse(String(json['createdAt'])) >= 298);
  });

  it('"slow" stores after the delay', async () => {
    await order({kinds: ['slow'], next: 1, delay: 300});
    const begun = Date.now();
    const {status, json} = await post(comment());
    assert.equal(status, 201);
    assert.ok(Date.parse(String(json['createdAt'])) - begun >= 298);
  });
});

describe('an order of faults', () => {
  it('counts requests and takes the kinds in turn', async () => {
    const before = (await (await fetch(faultsOf(endpoint.url))).json()) as {requests: number};
    await order({kinds: ['failing', 'gateway'], next: 3});
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await post(comment())).status);
    assert.deepEqual(statuses, [500, 502, 500, 201]);
    const after = (await (await fetch(faultsOf(endpoint.url))).json()) as {requests: number};
    assert.equal(after.requests - before.requests, 4);
  });

  it('chooses the same share again from the same seed', async () => {
    const choose = async (seed: string): Promise<string> => {
      await order({kinds: ['failing', 'expired'], share: 0.5, seed});
      const statuses: number[] = [];
      for (let count = 0; count < 20; count++) statuses.push((await post(comment())).status);
      return statuses.join();
    };
    const first = await choose('one');
    assert.match(first, /201/);
    assert.match(first, /500/);
    assert.match(first, /401/);
    assert.equal(await choose('one'), first);
    assert.notEqual(await choose('two'), first);
    await order({});
  });

  it('leaves everything but posting comments alone', async () => {
    await order({share: 1, kinds: ['failing']});
    assert.equal((await endpoint.get(thread)).status, 200);
    assert.equal((await post(comment())).status, 500);
    await order({});
    assert.equal((await post(comment())).status, 201);
  });

  it('of unknown kinds is refused', async () => {
    const {status} = await order({kinds: ['unknown' as FaultKind]});
    assert.equal(status, 422);
  });

  it('is not taken by an endpoint that was not started for it', async () => {
    const ordinary = await startEndpoint();
    try {
      const answer = await fetch(faultsOf(ordinary.url), {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({next: 1, kinds: ['failing']}),
      });
      assert.equal(answer.status, 404);
      assert.equal((await fetch(faultsOf(ordinary.url))).status, 404);
      const sent = await ordinary.send('POST', thread, comment(), newKey());
      assert.equal(sent.status, 201);
    } finally {
      await ordinary.close();
    }
  });
});
