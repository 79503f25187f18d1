import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Conversation} from '../../src/discussion/conversation.js';
import {threadsOf, type CommentNode} from '../../src/discussion/threads.js';
import {comment, commentPage} from '../support/comments.js';
import {deepFreeze} from '../support/deep-freeze.js';

/** Comments written as `id` or `id<parent`. */
const commentsOf = (written: string): readonly ReturnType<typeof comment>[] =>
  deepFreeze(
    written.split(' ').map((one) => {
      const [id = '', parentId = ''] = one.split('<');
      return comment(id, {parentId});
    }),
  );

/** Threads written as `a(b c(d)) e`. */
const write = (nodes: readonly CommentNode[]): string =>
  nodes
    .map(({comment: {id}, replies}) => id + (replies.length ? `(${write(replies)})` : ''))
    .join(' ');

describe('the threads of a page', () => {
  const cases: readonly [fact: string, comments: string, threads: string][] = [
    ['are in the order of the server', 'c a b', 'c a b'],
    ['have answers under what they answer, in whatever order they come', 'b<a a c<b', 'a(b(c))'],
    ['begin with an answer to something unknown', 'a b<gone', 'a b'],
    ['have nothing twice', 'a b<a a b<a', 'a(b)'],
    ['lose no comment of a circle', 'a<b b<a c<c', 'b(a) c'],
  ];
  for (const [fact, comments, threads] of cases) {
    it(fact, () => {
      assert.equal(write(threadsOf(commentsOf(comments))), threads);
    });
    it(`${fact}, as where somebody takes part`, () => {
      const {threads: same} = new Conversation(commentPage(commentsOf(comments)));
      assert.equal(write(same), threads);
    });
  }
});
