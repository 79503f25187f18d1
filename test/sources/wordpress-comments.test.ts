import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Answer, Request} from '../../src/client/request.js';
import {Conversation} from '../../src/discussion/conversation.js';
import type {CommentNode} from '../../src/discussion/threads.js';
import {normaliseWholePage, type WholePage} from '../../src/check/whole-page.js';
import type {CommentSlice} from '../../src/sources/source.js';
import {wordpress} from '../../src/sources/wordpress.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {malformedAnswers, malformedValues} from '../support/malformed.js';
import {answerOf, converse, dataOf, recorded} from '../support/recorded.js';
import {commentServer, type Said} from '../support/wordpress-site.js';

const place = deepFreeze({endpoint: 'https://site.example/', articleId: '12'});
const slice: CommentSlice = deepFreeze({sort: 'newest', limit: 20});
const post = {
  id: 12,
  link: 'https://site.example/bai/',
  comment_status: 'open',
  content: {protected: false},
};

type Server = (request: Request, step: number) => Answer;

async function page(
  server: Server,
  rest: Partial<CommentSlice> = {},
): Promise<{page: WholePage; asked: URL[]; steps: number}> {
  const {outcome, asked} = await converse(wordpress.comments!(place, {...slice, ...rest}), server);
  const {value, problems} = normaliseWholePage(dataOf(outcome), 'https://site.example/');
  assert.ok(value);
  // Of names that are longer than any.
  assert.deepEqual(
    problems.filter(({code}) => code !== 'too-long'),
    [],
  );
  return {page: value, asked: asked.flat().map(({url}) => new URL(url)), steps: asked.length};
}

const failure = async (server: Server, rest: Partial<CommentSlice> = {}): Promise<unknown> => {
  const {outcome} = await converse(wordpress.comments!(place, {...slice, ...rest}), server);
  return 'failure' in outcome && outcome.failure;
};

const given =
  (list: Answer): Server =>
  (_, step) =>
    step ? list : answerOf(post);

const one = (rest: Record<string, unknown>): Server =>
  given(
    answerOf([
      {
        ...{id: 1, post: 12, parent: 0, author: 0, author_name: 'An'},
        ...{date: '2022-03-24T10:28:00', date_gmt: '2022-03-24T03:28:00'},
        content: {rendered: '<p>Hay</p>'},
        ...rest,
      },
    ]),
  );

/** Identifiers as they are shown: those of answers in brackets. */
const shape = (nodes: readonly CommentNode[]): string =>
  nodes
    .map(({comment, replies}) => comment.id + (replies.length ? `(${shape(replies)})` : ''))
    .join(' ');

const shown = ({page}: {page: WholePage}): string => shape(new Conversation(page).threads);

// 140 threads; the last has answers down to the seventh level, the one before answers by the dozen.
const deep: Said[] = [
  ...Array.from({length: 140}, (_, at): Said => [at + 1]),
  ...[141, 142, 143, 144, 145, 146].map((id): Said => [id, id === 141 ? 140 : id - 1]),
  ...Array.from({length: 30}, (_, at): Said => [200 + at, 139]),
];

describe('a discussion of a post', () => {
  it('is given whole where it is short', async () => {
    const {
      page: read,
      asked,
      steps,
    } = await page(commentServer([[1], [2], [3, 1], [4, 3], [5], [6, 1]]));
    assert.equal(shape(new Conversation(read).threads), '5 2 1(3(4) 6)');
    assert.deepEqual([read.count, read.state, read.next], [6, 'open', '']);
    assert.equal(read.url, 'https://site.example/bai/');
    assert.equal(steps, 2);
    assert.deepEqual(
      ['post', 'order', 'per_page'].map((name) => asked[1]?.searchParams.get(name)),
      ['12', 'asc', '100'],
    );
  });

  it('counts the answers that it gives', async () => {
    const {page: read} = await page(commentServer([[1], [2, 1], [3, 1]]));
    assert.deepEqual(
      read.items.map(({replyCount, repliesNext}) => [replyCount, repliesNext]),
      [
        [2, ''],
        [0, ''],
        [0, ''],
      ],
    );
  });

  it('has the oldest first for those who want that', async () => {
    assert.equal(shown(await page(commentServer([[1], [2], [3, 1]]), {sort: 'oldest'})), '1(3) 2');
  });

  it('has an answer to what nobody sees as a thread, in its place', async () => {
    const read = await page(commentServer([[1], [2, 99], [3], [4, 2]]));
    assert.equal(shown(read), '3 2(4) 1');
  });

  it('asks for no texts of the post, and no links of comments', async () => {
    const {asked} = await page(commentServer([[1]]));
    assert.equal(
      asked[0]?.searchParams.get('_fields'),
      'id,link,author,comment_status,content.protected',
    );
    assert.ok(!asked[1]?.searchParams.get('_fields')!.includes('_links'));
  });

  it('offers what WordPress can do, and no more', async () => {
    const {policy} = (await page(commentServer([]))).page;
    assert.deepEqual(
      [policy.name, policy.email, policy.guests, policy.votes, policy.editWindow, policy.format],
      ['required', 'required', true, 'none', 0, 'markdown'],
    );
    assert.deepEqual([policy.sorts, policy.reportReasons], [['newest', 'oldest'], []]);
    assert.equal(wordpress.commentActions, undefined);
  });

  it('that is over says so', async () => {
    const closed = {comment_status: 'closed', content: {protected: false}};
    const {page: read} = await page(commentServer([[1]], closed));
    assert.deepEqual([read.state, read.items.length], ['closed', 1]);
  });

  it('behind a password is not asked for', async () => {
    const locked = {comment_status: 'open', content: {protected: true}};
    const {page: read, steps} = await page(commentServer([[1]], locked));
    assert.deepEqual([read.state, read.count, read.items.length, steps], ['closed', 0, 0, 1]);
  });
});

describe('a long discussion of a post', () => {
  it('comes by threads, with the answers of all of them at once', async () => {
    const read = await page(commentServer(deep), {limit: 3});
    assert.equal(read.page.count, 176);
    assert.match(shown(read), /^140\(141\(142\(143\)\)\) 139\(200 201 .* 229\) 138$/);
    const parents = read.asked.map(({searchParams}) => searchParams.get('parent'));
    assert.deepEqual(parents, [null, null, '0', '140,139', '141', '142']);
  });

  it('says where answers are missing, and gives them for the asking', async () => {
    const server = commentServer(deep);
    const {page: read} = await page(server, {limit: 1});
    const cut = read.items.find(({id}) => id === '143')!;
    assert.notEqual(cut.repliesNext, '');
    assert.equal(cut.replyCount, 1);
    assert.ok(read.items.filter(({id}) => id !== '143').every(({repliesNext}) => !repliesNext));
    const conversation = new Conversation(read);
    const more = await page(server, {parentId: '143', cursor: cut.repliesNext});
    conversation.appendReplies('143', more.page);
    assert.equal(shape(conversation.threads), '140(141(142(143(144(145(146))))))');
    assert.equal(conversation.find('143')?.repliesNext, '');
  });

  it('gives the answers to one comment by pages', async () => {
    const server = commentServer(deep);
    const pages: string[][] = [];
    for (let cursor: string | undefined; cursor !== '';) {
      const {page: read} = await page(server, {parentId: '139', cursor});
      pages.push(read.items.map(({id}) => id));
      cursor = read.next;
    }
    assert.deepEqual(
      pages.map(({length}) => length),
      [20, 10],
    );
    assert.deepEqual([pages[0]?.[0], pages[1]?.[9]], ['200', '229']);
  });

  it('says that answers are missing where there are more than come at once', async () => {
    const many = Array.from({length: 130}, (_, at): Said => [at + 10, 1]);
    const {page: read} = await page(commentServer([[1], ...many]));
    const [thread] = read.items;
    assert.notEqual(thread?.repliesNext, '');
    assert.equal(thread?.replyCount, 101);
  });

  for (const [sort, firstId, lastId] of [
    ['newest', '140', '1'],
    ['oldest', '1', '140'],
  ] as const) {
    it(`gives every thread once, page by page, the ${sort} first`, async () => {
      const server = commentServer(deep);
      const threads: string[] = [];
      let read = await page(server, {sort});
      for (;;) {
        threads.push(...read.page.items.filter(({parentId}) => !parentId).map(({id}) => id));
        assert.equal(read.page.count, 176);
        if (!read.page.next) break;
        read = await page(server, {sort, cursor: read.page.next});
        assert.ok(
          !read.asked.some(
            ({searchParams: query}) =>
              query.get('per_page') === '100' &&
              !query.has('parent') &&
              query.get('_fields')?.includes('content'),
          ),
        );
      }
      assert.equal(new Set(threads).size, 140);
      assert.deepEqual([threads[0], threads.at(-1), threads.length], [firstId, lastId, 140]);
    });
  }

  it('has answers to what nobody sees after the last thread, with what answers them', async () => {
    const server = commentServer([...deep, [300, 999], [301, 300], [302, 998]]);
    const first = await page(server, {limit: 100});
    assert.doesNotMatch(shown(first), /30\d/);
    const last = await page(server, {limit: 100, cursor: first.page.next});
    assert.match(shown(last), /^40 39 .* 2 1 300\(301\) 302$/);
    assert.equal(last.page.next, '');
    const all = last.asked.filter(({searchParams}) => searchParams.get('_fields') === 'id,parent');
    assert.deepEqual(
      all.map(({searchParams}) => searchParams.get('page')),
      ['1', '2'],
    );
    assert.equal(last.steps, 5);
  });

  it('takes no answer for one to what nobody sees while it knows only a part', async () => {
    // 100 is on the first page of threads, and on the first of the list.
    const server = commentServer([...deep, [300, 100], [301, 999]]);
    const broken: Server = (request) => {
      const {searchParams: query} = new URL(request.url);
      return query.get('_fields') === 'id,parent' && query.get('page') === '1'
        ? answerOf({code: 'internal'}, 500)
        : server(request);
    };
    const {page: first} = await page(broken, {limit: 100});
    const last = await page(broken, {limit: 100, cursor: first.next});
    assert.match(shown(last), /^40 39 .* 2 1$/);
  });

  it('leads to the thread of a comment', async () => {
    const read = await page(commentServer(deep), {around: '143'});
    assert.equal(shown(read), '140(141(142(143(144(145)))))');
    assert.equal(read.page.next, '');
  });

  it('leads to an answer to what nobody sees', async () => {
    const read = await page(commentServer([...deep, [300, 999]]), {around: '300'});
    assert.equal(shown(read), '300');
  });

  for (const around of ['999', 'abc', '../posts/1']) {
    it(`does not find ${around}`, async () => {
      assert.equal(await failure(commentServer(deep), {around}), 'not-found');
    });
  }

  it('does not find what was said elsewhere', async () => {
    const server = commentServer(deep);
    const elsewhere: Server = (request) =>
      request.url.includes('comments/5?')
        ? answerOf({id: 5, post: 13, parent: 0})
        : server(request);
    assert.equal(await failure(elsewhere, {around: '5'}), 'not-found');
  });

  it('ends a way up that has no end', async () => {
    const server = commentServer(deep);
    const circle: Server = (request) =>
      /comments\/\d/.test(request.url) ? answerOf({id: 5, post: 12, parent: 5}) : server(request);
    assert.equal(await failure(circle, {around: '5'}), false);
  });

  it('is read without the number of comments, where a server between us hides it', async () => {
    const server = commentServer(deep);
    const {page: read} = await page((request) => answerOf(server(request).json));
    assert.equal(read.items.filter(({parentId}) => !parentId).length, 20);
    assert.equal(read.count, read.items.length);
    assert.notEqual(read.next, '');
  });
});

describe('a comment of a real site', () => {
  it('has the words and the name that were meant', async () => {
    const {page: read} = await page((_, step) =>
      step
        ? answerOf((recorded('wordpress/comments-page1').json as object[]).slice(0, 20), 200, {
            'x-wp-total': '20',
          })
        : answerOf(post),
    );
    assert.equal(read.items.length, 20);
    const comment = read.items.find(({id}) => id === '2')!;
    assert.equal(comment.author, 'phạm dung');
    assert.equal(comment.text, 'Bài viết rất bổ ích, cảm ơn tác giả. (ý kiến 0)');
    assert.equal(comment.createdAt, '2022-03-24T11:18:07+07:00');
    assert.match(comment.avatar, /^http:\/\/0\.gravatar\.com\/.*s=48/);
    assert.ok(read.items.every(({text}) => !/<\w/.test(text) || text.includes('`')));
  });

  it('is marked where it is of the account that wrote the article, and of no other', async () => {
    const replies = recorded('wordpress/comments-replies-of-several');
    const badges = async (author: unknown): Promise<readonly string[]> => {
      const {page: read} = await page((_, step) => (step ? replies : answerOf({...post, author})));
      return ['150', '135'].map((name) => read.items.find(({id}) => id === name)!.badge);
    };
    assert.deepEqual(await badges(2), ['author', '']);
    for (const author of [4, 0, undefined, '2']) assert.deepEqual(await badges(author), ['', '']);
  });

  it('is not there past the last page', async () => {
    const {page: read} = await page(given(recorded('wordpress/comments-past-last-page')), {
      cursor: '999.601',
    });
    assert.deepEqual([read.items.length, read.count], [0, 601]);
  });

  it('is not there where there are none', async () => {
    const {page: read} = await page(given(recorded('wordpress/comments-empty')));
    assert.deepEqual([read.items, read.count, read.next], [[], 0, '']);
  });
});

describe('what somebody wrote', () => {
  const first = async (rest: Record<string, unknown>): Promise<WholePage['items'][number]> =>
    (await page(one(rest))).page.items[0]!;

  it('keeps what its markup meant', async () => {
    const rendered = '<p><strong>Rất hay</strong>, <em>nên nhân rộng</em>.<br />\n5 &lt; 6</p>';
    const {text} = await first({content: {rendered}});
    assert.equal(text, '**Rất hay**, *nên nhân rộng*.\n5 < 6');
  });

  it('loses what is no text', async () => {
    const {text} = await first({
      content: {rendered: '<script>alert(1)</script><p onclick=x>A</p>'},
    });
    assert.equal(text, 'A');
  });

  it('has the name that was meant', async () => {
    assert.equal((await first({author_name: 'O&#8217;Brien &amp; con'})).author, 'O’Brien & con');
    assert.equal((await first({author_name: ''})).author, '');
  });

  it('has no picture where the site shows none', async () => {
    assert.equal((await first({author_avatar_urls: undefined})).avatar, '');
  });

  for (const [what, value] of Object.entries(malformedValues)) {
    for (const field of [
      'id',
      'parent',
      'author',
      'author_name',
      'date',
      'date_gmt',
      'content',
      'author_avatar_urls',
      '_links',
    ]) {
      it(`is read without its ${field}: ${what}`, async () => {
        const {outcome} = await converse(wordpress.comments!(place, slice), one({[field]: value}));
        normaliseWholePage(dataOf(outcome), place.endpoint);
      });
    }
  }
});

describe('a site without the discussion', () => {
  for (const name of ['post-draft', 'post-missing', 'posts-by-slug-missing']) {
    it(`says that the article is not there: ${name}`, async () => {
      assert.equal(await failure(() => recorded(`wordpress/${name}`)), 'not-found');
    });
  }

  it('says that it shows no comments', async () => {
    assert.equal(await failure(given(answerOf({code: 'rest_no_route'}, 404))), 'not-found');
    assert.equal(await failure(given(answerOf(undefined, 403))), 'forbidden');
  });

  for (const [what, json] of Object.entries(malformedAnswers)) {
    it(`makes no discussion of ${what}`, async () => {
      const outcomes = [];
      for (const server of [given(answerOf(json)), () => answerOf(json)])
        outcomes.push((await converse(wordpress.comments!(place, slice), server)).outcome);
      const failures = outcomes.map((outcome) => 'failure' in outcome && outcome.failure);
      const isList = Array.isArray(json);
      assert.equal(failures[0], isList ? false : 'format');
      assert.equal(failures[1], isList && !json.length ? 'not-found' : 'format');
    });
  }
});
