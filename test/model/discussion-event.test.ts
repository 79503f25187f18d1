import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readDiscussionEvent, type DiscussionEvent} from '../../src/model/discussion-event.js';
import type {Normalised} from '../../src/model/reading.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {itSurvives} from '../support/hostile-answers.js';

const base = 'https://api.example/v1/articles/88213/comments/events';
const names = ['comment.created', 'comment.updated', 'comment.removed', 'thread'];

const read = (name: string, data: unknown): DiscussionEvent | undefined =>
  readDiscussionEvent(name, deepFreeze(data), base);

describe('an event of a discussion', () => {
  it('tells of a comment as it is now', () => {
    const data = {id: 'c9', parentId: 'c1', rev: 2, text: 'Hay quá!', replies: {count: 3}};
    for (const type of ['comment.created', 'comment.updated'] as const) {
      const event = read(type, data);
      assert.ok(event?.type === type);
      const {id, parentId, rev, text, replyCount} = event.comment;
      assert.deepEqual([id, parentId, rev, text, replyCount], ['c9', 'c1', 2, 'Hay quá!', 3]);
    }
  });

  it('tells which comment is gone', () => {
    const event = read('comment.removed', {id: 'c9', parentId: null});
    assert.deepEqual(event, {type: 'comment.removed', id: 'c9'});
  });

  it('tells how the discussion stands', () => {
    const event = read('thread', {count: 0, state: 'readonly', seq: 7});
    assert.deepEqual(event, {type: 'thread', count: 0, state: 'readonly'});
  });

  it('is nothing without what it is about', () => {
    for (const data of [
      {},
      null,
      'text',
      [],
      {id: null},
      {count: '3'},
      {count: 3},
      {state: 'open'},
    ])
      for (const name of names) assert.equal(read(name, data), undefined, JSON.stringify(data));
  });

  it('is nothing by any other name', () => {
    for (const name of ['', 'message', 'created', 'constructor', 'comment.pinned']) {
      assert.equal(read(name, {id: 'c9', count: 1, state: 'open'}), undefined, name);
    }
  });

  for (const name of names) {
    const normalise = (data: unknown): Normalised<DiscussionEvent> => {
      const value = read(name, data);
      return value ? {value, problems: []} : {problems: [{path: '', code: 'missing'}]};
    };
    itSurvives(normalise, {
      ...{id: 'c9', parentId: null, author: {name: 'An'}, text: 'x', count: 1, state: 'open'},
    });
  }
});
