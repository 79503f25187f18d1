import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {request, type Answer} from '../../src/client/request.js';
import {failureOf, rejection} from '../support/rejection.js';
import {scriptedServer, type Script} from '../support/scripted-server.js';

const server = scriptedServer();

const never = new AbortController().signal;

const send = (asked: {url: string}, rest: object = {}): Promise<Answer> =>
  request(asked, {signal: never, timeout: 5000, ...rest});

const get = (script: Script, rest: object = {}): Promise<Answer> =>
  send({url: server.on('/', script)}, rest);

/** Says that JSON comes, and what has come of it, and never ends. */
const hanging: Script = (response) =>
  response.writeHead(200, {'content-type': 'application/json'}).write('{"a":');

describe('no answer', () => {
  it('in time is a timeout', async () => {
    const silent = await failureOf(get(() => undefined, {timeout: 50}));
    assert.deepEqual([silent.code, silent.status], ['timeout', undefined]);
  });

  it('to the last byte in time is a timeout', async () => {
    assert.equal((await failureOf(get(hanging, {timeout: 50}))).code, 'timeout');
  });

  it('from a closed port is offline', async () => {
    assert.equal((await failureOf(send({url: 'http://127.0.0.1:1/'}))).code, 'offline');
  });

  it('but a broken connection is offline', async () => {
    const broken: Script = (response) => response.destroy();
    assert.equal((await failureOf(get(broken))).code, 'offline');
  });
});

describe('an abort rejects with its reason', () => {
  const reason = new Error('left');

  it('before the request', async () => {
    assert.equal(await rejection(get(hanging, {signal: AbortSignal.abort(reason)})), reason);
  });

  for (const [when, script] of Object.entries({
    'before the answer': () => undefined,
    'within it': hanging,
  })) {
    it(when, async () => {
      const controller = new AbortController();
      const rejected = rejection(
        get(
          (response, incoming) => {
            script(response, incoming);
            controller.abort(reason);
          },
          {signal: controller.signal},
        ),
      );
      assert.equal(await rejected, reason);
    });
  }
});
