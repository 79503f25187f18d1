import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normaliseCommentPage, type CommentPage} from '../../src/model/comment.js';
import {ghost} from '../../src/sources/ghost.js';
import type {CommentSlice, Place} from '../../src/sources/source.js';
import {askThrough, recorded, type Reply, type Result} from '../support/ask-through.js';
import {deepFreeze} from '../support/deep-freeze.js';

const site = 'http://127.0.0.1:8472/';
const id = '6b04f8ae964aa731bf27ab98';
const place: Place = deepFreeze({endpoint: site, articleId: id, apiKey: 'k'});
const slice: CommentSlice = deepFreeze({sort: 'newest', limit: 20});

type Fields = Record<string, unknown>;

const post = recorded('ghost/post-by-id');
const withPost = (changes: Fields): Reply => ({
  body: {posts: [{...(post.body as {posts: Fields[]}).posts[0], ...changes}]},
});

/** The recorded site, whose Members API answers what is given. */
const serve =
  (page: Reply | undefined = recorded('ghost/comments-page1'), about: Reply = post) =>
  ({pathname}: URL): Reply | undefined => {
    if (pathname.includes('/content/posts/')) return about;
    return pathname.endsWith('/counts/') ? recorded('ghost/comment-counts') : page;
  };

const ask = (answer = serve(), of: Partial<CommentSlice> = {}, at = place): Promise<Result> =>
  askThrough(ghost.comments!(at, {...slice, ...of}), answer);

const pageOf = ({data}: Result): CommentPage => {
  const {value, problems} = normaliseCommentPage(data, site);
  assert.deepEqual(problems, []);
  return value!;
};

const comment = (changes: Fields): Fields => ({
  ...{id: 'c1', parent_id: null, in_reply_to_id: null, status: 'published', html: '<p>Hay</p>'},
  ...{created_at: '2022-03-28T00:20:16.000Z', edited_at: null, pinned: false},
  ...{member: {name: 'An', avatar_image: null}, replies: [], count: {replies: 0}},
  ...changes,
});

const show = async (...comments: readonly Fields[]): Promise<CommentPage> =>
  pageOf(await ask(serve({body: {comments, meta: {pagination: {page: 1, pages: 1, total: 1}}}})));

describe('a discussion in Ghost', () => {
  it('is read by its threads, with all that is counted', async () => {
    const result = await ask();
    const page = pageOf(result);
    assert.deepEqual(result.asked.slice(1), [
      `${site}members/api/comments/post/${id}/?limit=20&page=1&order=created_at+desc`,
      `${site}members/api/comments/counts/?ids=${id}`,
    ]);
    assert.deepEqual([page.count, page.state, page.next], [118, 'readonly', '2']);
    assert.equal(page.items.filter(({parentId}) => !parentId).length, 20);
    assert.equal(page.items.filter(({parentId}) => parentId).length, 24);
    const {id: itself, parentId, state, author, text, createdAt} = page.items[0]!;
    assert.deepEqual([itself, parentId, state], ['6b04f8d1964aa731bf27ad4d', '', 'published']);
    assert.deepEqual([author, createdAt], ['Lê Cường', '2022-03-28T00:20:16.000Z']);
    assert.equal(text, 'Bài viết rất bổ ích, cảm ơn tác giả.');
  });

  for (const url of ['javascript:alert(1)', 'mailto:an@blog.example', 'http://[', 7, null]) {
    it(`is looked for at the endpoint where its post says to be at ${url}`, async () => {
      const {asked} = await ask(serve(undefined, withPost({url})));
      assert.equal(new URL(asked[1]!).origin, new URL(site).origin);
    });
  }

  it('is asked for without the key where the site has a host of its own', async () => {
    const url = 'https://blog.example/bai/';
    const {asked} = await ask(serve(undefined, withPost({url})));
    const elsewhere = asked.map((at) => new URL(at)).filter(({host}) => host === 'blog.example');
    assert.equal(elsewhere.length, 2);
    assert.ok(elsewhere.every(({search}) => !new URLSearchParams(search).has('key')));
  });

  it('keeps the names of its members as they are', async () => {
    const {items} = pageOf(await ask());
    assert.ok(items.some(({author}) => author === 'Đỗ <b>Long</b>'));
  });

  it('can be read, not written in, and says where it can', async () => {
    const result = await ask();
    const home = 'nang-cao-chat-luong-sinh-hoat-cau-lac-bo-doc-sach/';
    assert.equal(pageOf(result).url, `${site}${home}#ghost-comments-root`);
    const {policy} = pageOf(result);
    assert.deepEqual([policy.votes, policy.guests, policy.format], ['none', false, 'markdown']);
    assert.deepEqual([policy.sorts, policy.maxDepth], [['newest', 'oldest', 'top'], 2]);
    assert.equal(ghost.createComment, undefined);
    assert.equal(ghost.commentActions, undefined);
  });

  it('has the marks of its markup', async () => {
    const [one] = (await show(comment({html: '<p>5 &lt; 7 <strong>đúng</strong></p>'}))).items;
    assert.equal(one?.text, '5 < 7 **đúng**');
  });

  for (const [sort, order] of [
    ['oldest', 'created_at asc'],
    ['top', 'count__likes desc, created_at desc'],
  ] as const) {
    it(`is ordered by the ${sort}`, async () => {
      const {asked} = await ask(serve(), {sort});
      assert.equal(new URL(asked[1]!).searchParams.get('order'), order);
    });
  }

  it('goes on as long as there are pages', async () => {
    const last = await ask(serve(), {cursor: '3'});
    assert.equal(new URL(last.asked[1]!).searchParams.get('page'), '3');
    assert.equal(pageOf(last).next, '');
    const empty = {body: {comments: [], meta: {pagination: {pages: 9, next: 100}}}};
    assert.equal(pageOf(await ask(serve(empty), {cursor: '4'})).next, '');
  });

  it('may be empty', async () => {
    const {items, next} = pageOf(await ask(serve(recorded('ghost/comments-empty'))));
    assert.deepEqual([items, next], [[], '']);
  });

  it('counts the threads where nobody counts the comments', async () => {
    const page = serve();
    const result = await ask((url) => (url.pathname.endsWith('/counts/') ? undefined : page(url)));
    assert.equal(pageOf(result).count, 50);
  });

  it('is at the host of the post, if the API is elsewhere', async () => {
    const {asked} = await ask(serve(), {}, {...place, endpoint: 'https://api.example/tin/'});
    assert.match(asked[1]!, /^http:\/\/127\.0\.0\.1:8472\/members\/api\/comments\/post\//);
  });
});

describe('an answer in a discussion in Ghost', () => {
  it('says what it answers, not where it stands', async () => {
    const {items} = pageOf(await ask());
    const parentOf = (one: string): string => items.find((item) => item.id === one)!.parentId;
    assert.equal(parentOf('6b04f8d0964aa731bf27ad47'), '6b04f8d0964aa731bf27ad46');
    assert.equal(parentOf('6b04f8d0964aa731bf27ad46'), '6b04f8d0964aa731bf27ad45');
  });

  it('stands below its thread, if what it answers is gone', async () => {
    const reply = comment({id: 'c2', parent_id: 'c1', in_reply_to_id: 'c9'});
    const {items} = await show(comment({replies: [reply], count: {replies: 1}}));
    assert.equal(items[1]?.parentId, 'c1');
  });

  it('may be pages away, with those that are not here', async () => {
    const replies = ['c2', 'c3', 'c4'].map((one) => comment({id: one, parent_id: 'c1'}));
    const [one] = (await show(comment({replies, count: {replies: 30, direct_replies: 25}}))).items;
    assert.deepEqual([one?.replyCount, one?.repliesNext], [25, '1']);
    const many = Array.from({length: 20}, (_, at) => comment({id: `r${at}`, parent_id: 'c1'}));
    const [other] = (await show(comment({replies: many, count: {replies: 30}}))).items;
    assert.deepEqual([other?.replyCount, other?.repliesNext], [30, '2']);
  });

  it('is asked for by the comment that it answers', async () => {
    const parentId = '6b04f8cf964aa731bf27ad35';
    const replies = serve(recorded('ghost/comment-replies'));
    const result = await ask(replies, {parentId, cursor: '1'});
    assert.equal(
      result.asked[1],
      `${site}members/api/comments/${parentId}/replies/?limit=20&page=1`,
    );
    const {items, next, count} = pageOf(result);
    const parents = items.map((item) => item.parentId);
    assert.deepEqual(parents, [parentId, parentId, parentId, '6b04f8d0964aa731bf27ad42']);
    assert.deepEqual([next, count], ['', 118]);
  });

  for (const parentId of ['.', '..']) {
    it(`is not looked for elsewhere, at ${parentId}`, async () => {
      const {asked} = await ask(serve(), {parentId});
      assert.match(asked[1]!, /\/comments\/-\/replies\//);
    });
  }
});

describe('a comment in Ghost', () => {
  for (const [what, changes] of [
    ['deleted', {status: 'deleted', html: null}],
    ['hidden', {status: 'hidden', html: null}],
    ['hidden, with its text', {status: 'hidden', html: '<p>Bậy</p>'}],
    ['without a text', {html: null}],
  ] as const) {
    it(`leaves nothing but its place, if it is ${what}`, async () => {
      const {items} = await show(
        comment({...changes, replies: [comment({id: 'c2', parent_id: 'c1'})]}),
      );
      const [one, reply] = items;
      assert.deepEqual([one?.state, one?.text, one?.author], ['deleted', '', '']);
      assert.equal(reply?.parentId, 'c1');
    });
  }

  it('may be of nobody any more', async () => {
    const [one] = (await show(comment({member: null}))).items;
    assert.deepEqual([one?.state, one?.author, one?.text], ['published', '', 'Hay']);
  });

  it('says who likes it, and whether it is on top and was changed', async () => {
    const changes = {pinned: true, edited_at: '2022-03-29T00:20:16.000Z', count: {likes: 3}};
    const [one] = (await show(comment(changes))).items;
    assert.deepEqual([one?.votes.up, one?.pinned, one?.editedAt], [3, true, changes.edited_at]);
  });
});

describe('a discussion that Ghost does not have', () => {
  it('is not asked for, where the post says so', async () => {
    const {failure, asked} = await ask(serve(undefined, withPost({comments: false})));
    assert.deepEqual([failure, asked.length], ['unsupported', 1]);
  });

  it('is asked for, where the post does not say', async () => {
    const {asked} = await ask(serve(undefined, withPost({comments: undefined})));
    assert.equal(asked.length, 3);
  });

  for (const status of [403, 404]) {
    it(`is absent where the Members API answers ${status}`, async () => {
      assert.equal((await ask(serve({status}))).failure, 'unsupported');
    });
  }

  it('is not absent because one comment is', async () => {
    const {failure} = await ask(serve({status: 404}), {parentId: 'c1'});
    assert.equal(failure, 'not-found');
  });

  it('is not absent because the server is busy', async () => {
    assert.equal((await ask(serve({status: 503}))).failure, 'unavailable');
  });

  it('is the failure of the post, where that fails', async () => {
    const {failure} = await ask(serve(undefined, recorded('ghost/key-wrong')));
    assert.equal(failure, 'no-endpoint');
  });

  for (const cursor of ['0', 'x', '-1', '1e3', '']) {
    it(`does not go on at "${cursor}"`, async () => {
      assert.equal((await ask(serve(), {cursor})).failure, 'not-found');
    });
  }
});

describe('a comment in Ghost that a link leads to', () => {
  const [a, b, c, top] = ['a', 'b', 'c', 'd'].map((end) => end.padStart(24, '0')) as [
    ...[string, string, string, string],
  ];
  const root = comment({id: top, count: {replies: 3}, html: '<p>Gốc</p>'});
  const answer = (name: string): Fields =>
    comment({id: name, parent_id: top, html: `<p>${name}</p>`});
  const first = {comments: [comment({})], meta: {pagination: {page: 1, pages: 9, total: 99}}};

  /** A site of many pages, whose first page holds one comment and another that is far down. */
  const site9 =
    (known: Readonly<Record<string, Reply>>) =>
    ({pathname}: URL): Reply | undefined => {
      if (pathname.includes('/content/posts/')) return post;
      if (pathname.endsWith('/counts/')) return recorded('ghost/comment-counts');
      if (pathname.includes('/comments/post/')) return {body: first};
      const at = pathname.replace(/^.*\/comments\//, '').replace(/\/$/, '');
      return Object.hasOwn(known, at) ? known[at] : {status: 404, body: {errors: []}};
    };
  const of = (...comments: readonly Fields[]): Reply => ({body: {comments}});
  const site1 = site9({
    [top]: of({...root, replies: [answer(a)]}),
    [`${top}/replies`]: of(answer(a), answer(b)),
    [c]: of(answer(c)),
  });
  const ids = (page: CommentPage): (readonly [string, string])[] =>
    page.items.map(({id: name, parentId}) => [name, parentId]);

  it('is on the first page without being asked for', async () => {
    const result = await ask(site1, {around: 'c1'});
    assert.deepEqual(ids(pageOf(result)), [['c1', '']]);
    assert.equal(result.asked.length, 3);
  });

  it('comes with its thread, also from further down than the first answers', async () => {
    const result = await ask(site1, {around: c, limit: 2});
    const page = pageOf(result);
    assert.deepEqual(ids(page), [
      [top, ''],
      [a, top],
      [b, top],
      [c, top],
    ]);
    assert.equal(page.next, '');
    assert.equal(page.items[0]?.repliesNext, '2');
    assert.equal(page.count, 118);
    assert.ok(result.asked.includes(`${site}members/api/comments/${top}/replies/?limit=2`));
  });

  it('comes with its answers where it opens the thread', async () => {
    const page = pageOf(await ask(site1, {around: top}));
    assert.deepEqual(ids(page), [
      [top, ''],
      [a, top],
      [b, top],
    ]);
  });

  it('comes alone where its thread cannot be had', async () => {
    const page = pageOf(await ask(site9({[c]: of(answer(c))}), {around: c}));
    assert.deepEqual(
      page.items.map((item) => item.id),
      [c],
    );
  });

  for (const around of ['f'.padStart(24, '0'), '../counts', 'counts', '', 'toString']) {
    it(`is not there by the name of ${JSON.stringify(around)}`, async () => {
      assert.equal((await ask(site1, {around})).failure, 'not-found');
    });
  }
});
