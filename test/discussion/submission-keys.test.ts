import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {SubmissionKeys} from '../../src/discussion/submission-keys.js';

describe('submission keys', () => {
  it('are the same for every try of a comment, whatever is sent between', () => {
    const keys = new SubmissionKeys();
    const first = keys.for('Hay quá!');
    keys.for('Một bình luận khác');
    assert.equal(keys.for('Hay quá!'), first);
  });

  it('are others for a changed comment', () => {
    const keys = new SubmissionKeys();
    assert.notEqual(keys.for('a'), keys.for('b'));
  });

  it('are others for the same words once the first have arrived', () => {
    const keys = new SubmissionKeys();
    const first = keys.for('a');
    keys.done('a');
    assert.notEqual(keys.for('a'), first);
  });

  it('are 128 random bits in hexadecimal', () => {
    assert.match(new SubmissionKeys().for('a'), /^[\da-f]{32}$/);
  });
});
