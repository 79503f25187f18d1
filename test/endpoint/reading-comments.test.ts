import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assertContract} from './contract.js';
import {bearer, comment, endpointForFile, newKey} from './start-endpoint.js';

interface Comment {
  readonly id: string;
  readonly parentId: string | null;
  readonly pinned: boolean;
  readonly createdAt: string;
  readonly votes: {readonly up: number; readonly down: number};
  readonly replies: {
    readonly count: number;
    readonly items: readonly Comment[];
    readonly next: string | null;
  };
}

const endpoint = endpointForFile();

async function page(
  articleId: string,
  query = '',
): Promise<{items: readonly Comment[]; next: string | null}> {
  const {status, json} = await endpoint.get(`/articles/${articleId}/comments?${query}`);
  assert.equal(status, 200);
  assertContract('CommentPage', json);
  return json as unknown as {items: readonly Comment[]; next: string | null};
}

/** Every comment that can be reached from the first page, in the order of its finding. */
async function walk(articleId: string, query: string): Promise<Comment[]> {
  const found: Comment[] = [];
  const collect = async (address: string): Promise<void> => {
    let cursor = '';
    do {
      const {items, next} = await page(articleId, `${address}&cursor=${cursor}`);
      for (const item of items) await collectOne(item);
      cursor = next ?? '';
    } while (cursor);
  };
  const collectOne = async (one: Comment): Promise<void> => {
    found.push(one);
    for (const reply of one.replies.items) await collectOne(reply);
    let {next} = one.replies;
    while (next) {
      const more = await page(articleId, `limit=100&parent=${one.id}&cursor=${next}`);
      for (const item of more.items) await collectOne(item);
      next = more.next;
    }
  };
  await collect(query);
  return found;
}

describe('a discussion', () => {
  it('of a known article without comments is empty', async () => {
    const {status, json} = await endpoint.get('/articles/88213/comments');
    assert.equal(status, 200);
    assertContract('CommentPage', json);
    assert.deepEqual(json['thread'], {count: 0, state: 'open', seq: 0});
    assert.deepEqual(json['items'], []);
    assert.equal(json['next'], null);
  });

  it('of an unknown article is not found', async () => {
    const {status, json} = await endpoint.get('/articles/unknown/comments');
    assert.equal(status, 404);
    assertContract('Problem', json);
  });

  it('states what it asks of a comment', async () => {
    const {json} = await endpoint.get('/articles/88213/comments');
    assert.deepEqual(json['policy'], {
      maxLength: 2000,
      maxDepth: 4,
      editWindow: 900,
      format: 'markdown',
      guests: true,
      captcha: null,
      rules: null,
      rulesUrl: null,
      reactions: [],
      name: 'required',
      email: 'optional',
      votes: 'updown',
      reportReasons: ['spam', 'abuse', 'illegal', 'other'],
    });
  });

  it('is asked for again by every browser, and sent again only if it has changed', async () => {
    const {headers} = await endpoint.get('/articles/two-tags/comments');
    const etag = headers.get('etag') ?? '';
    assert.match(headers.get('cache-control') ?? '', /^public, max-age=0/);
    const {status} = await endpoint.get('/articles/two-tags/comments', {'if-none-match': etag});
    assert.equal(status, 304);
  });

  for (const sort of ['newest', 'oldest', 'top']) {
    it(`of 2,000 comments is walked by ${sort} without holes or repetitions`, async () => {
      const found = await walk('newest', `sort=${sort}&limit=100`);
      assert.equal(found.length, 2000);
      assert.equal(new Set(found.map(({id}) => id)).size, 2000);
    });
  }

  it('is sorted as asked, the pinned comment first', async () => {
    const times = (items: readonly Comment[]): string[] => items.map(({createdAt}) => createdAt);
    const newest = await page('newest', 'sort=newest');
    const oldest = await page('newest', 'sort=oldest');
    const top = await page('newest', 'sort=top');
    for (const {items} of [newest, oldest, top]) assert.ok(items[0]?.pinned);
    const later = times(newest.items.slice(1));
    assert.deepEqual(later, times(newest.items.slice(1)).sort().reverse());
    const earlier = times(oldest.items.slice(1));
    assert.deepEqual(earlier, times(oldest.items.slice(1)).sort());
    const scores = top.items.slice(1).map(({votes: {up, down}}) => up - down);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
  });

  it('gives 20 threads unless asked otherwise', async () => {
    const {items} = await page('newest');
    assert.equal(items.length, 20);
  });

  it('gives the first three answers, oldest first, at every level down to the fourth', async () => {
    const levels = (items: readonly Comment[], depth: number): number =>
      Math.max(depth, ...items.map(({replies}) => levels(replies.items, depth + 1)));
    const {items} = await page('newest', 'limit=100');
    const shown = items.flatMap(({replies}) => [replies]);
    assert.ok(shown.every(({items: few, count}) => few.length === Math.min(3, count)));
    assert.ok(shown.every(({next, count}) => (next !== null) === count > 3));
    assert.equal(levels(items, 0), 5);
  });

  for (const query of ['limit=0', 'limit=101', 'sort=best', 'cursor=junk']) {
    it(`is refused for ${query}`, async () => {
      const {status, json} = await endpoint.get(`/articles/newest/comments?${query}`);
      assert.equal(status, 422);
      assertContract('Problem', json);
    });
  }

  it('refuses a cursor with a time that is none', async () => {
    const statusAt = async (time: string): Promise<number> => {
      const cursor = Buffer.from(JSON.stringify(['newest', 0, time, 1])).toString('base64url');
      return (await endpoint.get(`/articles/newest/comments?cursor=${cursor}`)).status;
    };
    assert.equal(await statusAt('2024-02-29T00:00:00.000Z'), 200);
    for (const time of ['0000-01-01T00:00:00.000Z', '2024-02-31T00:00:00.000Z', '2024-01-01'])
      assert.equal(await statusAt(time), 422, time);
  });

  it('refuses the cursor of another order', async () => {
    const {next} = await page('newest', 'sort=top');
    const {status} = await endpoint.get(`/articles/newest/comments?cursor=${String(next)}`);
    assert.equal(status, 422);
  });
});

describe('the page around a comment', () => {
  it('is a page of the walk, and holds the way down to the comment', async () => {
    const all = await walk('newest', 'sort=newest&limit=100');
    const byId = new Map(all.map((one) => [one.id, one]));
    const parent = all.find(({replies}) => replies.count > 4);
    const replies = await page('newest', `parent=${parent?.id ?? ''}&limit=100`);
    const last = replies.items.at(-1);
    const around = await page('newest', `around=${last?.id ?? ''}&limit=10`);
    const ids = (items: readonly Comment[]): string[] =>
      items.flatMap((one) => [one.id, ...ids(one.replies.items)]);
    assert.ok(ids(around.items).includes(last?.id ?? ''));
    const roots = all.filter(({parentId}) => parentId === null).map(({id}) => id);
    const start = roots.indexOf(around.items[0]?.id ?? '');
    assert.equal(start % 10, 0);
    assert.deepEqual(
      around.items.map(({id}) => id),
      roots.slice(start, start + 10),
    );
    assert.ok(byId.has(last?.id ?? ''));
  });

  it('of a comment elsewhere is not found', async () => {
    const {items} = await page('newest');
    const {status} = await endpoint.get(`/articles/oldest/comments?around=${items[0]?.id ?? ''}`);
    assert.equal(status, 404);
  });
});

describe('the answers to a comment', () => {
  it('of another article are not found', async () => {
    const {items} = await page('newest');
    const {status} = await endpoint.get(`/articles/oldest/comments?parent=${items[0]?.id ?? ''}`);
    assert.equal(status, 404);
  });
});

describe('a comment that waits for approval', () => {
  it('is shown to its author alone, and not counted', async () => {
    const {status, json} = await endpoint.send(
      'POST',
      '/articles/moderated/comments',
      comment({author: {name: 'An', email: 'an@reader.example'}}),
      newKey(),
    );
    assert.equal(status, 202);
    assertContract('CreatedComment', json);
    assert.equal(json['state'], 'pending');

    const others = await endpoint.get('/articles/moderated/comments');
    assert.deepEqual(others.json['items'], []);
    const wrong = await endpoint.get('/articles/moderated/comments', bearer('x'.repeat(32)));
    assert.deepEqual(wrong.json['items'], []);

    const own = await endpoint.get('/articles/moderated/comments', bearer(json['editToken']));
    assert.equal(own.json['items']?.[0]?.['id'], json['id']);
    assert.equal(own.headers.get('cache-control'), 'private, no-store');
    assert.deepEqual(own.json['thread']?.['count'], 0);
    assert.doesNotMatch(own.text, /reader\.example/);
  });
});

describe('counts', () => {
  it('are given for known articles', async () => {
    const {status, json} = await endpoint.get(
      '/comments/counts?articles=88213,oldest,two-tags,newest,unknown',
    );
    assert.equal(status, 200);
    assertContract('CommentCounts', json);
    assert.deepEqual(json['counts'], {88213: 0, oldest: 1, 'two-tags': 40, newest: 2000});
  });

  it('are given for a hundred articles at most', async () => {
    const ids = Array.from({length: 101}, (_, index) => `id${String(index)}`);
    const many = await endpoint.get(`/comments/counts?articles=${ids.join(',')}`);
    assert.equal(many.status, 422);
    const enough = await endpoint.get(`/comments/counts?articles=${ids.slice(1).join(',')}`);
    assert.equal(enough.status, 200);
    const none = await endpoint.get('/comments/counts');
    assert.deepEqual(none.json['errors'], [{pointer: '/articles', code: 'required'}]);
  });
});
