import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {SubmissionKey} from '../../src/discussion/submission-key.js';

describe('a submission key', () => {
  it('is the same for every try of a comment', () => {
    const key = new SubmissionKey();
    assert.equal(key.for('Hay quá!'), key.for('Hay quá!'));
  });

  it('is another for a changed comment, and for one changed back', () => {
    const key = new SubmissionKey();
    const keys = ['a', 'b', 'a'].map((comment) => key.for(comment));
    assert.equal(new Set(keys).size, 3);
  });

  it('is another for the same comment from another form', () => {
    assert.notEqual(new SubmissionKey().for('a'), new SubmissionKey().for('a'));
  });

  it('is 128 random bits in hexadecimal', () => {
    assert.match(new SubmissionKey().for('a'), /^[\da-f]{32}$/);
  });
});
