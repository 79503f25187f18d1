import assert from 'node:assert/strict';
import {component, createValidator} from '../../demo/endpoint/schemas.js';

const validator = createValidator({texts: false});

/** Fails unless the value is what the contract calls by that name. */
export function assertContract(name: string, value: unknown): void {
  const validate = validator.compile(component(name));
  const fits = validate(value);
  assert.ok(fits, `${name}: ${validator.errorsText(validate.errors)}`);
}
