import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normaliseCommentCounts} from '../../src/model/comment-counts.js';

const base = 'https://api.example/comments/counts?articles=1,2';

describe('counts of comments', () => {
  it('are read as the contract says', () => {
    const {value, problems} = normaliseCommentCounts({counts: {1: 4, '2': 0}}, base);
    assert.deepEqual(
      [value?.of('1'), value?.of('2'), value?.of('3'), problems],
      [4, 0, undefined, []],
    );
  });

  it('are whole numbers from zero on, or absent', () => {
    const {value} = normaliseCommentCounts({counts: {a: -1, b: '5', c: 2.5, d: null}}, base);
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((id) => value?.of(id)),
      [undefined, undefined, 2, undefined],
    );
  });

  it('know no article by the name of what every object has', () => {
    const {value} = normaliseCommentCounts(JSON.parse('{"counts": {}}'), base);
    assert.deepEqual(
      ['__proto__', 'constructor'].map((id) => value?.of(id)),
      [undefined, undefined],
    );
  });

  for (const data of [null, {}, [], {counts: 5}, {counts: [1]}]) {
    it(`are none in ${JSON.stringify(data)}`, () => {
      const {value, problems} = normaliseCommentCounts(data, base);
      assert.equal(value, undefined);
      assert.notEqual(problems.length, 0);
    });
  }
});
