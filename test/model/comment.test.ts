import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normaliseWholePage, type WholePage} from '../../src/check/whole-page.js';
import {normaliseCommentPage} from '../../src/model/comment.js';
import {normaliseSentComment} from '../../src/model/sent-comment.js';
import type {Problem} from '../../src/model/reading.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {itSurvives} from '../support/hostile-answers.js';

const base = 'https://api.example/v1/articles/88213/comments';

const answerComment = {
  ...{id: 'c9', parentId: null, rev: 2, state: 'published', text: 'Hay quá!', bodyHtml: null},
  author: {name: 'An', url: null, avatar: 'a.png', badge: 'staff'},
  ...{createdAt: '2022-03-24T10:28:00+07:00', editedAt: null, pinned: true, featured: true},
  reactions: {love: 2, angry: 0, shrug: 5},
  ...{editableUntil: '2022-03-24T10:43:00+07:00', votes: {up: 3, down: 1}},
  replies: {count: 5, items: [] as unknown[], next: 'more'},
};

const answerPage = {
  thread: {count: 42, state: 'premoderated', seq: 981},
  policy: {
    ...{votes: 'updown', editWindow: 900, reportReasons: ['spam', 'other']},
    ...{maxLength: 500, maxDepth: 2, name: 'optional', email: 'none', format: 'markdown'},
    sorts: ['newest', 'oldest', 'top'],
    captcha: {provider: 'turnstile', siteKey: 'k1'},
    guests: false,
    rules: 'Be kind.\nBe brief.',
    rulesUrl: 'https://news.example/rules',
    reactions: ['love', 'angry'],
  },
  items: [answerComment],
  next: 'page2',
};

function read(rest: Record<string, unknown>): {value: WholePage; problems: readonly Problem[]} {
  const {value, problems} = normaliseWholePage(deepFreeze({...answerPage, ...rest}), base);
  assert.ok(value);
  return {value, problems};
}

/** A comment with answers inside it. */
const withAnswers = (id: string, ...items: unknown[]): unknown => ({id, replies: {items}});

describe('a page of comments', () => {
  it('is read as the contract says', () => {
    const {value, problems} = read({});
    const {terms, ...page} = value;
    assert.deepEqual(problems, []);
    assert.ok(terms);
    assert.deepEqual(page, {
      ...{count: 42, state: 'premoderated', next: 'page2', seq: 981, events: '', url: ''},
      policy: answerPage.policy,
      items: [
        {
          ...{id: 'c9', parentId: '', state: 'published', author: 'An', badge: 'staff'},
          ...{text: 'Hay quá!', createdAt: '2022-03-24T10:28:00+07:00', editedAt: ''},
          ...{
            pinned: true,
            reactions: {like: 0, love: 2, laugh: 0, wow: 0, sad: 0, angry: 0},
            featured: true,
            replyCount: 5,
            repliesNext: 'more',
            rev: 2,
            votes: {up: 3, down: 1},
          },
          editableUntil: '2022-03-24T10:43:00+07:00',
          avatar: 'https://api.example/v1/articles/88213/a.png',
        },
      ],
    });
  });

  it('says where its events are told, if anywhere that can be asked', () => {
    const read = (events: unknown): string =>
      normaliseCommentPage({...answerPage, events}, `${base}?sort=newest`).value?.events ?? 'none';
    assert.equal(read('comments/events?after=981'), `${base}/events?after=981`);
    assert.equal(read('https://live.example/1'), 'https://live.example/1');
    for (const junk of ['javascript:alert(1)', 'https://a:b@live.example/', 7, null, {}]) {
      assert.equal(read(junk), '');
    }
  });

  it('counts its events from 0 where the endpoint does not', () => {
    for (const seq of [undefined, null, -1, '981']) {
      const thread = {...answerPage.thread, seq};
      assert.equal(normaliseCommentPage({...answerPage, thread}, base).value?.seq, 0);
    }
  });

  it('gives nested answers after what they answer', () => {
    const items = [withAnswers('a', withAnswers('b', {id: 'c'}), {id: 'd'}), {id: 'e'}];
    const ids = read({items}).value.items.map(({id}) => id);
    assert.deepEqual(ids, ['a', 'b', 'c', 'd', 'e']);
  });

  it('names a problem of a nested answer by its place', () => {
    const items = [withAnswers('a', {id: 'b'}, {id: 'c', text: 5})];
    assert.deepEqual(read({items}).problems, [
      {path: '/items/0/replies/items/1/text', code: 'type'},
    ]);
  });

  it('leaves out a comment without an id, and its answers', () => {
    const items = [{text: 'x', replies: {items: [{id: 'b'}]}}, {id: 'c'}];
    const {value, problems} = read({items});
    assert.deepEqual(
      value.items.map(({id}) => id),
      ['c'],
    );
    assert.deepEqual(problems, [{path: '/items/0/id', code: 'missing'}]);
  });

  it('says where it stands, if that is an address', () => {
    const read = (url: unknown): string | undefined =>
      normaliseCommentPage({...answerPage, thread: {...answerPage.thread, url}}, base).value?.url;
    assert.equal(read('https://site.example/bai/'), 'https://site.example/bai/');
    assert.equal(read('javascript:alert(1)'), '');
  });

  it('has the least policy where none is given', () => {
    const policy = {
      ...{maxLength: 2000, maxDepth: 4, name: 'required', email: 'optional'},
      ...{votes: 'none', editWindow: 0, reportReasons: []},
      ...{format: 'text', captcha: undefined, guests: true, rules: '', rulesUrl: ''},
      reactions: [],
      sorts: ['newest', 'oldest', 'top'],
    };
    assert.deepEqual(read({policy: null}).value.policy, policy);
    assert.deepEqual(read({policy: {}}).value.policy, policy);
    assert.deepEqual(
      read({policy: {rules: null, rulesUrl: 'javascript:alert(1)'}}).value.policy,
      policy,
    );
    assert.deepEqual(
      read({policy: {captcha: {siteKey: 'k'}, format: 'html'}}).value.policy,
      policy,
    );
  });

  it('has the reactions that we have words for, each once', () => {
    const reactions = ['sad', 'shrug', 'like', 'like', 7, 'constructor'];
    assert.deepEqual(read({policy: {reactions}}).value.policy.reactions, ['like', 'sad']);
  });

  it('counts what it holds where no count is given', () => {
    assert.equal(read({thread: {}}).value.count, 1);
  });

  it('is none without a thread', () => {
    const {value, problems} = normaliseCommentPage(deepFreeze({items: []}), base);
    assert.equal(value, undefined);
    assert.deepEqual(problems, [{path: '/thread', code: 'missing'}]);
  });

  it('stops at 5000 comments', () => {
    const answers = Array.from({length: 200}, (_, at) => ({id: `r${at}`}));
    const items = Array.from({length: 200}, (_, at) => withAnswers(`c${at}`, ...answers));
    const {value, problems} = read({items});
    assert.equal(value.items.length, 5000);
    assert.deepEqual(problems, [{path: '/items', code: 'too-many'}]);
  });

  it('has nothing too many at 5000', () => {
    const answers = Array.from({length: 24}, (_, at) => ({id: `r${at}`}));
    const items = Array.from({length: 200}, (_, at) => withAnswers(`c${at}`, ...answers));
    const {value, problems} = read({items});
    assert.equal(value.items.length, 5000);
    assert.deepEqual(problems, []);
  });

  it('reads answers nested 50,000 deep without recursion', () => {
    const text = `${'{"id":"x","replies":{"items":['.repeat(50_000)}${']}}'.repeat(50_000)}`;
    assert.equal(read({items: [JSON.parse(text)]}).value.items.length, 5000);
  });
});

describe('a wrong value in a comment is left out and named', () => {
  const cases: readonly [rest: object, path: string, code: Problem['code']][] = [
    [{author: 'An'}, '/author', 'type'],
    [{author: {name: ['An']}}, '/author/name', 'type'],
    [{author: {name: 'x'.repeat(100_000)}}, '/author/name', 'too-long'],
    [{text: {_$litType$: 1, strings: ['<b>']}}, '/text', 'type'],
    [{text: 'x'.repeat(1_000_000)}, '/text', 'too-long'],
    [{createdAt: '2022-03-24 10:28'}, '/createdAt', 'date'],
    [{editedAt: 5}, '/editedAt', 'type'],
    [{votes: {up: -1, down: 0}}, '/votes/up', 'type'],
    [{editableUntil: 'soon'}, '/editableUntil', 'date'],
    [{pinned: 1}, '/pinned', 'type'],
    [{parentId: []}, '/parentId', 'type'],
    [{replies: [{id: 'b'}]}, '/replies', 'type'],
    [{replies: {count: '5'}}, '/replies/count', 'type'],
    [{replies: {items: 'x'}}, '/replies/items', 'type'],
    [{replies: {items: [null]}}, '/replies/items/0', 'type'],
  ];
  for (const [rest, path, code] of cases) {
    it(`${path}: ${code}`, () => {
      const {value, problems} = read({items: [{...answerComment, ...rest}]});
      assert.equal(value.items.length, 1);
      assert.deepEqual(problems[0], {path: `/items/0${path}`, code});
    });
  }

  it('and a name cannot turn the line around', () => {
    const author = {name: '\u202eĐiều tra\u2066 viên', badge: 'admin'};
    const [comment] = read({items: [{...answerComment, author}]}).value.items;
    assert.equal(comment?.author, 'Điều tra viên');
    assert.equal(comment.badge, '');
  });
});

describe('a comment just sent', () => {
  const sent = {...answerComment, state: 'pending', editToken: 'secret'};

  it('comes with its token', () => {
    const {value, problems} = normaliseSentComment(deepFreeze(sent), base);
    assert.deepEqual(problems, []);
    assert.equal(value?.editToken, 'secret');
    assert.equal(value.state, 'pending');
  });

  it('comes with it whole, however long it is', () => {
    const editToken = 'e'.repeat(704);
    const {value} = normaliseSentComment(deepFreeze({...sent, editToken}), base);
    assert.equal(value?.editToken, editToken);
  });

  it('may come without', () => {
    assert.equal(normaliseSentComment(deepFreeze(answerComment), base).value?.editToken, '');
  });
});

describe('a hostile page of comments', () => {
  itSurvives(normaliseWholePage, answerPage);
});

describe('a hostile comment', () => {
  itSurvives(normaliseSentComment, answerComment);
});
