import assert from 'node:assert/strict';
import {component, createValidator} from '../../demo/endpoint/schemas.js';
import type {Answer} from './start-endpoint.js';

const validator = createValidator({texts: false});

/** Fails unless the value is what the contract calls by that name. */
export function assertContract(name: string, value: unknown): void {
  const validate = validator.compile(component(name));
  const fits = validate(value);
  assert.ok(fits, `${name}: ${validator.errorsText(validate.errors)}`);
}

/** Fails unless the answer is a problem with that status and code. */
export function assertProblem(
  {status, json, headers}: Answer,
  expected: number,
  code: string,
): void {
  assert.equal(status, expected);
  assertContract('Problem', json);
  assert.equal(json['code'], code);
  assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
}
