import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Problem} from '../../src/model/reading.js';
import {normaliseViewer, type Viewer} from '../../src/model/viewer.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {itSurvives} from '../support/hostile-answers.js';

const base = 'https://api.example/v1/articles/88213/comments/viewer';

const answer = {
  viewer: {name: 'An'},
  can: {post: true, vote: true, report: true, moderate: false},
  votes: {c9: 1, c10: -1},
  reactions: {c9: 'love'},
  own: ['c9', 12],
  pending: [{id: 'c9', text: 'Hay quá!', state: 'pending', author: {name: 'An'}}],
};

function read(rest: Record<string, unknown>): {value: Viewer; problems: readonly Problem[]} {
  const {value, problems} = normaliseViewer(deepFreeze({...answer, ...rest}), base);
  assert.ok(value);
  return {value, problems};
}

describe('what is a reader’s own', () => {
  it('is read as the contract says', () => {
    const {value, problems} = read({});
    assert.deepEqual(problems, []);
    const {pending, ...rest} = value;
    assert.deepEqual(rest, {
      name: 'An',
      can: {post: true, vote: true, report: true, moderate: false},
      votes: new Map([
        ['c9', 1],
        ['c10', -1],
      ]),
      reactions: new Map([['c9', 'love']]),
      own: new Set(['c9', '12']),
    });
    const [comment] = pending;
    assert.deepEqual([comment?.id, comment?.state, comment?.author], ['c9', 'pending', 'An']);
  });

  it('is nothing where nothing is said, and nothing may be done', () => {
    const nothing = {
      name: '',
      can: {post: false, vote: false, report: false, moderate: false},
      votes: new Map(),
      reactions: new Map(),
      own: new Set(),
      pending: [],
    };
    const {value, problems} = normaliseViewer({viewer: {}}, base);
    assert.deepEqual([value, problems], [nothing, []]);
    const nulls = {viewer: {}, can: null, votes: null, own: null, pending: null};
    assert.deepEqual(normaliseViewer(nulls, base), {value: nothing, problems: []});
  });

  it('is not known without a viewer', () => {
    const {value, problems} = normaliseViewer({...answer, viewer: null}, base);
    assert.equal(value, undefined);
    assert.deepEqual(problems, [{path: '/viewer', code: 'missing'}]);
  });

  it('allows only what the endpoint allows in so many words', () => {
    const {value, problems} = read({can: {post: 'yes', vote: 1, moderate: {}}});
    assert.deepEqual(value.can, {post: false, vote: false, report: false, moderate: false});
    assert.deepEqual(
      problems.map(({path}) => path),
      ['/can/post', '/can/vote', '/can/moderate'],
    );
  });

  it('takes any identifier, also one that objects have of their own', () => {
    const votes = JSON.parse('{"__proto__": 1, "constructor": -1}') as unknown;
    const {value, problems} = read({votes, own: ['__proto__', 'toString']});
    assert.deepEqual(
      [...value.votes],
      [
        ['__proto__', 1],
        ['constructor', -1],
      ],
    );
    assert.deepEqual([...value.own], ['__proto__', 'toString']);
    assert.equal(value.votes.get('toString'), undefined);
    assert.deepEqual(problems, []);
  });

  it('is never inherited', () => {
    const data = JSON.parse(
      '{"viewer": {}, "__proto__": {"own": ["c1"], "votes": {"c1": 1}}}',
    ) as unknown;
    const {value} = normaliseViewer(data, base);
    assert.deepEqual([value?.own.size, value?.votes.size], [0, 0]);
  });

  const cases: readonly [rest: object, path: string, code: Problem['code']][] = [
    [{viewer: {name: 5}}, '/viewer/name', 'type'],
    [{can: true}, '/can', 'type'],
    [{votes: []}, '/votes', 'type'],
    [{votes: 'c9'}, '/votes', 'type'],
    [{votes: {c9: 1, c1: 0, c2: '1', c3: 2}}, '/votes', 'type'],
    [{own: 'c9'}, '/own', 'type'],
    [{own: ['c9', '', null, {}, 1.5]}, '/own', 'type'],
    [{pending: {}}, '/pending', 'type'],
    [{pending: [{text: 'x'}]}, '/pending/0/id', 'missing'],
  ];
  for (const [rest, path, code] of cases) {
    it(`without ${JSON.stringify(rest)} is read, and that is noted`, () => {
      const {value, problems} = read(rest as Record<string, unknown>);
      assert.deepEqual(problems, [{path, code}]);
      assert.ok(value.votes.size <= 2 && value.own.size <= 2 && value.pending.length <= 1);
    });
  }

  it('keeps the good among the bad', () => {
    const {value} = read({votes: {c9: 1, c1: 0}, own: ['c9', null], pending: [null, {id: 'c8'}]});
    assert.deepEqual([...value.votes], [['c9', 1]]);
    assert.deepEqual([...value.own], ['c9']);
    assert.deepEqual(
      value.pending.map(({id}) => id),
      ['c8'],
    );
  });

  it('stops at 5000 votes and comments', () => {
    const ids = Array.from({length: 5001}, (_, at) => `c${String(at)}`);
    const {value, problems} = read({own: ids, votes: Object.fromEntries(ids.map((id) => [id, 1]))});
    assert.deepEqual([value.own.size, value.votes.size], [5000, 5000]);
    assert.deepEqual(problems, [
      {path: '/votes', code: 'too-many'},
      {path: '/own', code: 'too-many'},
    ]);
  });

  itSurvives(normaliseViewer, answer);
});
