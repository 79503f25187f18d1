import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {LoadError} from '../../src/client/load-error.js';
import {retry} from '../../src/client/retry.js';
import {rejection} from '../support/rejection.js';

const never = new AbortController().signal;

/** Lets everything run that waits for nothing but its turn. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

const pass = async (milliseconds: number): Promise<void> => {
  mock.timers.tick(milliseconds);
  await settle();
};

/** Makes an attempt, and further ones should it fail. */
const keepTrying = (attempt: () => Promise<string>, signal = never): Promise<string> =>
  attempt().catch((error: unknown) => retry(error, signal, attempt));

beforeEach(() => {
  mock.timers.enable({apis: ['setTimeout']});
  mock.method(Math, 'random', () => 0.5);
});

afterEach(() => {
  mock.reset();
  mock.timers.reset();
});

/** An attempt that fails in these ways, one after the other, and then succeeds. */
const failing = (...errors: Error[]) =>
  mock.fn(() => {
    const error = errors.shift();
    return error ? Promise.reject(error) : Promise.resolve('done');
  });

const offline = (): LoadError => new LoadError('offline');
const tooFast = (retryAfter: number): LoadError => new LoadError('too-fast', {retryAfter});

describe('what may succeed later', () => {
  it('is tried again after 0.3 s and after 0.9 s', async () => {
    const attempt = failing(offline(), offline());
    const result = keepTrying(attempt);
    const counts: number[] = [];
    for (const milliseconds of [0, 299, 1, 899, 1]) {
      await pass(milliseconds);
      counts.push(attempt.mock.callCount());
    }
    assert.deepEqual(counts, [1, 1, 2, 2, 3]);
    assert.equal(await result, 'done');
  });

  it('is tried three times, and then fails as the last time', async () => {
    const last = new LoadError('unavailable', {status: 503});
    const attempt = failing(offline(), offline(), last, offline());
    const rejected = rejection(keepTrying(attempt));
    for (const milliseconds of [0, 300, 900]) await pass(milliseconds);
    assert.equal(await rejected, last);
    await pass(100_000);
    assert.equal(attempt.mock.callCount(), 3);
  });

  for (const [jitter, wait] of [
    [0, 225],
    [1, 375],
  ] as const) {
    it(`is tried again between 225 and 375 ms later: ${wait}`, async () => {
      mock.method(Math, 'random', () => jitter);
      const attempt = failing(offline());
      const result = keepTrying(attempt);
      await settle();
      await pass(wait - 1);
      assert.equal(attempt.mock.callCount(), 1);
      await pass(1);
      assert.equal(await result, 'done');
    });
  }

  it('waits as long as the server asks, up to 3 s', async () => {
    const attempt = failing(tooFast(3));
    const result = keepTrying(attempt);
    await settle();
    await pass(2999);
    assert.equal(attempt.mock.callCount(), 1);
    await pass(1);
    assert.equal(await result, 'done');
  });
});

describe('what is not tried again', () => {
  const errors: Readonly<Record<string, Error>> = {
    'a wait of more than 3 s': tooFast(3.001),
    'a timeout': new LoadError('timeout'),
    'a refusal': new LoadError('not-found', {status: 404}),
    'a failure of our own': new TypeError('bug'),
    'an abort': new DOMException('left', 'AbortError'),
  };
  for (const [name, error] of Object.entries(errors)) {
    it(name, async () => {
      const attempt = failing(error);
      assert.equal(await rejection(keepTrying(attempt)), error);
      await pass(100_000);
      assert.equal(attempt.mock.callCount(), 1);
    });
  }

  it('what nobody waits for any more', async () => {
    const controller = new AbortController();
    const reason = new Error('left');
    const attempt = failing(offline());
    const rejected = rejection(keepTrying(attempt, controller.signal));
    await settle();
    controller.abort(reason);
    assert.equal(await rejected, reason);
    await pass(100_000);
    assert.equal(attempt.mock.callCount(), 1);
  });

  it('what was left before it failed', async () => {
    const reason = new Error('left');
    const attempt = failing(offline());
    assert.equal(await rejection(keepTrying(attempt, AbortSignal.abort(reason))), reason);
    assert.equal(attempt.mock.callCount(), 1);
  });
});
