import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readCapped} from '../../src/client/read-capped.js';
import {failureOf} from '../support/rejection.js';

describe('readCapped', () => {
  it('reads as many bytes as it may', async () => {
    assert.equal(await readCapped(new Response('ộ2'), 4), 'ộ2');
  });

  it('reads no body as no text', async () => {
    assert.equal(await readCapped(new Response(null), 4), '');
  });

  it('joins a character that two chunks share', async () => {
    const [first, ...rest] = new TextEncoder().encode('ộ');
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Uint8Array.of(first!));
        controller.enqueue(Uint8Array.from(rest));
        controller.close();
      },
    });
    assert.equal(await readCapped(new Response(body), 4), 'ộ');
  });

  it('stops the sender at the first byte too many', async () => {
    let cancelled = false;
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(3));
      },
      cancel() {
        cancelled = true;
      },
    });
    const error = await failureOf(readCapped(new Response(body, {status: 500}), 8));
    assert.deepEqual([error.code, error.status], ['too-large', 500]);
    assert.equal(cancelled, true);
  });
});
