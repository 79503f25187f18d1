import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Conversation} from '../../src/discussion/conversation.js';
import type {CommentNode} from '../../src/discussion/threads.js';
import {readWritingPolicy} from '../../src/model/writing-policy.js';
import {comment, commentPage} from '../support/comments.js';
import {deepFreeze} from '../support/deep-freeze.js';

/** A comment written as `id` or `id<parent`. */
function parse(written: string): ReturnType<typeof comment> {
  const [id = '', parentId = ''] = written.split('<');
  return comment(id, {parentId});
}

const page = (written: string, rest = {}): ReturnType<typeof commentPage> =>
  deepFreeze(commentPage(written.split(' ').filter(Boolean).map(parse), rest));

/** Threads written as `a(b c(d)) e`. */
function write(nodes: readonly CommentNode[]): string {
  return nodes
    .map(({comment: {id}, replies}) => id + (replies.length ? `(${write(replies)})` : ''))
    .join(' ');
}

const threadsOf = (...pages: readonly string[]): string => {
  const [first = '', ...further] = pages;
  const conversation = new Conversation(page(first));
  for (const next of further) conversation.append(page(next));
  return write(conversation.threads);
};

describe('a conversation', () => {
  const cases: readonly [fact: string, pages: readonly string[], threads: string][] = [
    ['may be empty', [''], ''],
    ['keeps the order of the server', ['c a b'], 'c a b'],
    ['puts answers under what they answer', ['a b<a c<b d<a e'], 'a(b(c) d) e'],
    ['does so in whatever order they come', ['c<b d<a b<a e a'], 'e a(d b(c))'],
    ['opens a thread with an answer to something unknown', ['a b<gone c<b'], 'a b(c)'],
    ['opens a thread with an answer to itself', ['a<a b<a'], 'a(b)'],
    ['has nothing twice on a page', ['a b<a a b<a'], 'a(b)'],
    ['has nothing twice on two pages', ['a b', 'b c'], 'a b c'],
    ['puts answers of a later page in their place', ['a b', 'c<a d'], 'a(c) b d'],
    ['has an answer to something unknown once', ['b<gone', 'b<gone c'], 'b c'],
    ['moves a thread under what it answers when that comes', ['x b<a y', 'a z'], 'x y a(b) z'],
    ['moves it with its answers', ['b<a c<b', 'd', 'a'], 'd a(b(c))'],
    ['moves it into another thread', ['b<a x', 'a<x'], 'x(a(b))'],
    ['keeps the order of those it moves', ['c<a b<a', 'a d<a'], 'a(c b d)'],
    [
      'takes names of object members for names',
      ['__proto__ b<__proto__ constructor'],
      '__proto__(b) constructor',
    ],
  ];
  for (const [fact, pages, threads] of cases) {
    it(fact, () => {
      assert.equal(threadsOf(...pages), threads);
    });
  }

  it('loses no comment of a circle', () => {
    for (const pages of [['a<b b<a c'], ['a<b', 'b<a c'], ['a<b', 'c<a', 'b<c']]) {
      const ids = threadsOf(...pages).match(/\w/g) ?? [];
      assert.deepEqual(ids.sort(), ['a', 'b', 'c'], pages.join(' | '));
    }
  });

  it('nests 5000 deep', () => {
    const written = Array.from({length: 5000}, (_, at) => `${at}<${at - 1}`).join(' ');
    let [node] = new Conversation(page(written)).threads;
    let depth = 0;
    for (; node; node = node.replies[0]) depth++;
    assert.equal(depth, 5000);
  });

  it('shows the newer of two versions of a comment', () => {
    const conversation = new Conversation(page('a b'));
    conversation.append(commentPage([comment('a', {text: 'Edited'})]));
    assert.equal(conversation.threads[0]?.comment.text, 'Edited');
    assert.equal(conversation.find('a')?.text, 'Edited');
  });

  it('finds what is in it and nothing else', () => {
    const conversation = new Conversation(page('a b<a'));
    assert.equal(conversation.find('b')?.parentId, 'a');
    assert.equal(conversation.find('c'), undefined);
    assert.equal(conversation.find(''), undefined);
  });

  it('has the count, the state and the policy of its first page', () => {
    const first = page('a', {count: 42, state: 'premoderated', next: 'p2'});
    const conversation = new Conversation(first);
    conversation.append(page('b', {count: 43, next: 'p3'}));
    assert.deepEqual([conversation.count, conversation.state], [42, 'premoderated']);
    assert.deepEqual(conversation.policy, {...first.policy, ...readWritingPolicy(first.terms)});
  });

  it('knows where the next page begins', () => {
    const conversation = new Conversation(page('a', {next: 'p2'}));
    assert.equal(conversation.next, 'p2');
    conversation.append(page('b'));
    assert.equal(conversation.next, '');
  });
});

describe('a further page of answers', () => {
  it('goes below the answers known, and moves their cursor alone', () => {
    const first = [comment('a', {repliesNext: 'r2'}), comment('b', {parentId: 'a'}), comment('z')];
    const conversation = new Conversation(deepFreeze(commentPage(first, {next: 'p2'})));
    conversation.appendReplies('a', page('b<a c<a d<c', {next: 'r3'}));
    assert.equal(write(conversation.threads), 'a(b c(d)) z');
    assert.equal(conversation.find('a')?.repliesNext, 'r3');
    assert.equal(conversation.next, 'p2');
  });

  it('is not asked for again because the comment comes again', () => {
    const repeated = commentPage([comment('a', {text: 'Edited', repliesNext: 'r2'})]);
    for (const next of ['', 'r3']) {
      const conversation = new Conversation(deepFreeze(commentPage([...repeated.items])));
      conversation.appendReplies('a', page('b<a', {next}));
      conversation.append(deepFreeze(repeated));
      assert.equal(conversation.find('a')?.repliesNext, next);
      assert.equal(conversation.find('a')?.text, 'Edited');
    }
  });

  it('is asked for by the newest cursor before any was', () => {
    const conversation = new Conversation(page('a'));
    conversation.append(commentPage([comment('a', {repliesNext: 'r2'})]));
    assert.equal(conversation.find('a')?.repliesNext, 'r2');
  });

  it('to something unknown opens threads', () => {
    const conversation = new Conversation(page('a'));
    conversation.appendReplies('gone', page('b<gone'));
    assert.equal(write(conversation.threads), 'a b');
  });
});

describe('a comment just sent', () => {
  it('goes on top', () => {
    const conversation = new Conversation(page('a b'));
    conversation.add(comment('new'));
    assert.equal(write(conversation.threads), 'new a b');
    assert.equal(conversation.count, 3);
  });

  it('goes below its siblings if it is an answer', () => {
    const conversation = new Conversation(page('a b<a c'));
    conversation.add(comment('new', {parentId: 'a'}));
    assert.equal(write(conversation.threads), 'a(b new) c');
    assert.equal(conversation.count, 4);
  });

  it('takes the answers that came before it', () => {
    const conversation = new Conversation(page('b<new c'));
    conversation.add(comment('new'));
    assert.equal(write(conversation.threads), 'new(b) c');
  });

  it('is not counted while it waits for approval', () => {
    const conversation = new Conversation(page('a'));
    conversation.add(comment('new', {state: 'pending'}));
    assert.equal(write(conversation.threads), 'new a');
    assert.equal(conversation.count, 1);
  });

  it('is counted and shown once, however often it is answered', () => {
    const conversation = new Conversation(page('a'));
    conversation.add(comment('new'));
    conversation.add(comment('new', {text: 'Again'}));
    conversation.append(page('new'));
    assert.equal(write(conversation.threads), 'new a');
    assert.equal(conversation.count, 2);
  });

  it('leaves the page it was made of as it was', () => {
    const first = page('a b<a');
    new Conversation(first).add(comment('new'));
    assert.equal(first.items.length, 2);
  });
});

describe('news of a comment', () => {
  it('takes its place, and leaves the rest as it was', () => {
    const first = page('a b<a c');
    const conversation = new Conversation(first);
    conversation.change('b', {text: 'Edited', rev: 2});
    assert.equal(write(conversation.threads), 'a(b) c');
    const {text, rev, author} = conversation.find('b') ?? comment('none');
    assert.deepEqual([text, rev, author], ['Edited', 2, 'An']);
    assert.equal(conversation.count, 3);
    assert.equal(first.items[1]?.text, 'Text of b');
  });

  it('moves the count with its state alone', () => {
    const conversation = new Conversation(page('a'));
    conversation.add(comment('b', {state: 'pending'}));
    const counts = (['published', 'published', 'rejected', 'deleted', 'published'] as const).map(
      (state) => {
        conversation.change('b', {state});
        return conversation.count;
      },
    );
    assert.deepEqual(counts, [2, 2, 1, 1, 2]);
  });

  it('is nothing without the comment', () => {
    const conversation = new Conversation(page('a'));
    conversation.change('gone', {state: 'published', text: 'Ghost'});
    assert.equal(conversation.find('gone'), undefined);
    assert.deepEqual([write(conversation.threads), conversation.count], ['a', 1]);
  });
});

describe('a comment that is removed', () => {
  const removals: readonly [written: string, id: string, left: string][] = [
    ['a b c', 'b', 'a c'],
    ['a', 'a', ''],
    ['a b<a c<a', 'b', 'a(c)'],
    ['a b<a c<b d', 'c', 'a(b) d'],
    ['a b', 'gone', 'a b'],
  ];
  for (const [written, id, left] of removals) {
    it(`leaves “${left}” of “${written}” without ${id}`, () => {
      const conversation = new Conversation(page(written));
      const before = conversation.count;
      conversation.remove(id);
      assert.equal(write(conversation.threads), left);
      assert.equal(conversation.find(id), undefined);
      assert.equal(conversation.count, before - Number(id !== 'gone'));
    });
  }

  it('is not taken from the count if it was not in it', () => {
    const conversation = new Conversation(page('a'));
    conversation.add(comment('new', {state: 'pending'}));
    conversation.remove('new');
    assert.deepEqual([write(conversation.threads), conversation.count], ['a', 1]);
  });

  it('may come again', () => {
    const conversation = new Conversation(page('a b<a'));
    conversation.remove('b');
    conversation.append(page('b<a'));
    assert.equal(write(conversation.threads), 'a(b)');
  });
});

describe('what not everybody sees', () => {
  it('is taken away, but for what is also of whoever comes next', () => {
    const conversation = new Conversation(page('a b<a c d'));
    for (const id of ['own', 'pending']) conversation.add(comment(id, {state: 'pending'}));
    conversation.change('d', {state: 'rejected'});
    conversation.conceal((id) => id === 'own');
    assert.equal(write(conversation.threads), 'own a(b) c');
    assert.equal(conversation.count, 3);
  });

  it('leaves none where only such answers were', () => {
    const conversation = new Conversation(page('a'));
    conversation.add(comment('b', {state: 'pending', parentId: 'a'}));
    conversation.add(comment('c', {state: 'pending', parentId: 'b'}));
    conversation.conceal(() => false);
    assert.equal(write(conversation.threads), 'a');
    assert.equal(conversation.find('a')!.replyCount, 0);
  });

  it('leaves a trace where it was answered', () => {
    const conversation = new Conversation(page('a b<a'));
    conversation.change('a', {state: 'rejected'});
    conversation.conceal(() => false);
    assert.equal(write(conversation.threads), 'a(b)');
    const {state, author, text} = conversation.find('a')!;
    assert.deepEqual([state, author, text], ['deleted', '', '']);
  });

  it('carries into another part of it what has become different, where that has a place', () => {
    const part = new Conversation(page('x x1<x a'));
    part.add(parse('new'));
    part.add(parse('answer<a'));
    part.add(parse('elsewhere<x'));
    part.change('a', {text: 'Changed', replyCount: 9});
    part.remove('x1');
    const whole = new Conversation(page('a b x1'));
    const {count} = whole;
    part.carryTo(whole);
    assert.equal(write(whole.threads), 'new a(answer) b');
    assert.equal(whole.find('a')?.text, 'Changed');
    assert.equal(whole.find('a')?.replyCount, 1);
    assert.equal(whole.count, count + 1);
    part.carryTo(whole);
    assert.equal(write(whole.threads), 'new a(answer) b');
  });
});
