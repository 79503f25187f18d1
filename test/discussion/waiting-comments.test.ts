import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Conversation} from '../../src/discussion/conversation.js';
import {WaitingComments} from '../../src/discussion/waiting-comments.js';
import type {Comment, CommentPage} from '../../src/model/comment.js';
import {comment, commentPage} from '../support/comments.js';
import {deepFreeze} from '../support/deep-freeze.js';

/** A comment of that minute. */
const at = (minute: number, id: string, rest: Partial<Comment> = {}): Comment =>
  comment(id, {createdAt: `2024-01-01T10:${minute}:00+07:00`, ...rest});

/** A discussion with comments of 10:10 and 10:20, and what waits in it. */
function watched(rest: Partial<CommentPage> = {}, newestFirst = true) {
  const items = [
    at(20, 'b', {repliesNext: 'r2', replyCount: 9, rev: 3}),
    at(10, 'c', {parentId: 'b'}),
    at(10, 'a'),
  ];
  const conversation = new Conversation(deepFreeze(commentPage(items, rest)));
  const waiting = new WaitingComments(() => conversation, newestFirst);
  const ids = (): string[] => waiting.all.map(({id}) => id);
  const roots = (): string[] => conversation.threads.map(({comment: {id}}) => id);
  const create = (...comments: Comment[]): void => {
    for (const each of comments) waiting.takeEvent({type: 'comment.created', comment: each});
  };
  const update = (each: Comment): void => {
    waiting.takeEvent({type: 'comment.updated', comment: each});
  };
  return {conversation, waiting, ids, roots, create, update};
}

describe('a comment that comes while one reads', () => {
  it('waits, and moves nothing', () => {
    const {ids, roots, create, conversation} = watched();
    create(at(21, 'd'), at(22, 'e', {parentId: 'b'}));
    assert.deepEqual(ids(), ['d', 'e']);
    assert.deepEqual(roots(), ['b', 'a']);
    assert.equal(conversation.find('d'), undefined);
  });

  it('is put where it belongs once it is asked for, the newest on top, and counted once', () => {
    const {ids, roots, create, conversation, waiting} = watched();
    create(at(21, 'd'), at(22, 'e', {parentId: 'd'}), at(23, 'f'));
    waiting.takeEvent({type: 'thread', count: 6, state: 'open'});
    const released = waiting.release().map(({id}) => id);
    assert.deepEqual(released, ['d', 'e', 'f']);
    assert.deepEqual(roots(), ['f', 'd', 'b', 'a']);
    assert.equal(conversation.find('e')?.parentId, 'd');
    assert.equal(conversation.count, 6);
    assert.deepEqual(ids(), []);
    assert.deepEqual(waiting.release(), []);
  });

  it('is put where it belongs also if a page brings it, the newest first', () => {
    const {ids, roots, create, waiting} = watched();
    create(at(21, 'd'));
    waiting.takePage(commentPage([at(23, 'f'), at(22, 'e'), at(21, 'd')]));
    assert.deepEqual(ids(), ['d', 'e', 'f']);
    waiting.release();
    assert.deepEqual(roots(), ['f', 'e', 'd', 'b', 'a']);
  });

  it('waits for nothing if it is on screen already', () => {
    const {ids, create, conversation} = watched();
    conversation.add(at(21, 'mine'));
    create(at(21, 'mine', {text: 'As stored'}));
    assert.deepEqual(ids(), []);
    assert.equal(conversation.find('mine')?.text, 'As stored');
  });

  it("waits no more once it turns out to be one's own", () => {
    const {ids, roots, create, conversation, waiting} = watched();
    create(at(21, 'mine'), at(21, 'd'));
    conversation.add(at(21, 'mine'));
    assert.deepEqual(ids(), ['d']);
    assert.equal(waiting.release().length, 1);
    assert.deepEqual(roots().sort(), ['a', 'b', 'd', 'mine']);
  });

  it('is shown as it is by then, and not at all if it is gone', () => {
    const {ids, create, update, waiting} = watched();
    create(at(21, 'd'), at(22, 'e'), at(23, 'f'));
    update(at(21, 'd', {rev: 2, text: 'Edited'}));
    waiting.takeEvent({type: 'comment.removed', id: 'e'});
    update(at(23, 'f', {rev: 2, state: 'deleted'}));
    assert.deepEqual(ids(), ['d']);
    assert.equal(waiting.all[0]?.text, 'Edited');
  });

  it('is not shown before everybody may see it', () => {
    const {ids, create} = watched();
    for (const state of ['pending', 'rejected', 'deleted'] as const) create(at(21, state, {state}));
    assert.deepEqual(ids(), []);
  });

  it('fills no memory', () => {
    const {ids, create} = watched();
    for (let place = 0; place < 1000; place++) create(at(30, String(place)));
    assert.equal(ids().length, 500);
  });
});

describe('a comment on screen', () => {
  it('changes in its place, and keeps the cursor of its answers', () => {
    const {conversation, update, roots} = watched();
    update(at(20, 'b', {rev: 4, text: 'Edited', replyCount: 8}));
    const {text, rev, repliesNext, replyCount} = conversation.find('b')!;
    assert.deepEqual([text, rev, repliesNext, replyCount], ['Edited', 4, 'r2', 8]);
    assert.deepEqual(roots(), ['b', 'a']);
  });

  it('does not change back to an older revision', () => {
    const {conversation, update} = watched();
    update(at(20, 'b', {rev: 2, text: 'Before'}));
    assert.equal(conversation.find('b')?.text, 'Text of b');
  });

  it('gets its votes, which leave the revision as it is', () => {
    const {conversation, update} = watched();
    update(at(20, 'b', {rev: 3, votes: {up: 7, down: 1}}));
    assert.deepEqual(conversation.find('b')?.votes, {up: 7, down: 1});
  });

  it('changes also where the endpoint counts no revisions', () => {
    const conversation = new Conversation(commentPage([at(10, 'a', {rev: 0})]));
    const waiting = new WaitingComments(() => conversation, true);
    waiting.takeEvent({type: 'comment.updated', comment: at(10, 'a', {rev: 0, text: 'Edited'})});
    assert.equal(conversation.find('a')?.text, 'Edited');
  });

  it('leaves a mark in its place when it is removed, whatever comes late', () => {
    const {conversation, roots, update, waiting} = watched();
    waiting.takeEvent({type: 'comment.removed', id: 'b'});
    update(at(20, 'b', {rev: 3}));
    waiting.takePage(commentPage([at(20, 'b', {rev: 3})]));
    const {state, text, author} = conversation.find('b')!;
    assert.deepEqual([state, text, author], ['deleted', '', '']);
    assert.deepEqual(roots(), ['b', 'a']);
    assert.equal(conversation.threads[0]?.replies.length, 1);
  });

  it('of another page is none of our business', () => {
    const {ids, update, waiting, roots} = watched({next: 'p2'});
    update(at(5, 'old', {rev: 7}));
    waiting.takeEvent({type: 'comment.removed', id: 'old'});
    assert.deepEqual(ids(), []);
    assert.deepEqual(roots(), ['b', 'a']);
  });
});

describe('a discussion', () => {
  it('is counted, opened and closed at once', () => {
    const {conversation, waiting} = watched();
    waiting.takeEvent({type: 'thread', count: 42, state: 'readonly'});
    assert.deepEqual([conversation.count, conversation.state], [42, 'readonly']);
  });

  it('that is not on screen takes nothing', () => {
    const waiting = new WaitingComments(() => undefined, true);
    waiting.takeEvent({type: 'comment.created', comment: at(21, 'd')});
    assert.equal(waiting.takePage(commentPage([at(22, 'e')])), false);
    assert.deepEqual([waiting.all, waiting.release()], [[], []]);
  });
});

describe('a page in place of events', () => {
  it('brings what is newer than what is on screen, and no older page', () => {
    const {ids, waiting, conversation} = watched({next: 'p2'});
    const items = [at(21, 'd'), at(20, 'b', {rev: 4, text: 'Edited'}), at(9, 'older')];
    assert.equal(waiting.takePage(commentPage(items, {count: 4, state: 'readonly'})), true);
    assert.deepEqual(ids(), ['d']);
    assert.deepEqual([conversation.count, conversation.state], [4, 'readonly']);
    assert.equal(conversation.find('b')?.text, 'Edited');
  });

  it('brings what was written before an own comment that it does not know yet', () => {
    const {ids, waiting, conversation} = watched();
    conversation.add(at(22, 'mine'));
    waiting.takePage(commentPage([at(22, 'mine'), at(21, 'd'), at(20, 'b')]));
    assert.deepEqual(ids(), ['d']);
  });

  it('brings nothing twice', () => {
    const {ids, waiting, create} = watched();
    create(at(21, 'd'));
    const page = commentPage([at(21, 'd'), at(20, 'b', {rev: 3})], {count: 3});
    assert.equal(waiting.takePage(page), false);
    assert.deepEqual(ids(), ['d']);
    waiting.release();
    waiting.takePage(page);
    assert.deepEqual(ids(), []);
  });

  it('says what was there before, where the newest are not on screen', () => {
    const {ids, waiting} = watched({next: 'p2'}, false);
    waiting.takePage(commentPage([at(30, 'd'), at(29, 'e')]));
    assert.deepEqual(ids(), []);
    waiting.takePage(commentPage([at(31, 'f'), at(30, 'd'), at(28, 'g')]));
    assert.deepEqual(ids(), ['f']);
  });

  it('has the newest on screen in any order, if all are', () => {
    const {ids, waiting} = watched({}, false);
    waiting.takePage(commentPage([at(30, 'd'), at(20, 'b')]));
    assert.deepEqual(ids(), ['d']);
  });
});
