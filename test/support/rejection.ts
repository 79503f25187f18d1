import assert from 'node:assert/strict';
import {LoadError} from '../../src/client/load-error.js';

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => assert.fail('The promise was fulfilled.'),
    (error: unknown) => error,
  );
}

/** The failure that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<LoadError> {
  const error = await rejection(promise);
  assert.ok(error instanceof LoadError, String(error));
  return error;
}
