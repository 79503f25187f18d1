import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normaliseCommentHistory} from '../../src/model/comment-history.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {itSurvives} from '../support/hostile-answers.js';

const base = 'https://api.example/v1/comments/c9/history';

const items = [
  {rev: 2, text: 'Hai\ndòng', at: '2022-03-24T10:30:00+07:00'},
  {rev: 1, text: 'Một', at: '2022-03-24T10:28:00+07:00'},
];

describe('the history of a comment', () => {
  it('is read as the contract says', () => {
    const {value, problems} = normaliseCommentHistory(deepFreeze({items}), base);
    assert.deepEqual([value, problems], [items, []]);
  });

  it('is not known without its entries', () => {
    assert.deepEqual(normaliseCommentHistory({items: null}, base), {
      problems: [{path: '/items', code: 'missing'}],
    });
  });

  it('leaves out what is wrong in an entry, and names it', () => {
    const data = deepFreeze({items: [{rev: 'two', text: ['x'], at: '2022-03-24'}, null]});
    const {value, problems} = normaliseCommentHistory(data, base);
    assert.deepEqual(value, [
      {rev: 0, text: '', at: ''},
      {rev: 0, text: '', at: ''},
    ]);
    assert.deepEqual(
      new Set(problems.map(({path, code}) => `${path} ${code}`)),
      new Set(['/items/0/rev type', '/items/0/text type', '/items/0/at date', '/items/1 type']),
    );
  });

  itSurvives(normaliseCommentHistory, {items});
});
