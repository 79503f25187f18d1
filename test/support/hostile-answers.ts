import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Normalised} from '../../src/model/reading.js';
import {deepFreeze} from './deep-freeze.js';
import {malformedAnswers, malformedValues} from './malformed.js';

const pointer = /^(\/[^/~]+)*$/;

/**
 * Registers a test for each malformed answer, and for each malformed value under every key of a good one:
 * the normaliser never throws, and its problems are JSON pointers.
 */
export function itSurvives(
  normalise: (data: unknown, base: string) => Normalised<object>,
  good: Readonly<Record<string, unknown>>,
): void {
  const read = (data: unknown): Normalised<object> => {
    const normalised = normalise(deepFreeze(data), 'https://api.example/v1/');
    for (const {path} of normalised.problems) assert.match(path, pointer);
    return normalised;
  };
  for (const [name, data] of Object.entries(malformedAnswers)) {
    it(`makes nothing of ${name}, and says so`, () => {
      const {value, problems} = read(data);
      assert.equal(value, undefined);
      assert.ok(problems.length);
    });
  }
  for (const [name, value] of Object.entries(malformedValues)) {
    it(`survives ${name} under any key`, () => {
      for (const key of Object.keys(good)) read({...good, [key]: value});
    });
  }
  it('notes nothing about unknown keys', () => {
    assert.deepEqual(read({...good, unknown: 1, $schema: {}}).problems, []);
  });
}
