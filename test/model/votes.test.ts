import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normaliseVotes} from '../../src/model/votes.js';

const base = 'https://api.example/comments/c1/vote';

describe('the answer to a vote', () => {
  it('is read as the contract says', () => {
    const {value, problems} = normaliseVotes({up: 4, down: 1}, base);
    assert.deepEqual([value, problems], [{up: 4, down: 1}, []]);
  });

  it('counts none where it says nothing or nonsense', () => {
    assert.deepEqual(normaliseVotes({up: 'many'}, base), {
      value: {up: 0, down: 0},
      problems: [{path: '/up', code: 'type'}],
    });
  });
});
