import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {LoadError, type LoadErrorCode} from '../../src/client/load-error.js';

describe('a failure', () => {
  const cases: readonly [code: LoadErrorCode, status: number | undefined, retriable: boolean][] = [
    ['offline', undefined, true],
    ['timeout', undefined, true],
    ['unavailable', 503, true],
    ['too-fast', 429, true],
    ['captcha-required', 428, false],
    ['http', 500, true],
    ['http', 418, false],
    ['http', undefined, false],
    ['no-endpoint', undefined, false],
    ['blocked', 200, false],
    ['too-large', 200, false],
    ['format', 502, false],
    ['not-found', 404, false],
    ['forbidden', 403, false],
    ['sign-in-required', 401, false],
    ['closed', 409, false],
    ['duplicate', 409, false],
    ['conflict', 412, false],
    ['invalid', 422, false],
  ];
  for (const [code, status, retriable] of cases) {
    it(`${retriable ? 'may' : 'will not'} pass by itself: ${code} ${status ?? ''}`, () => {
      assert.equal(new LoadError(code, {status}).retriable, retriable);
    });
  }

  it('is an error that says what it knows', () => {
    const cause = new Error('socket');
    const fields = [{pointer: '/text', code: 'required'}];
    const error = new LoadError('invalid', {status: 422, retryAfter: 5, fields, cause});
    assert.ok(error instanceof Error);
    assert.equal(String(error), 'LoadError: invalid');
    assert.deepEqual([error.status, error.retryAfter, error.fields], [422, 5, fields]);
    assert.equal(error.cause, cause);
  });

  it('asks nobody to wait for longer than an hour', () => {
    assert.equal(new LoadError('too-fast', {retryAfter: 30 * 86_400}).retryAfter, 3600);
    assert.equal(new LoadError('too-fast').retryAfter, undefined);
  });

  it('names no field unless fields were refused', () => {
    assert.deepEqual(new LoadError('http').fields, []);
  });
});
