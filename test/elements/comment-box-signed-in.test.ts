import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {endpoint} from '../support/endpoint.js';
import {seedLike} from '../support/seed.js';
import {nextEvent, show, textOf, textsOf, until} from '../support/show.js';
import {askedOf, stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const fresh = (): string => `${crypto.getRandomValues(new Uint32Array(1))[0]}`;

/** A token of the endpoint's stand-in for a host site. */
async function signIn(name: string, role = 'reader'): Promise<string> {
  const response = await fetch(new URL('/sign-in', endpoint), {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({name, role}),
  });
  return ((await response.json()) as {token: string}).token;
}

const itemOf = (box: CommentBox, id: string): HTMLElement | null =>
  box.shadowRoot!.querySelector(`[data-comment="${id}"]`);

async function press(box: CommentBox, id: string, act: string): Promise<void> {
  const found = (): HTMLElement | null | undefined =>
    itemOf(box, id)?.querySelector<HTMLElement>(`[data-act="${act}"]`);
  await until(found, `${act} of ${id} is there`);
  found()!.click();
}

/** What the open menu of a comment offers. */
const offered = (box: CommentBox, id: string): (string | undefined)[] =>
  [...itemOf(box, id)!.querySelectorAll<HTMLElement>(':scope > [part="actions"] > button')].map(
    ({dataset}) => dataset['act'],
  );

function write(box: CommentBox, text: string): void {
  const area = box.shadowRoot!.querySelector('textarea')!;
  area.value = text;
  area.dispatchEvent(new InputEvent('input', {bubbles: true}));
}

const submit = (box: CommentBox): void => {
  box.shadowRoot!.querySelector<HTMLElement>('form [part~="send"]')!.click();
};

async function openForm(box: CommentBox): Promise<HTMLFormElement> {
  box.shadowRoot!.querySelector<HTMLElement>('[part~="write"]')!.click();
  await until(() => box.shadowRoot!.querySelector('form'), 'the form opens');
  return box.shadowRoot!.querySelector('form')!;
}

/** A box of the real discussion of an article, for whom `token` names. */
async function showTo(token: string, article: string): Promise<CommentBox> {
  const box = await show('comment-box', {'article-id': article});
  box.getToken = () => token;
  return box;
}

/** Posts a comment through the form of a reader who is signed in. */
async function post(box: CommentBox, name: string, text: string): Promise<string> {
  const form = await openForm(box);
  await until(() => form.textContent.includes(`với tên ${name}.`), 'it says who writes');
  write(box, text);
  const posted = nextEvent(box, 'comment-posted');
  submit(box);
  return (await posted).comment.id;
}

const small = seedLike(({discussionSize: size = 0, lang}) => size === 16 && lang === 'vi').id;
const moderated = seedLike(({comments}) => comments?.state === 'premoderated').id;

beforeEach(() => {
  localStorage.clear();
});

afterEach(() => {
  localStorage.clear();
});

describe('comment-box: readers whom the page has signed in', () => {
  expectNothingUncaught();

  it('are asked for no name, and nothing that was remembered of a guest is sent', async () => {
    localStorage.setItem(
      'article-comments:author',
      JSON.stringify({name: 'Khách', email: 'khach@example.com'}),
    );
    await stage(
      'as/articles/1/comments',
      {method: 'GET', json: {thread: {count: 0, state: 'open'}, items: []}},
      {method: 'POST', status: 503, json: {code: 'unavailable'}},
    );
    await stage('as/articles/1/comments/viewer', {
      json: {viewer: {name: 'Lan'}, can: {post: true}, votes: {}, own: [], pending: []},
    });
    const box = await show('comment-box', {endpoint: '/staged/as', 'article-id': '1'});
    box.getToken = () => 'lan';
    const form = await openForm(box);
    await until(() => form.textContent.includes('Bạn đang viết với tên Lan.'), 'it is said');
    expect(
      form.querySelectorAll('[name="name"], [name="email"], [name="remember"]').length,
    ).to.equal(0);
    await expect(box).to.be.accessible();
    write(box, 'Xin chào');
    submit(box);
    const posts = async (): Promise<Awaited<ReturnType<typeof askedOf>>> =>
      (await askedOf('as/articles/1/comments')).filter(({method}) => method === 'POST');
    await until(async () => (await posts()).length === 1, 'it is sent');
    const [asked] = await posts();
    expect(asked!.token).to.equal('Bearer lan');
    expect(asked!.body).not.to.contain('Khách').and.not.to.contain('khach@');
  });

  it('change and remove what they wrote on another device, and see their votes again', async () => {
    const name = `Lan ${fresh()}`;
    const token = await signIn(name);
    const first = await showTo(token, small);
    const id = await post(first, name, `Lời của tôi ${fresh()}`);
    const other = [...first.shadowRoot!.querySelectorAll<HTMLElement>('[data-comment]')].find(
      ({dataset}) => dataset['comment'] !== id,
    )!.dataset['comment']!;
    await press(first, other, 'up');
    await until(async () => {
      const headers = {authorization: `Bearer ${token}`};
      const answer = await fetch(`${endpoint}/articles/${small}/comments/viewer`, {headers});
      return ((await answer.json()) as {votes: Record<string, number>}).votes[other] === 1;
    }, 'the endpoint has the vote');
    first.remove();
    // The secret of a guest is kept here, and only here.
    localStorage.clear();
    const box = await showTo(token, small);
    const up = (): HTMLElement => itemOf(box, other)!.querySelector('[data-act="up"]')!;
    await until(() => up().ariaPressed === 'true', 'the vote is shown');
    await press(box, id, 'menu');
    await until(() => offered(box, id).length, 'the menu opens');
    expect(offered(box, id)).to.eql(['edit', 'remove']);
    await press(box, id, 'edit');
    await until(() => box.shadowRoot!.querySelector('form'), 'the form opens');
    write(box, 'Đã sửa');
    submit(box);
    await until(() => textOf(itemOf(box, id)!, 'text') === 'Đã sửa', 'it is changed');
    await press(box, id, 'remove');
    await until(() => textOf(itemOf(box, id)!, 'instead'), 'an undo is offered');
    dispatchEvent(new Event('pagehide'));
    await until(() => !itemOf(box, id), 'it is gone');
  });

  it('are asked to sign in before the form opens where guests may not write', async () => {
    await stage('strict/articles/1/comments', {
      json: {thread: {count: 0, state: 'open'}, policy: {guests: false}, items: []},
    });
    const box = await show('comment-box', {endpoint: '/staged/strict', 'article-id': '1'});
    expect(textOf(box.shadowRoot!, 'write')).to.equal('Đăng nhập để bình luận');
    const asked = nextEvent(box, 'sign-in-required');
    box.shadowRoot!.querySelector<HTMLElement>('[part~="write"]')!.click();
    await asked;
    await box.updateComplete;
    expect(!box.shadowRoot!.querySelector('form'), 'no form').to.be.true;
  });
});

describe('comment-box: a reader who signs in or out', () => {
  expectNothingUncaught();

  const item = (id: string, state: string): Record<string, unknown> => ({
    ...{id, parentId: null, rev: 1, state, author: {name: 'An'}, text: `Text of ${id}`},
    ...{createdAt: '2024-01-01T00:00:00Z', votes: {up: 3, down: 1}},
  });
  const page = (...items: unknown[]): unknown => ({
    ...{thread: {count: items.length, state: 'open'}, policy: {votes: 'like'}, items},
  });

  it('leaves nothing behind that only they may see', async () => {
    await stage('leaves/articles/1/comments', {json: page(item('a', 'published'))});
    await stage('leaves/articles/1/comments/viewer', {
      json: {
        viewer: {name: 'An'},
        can: {},
        votes: {a: 1},
        own: [],
        pending: [item('p', 'pending')],
      },
    });
    const box = await show('comment-box', {endpoint: '/staged/leaves', 'article-id': '1'});
    const pressed = (): string | null =>
      itemOf(box, 'a')!.querySelector('[data-act="up"]')!.ariaPressed;
    box.getToken = () => 'token';
    await until(() => itemOf(box, 'p'), 'what waits is shown');
    expect(pressed()).to.equal('true');
    box.getToken = undefined;
    await until(() => !itemOf(box, 'p'), 'what waits is gone');
    expect(pressed()).to.equal('false');
  });

  it('has sent what waited for it', async () => {
    const path = 'waits/articles/1/comments';
    await stage(
      path,
      {method: 'GET', json: page()},
      {
        method: 'POST',
        status: 201,
        json: {...item('sent', 'published'), editToken: 'secret'},
      },
    );
    await stage(`${path}/viewer`, {json: {viewer: {name: 'An'}, can: {post: true}}});
    const place = JSON.stringify({
      endpoint: new URL('/staged/waits', location.href).href,
      articleId: '1',
    });
    const comment = {
      parentId: null,
      text: 'Text',
      author: {name: 'An'},
      trap: {field: '', elapsed: 1},
    };
    const entry = {
      ...{key: '0123456789abcdef', comment, firstTry: Date.now(), tries: 1, notBefore: 0},
      ...{failure: 'sign-in-required', refused: true, fields: []},
    };
    localStorage.setItem(
      `article-comments:outbox:${place}:${entry.key}`,
      JSON.stringify({at: Date.now(), value: entry}),
    );
    const box = await show('comment-box', {endpoint: '/staged/waits', 'article-id': '1'});
    await until(() => textOf(box.shadowRoot!, 'entry'), 'it waits');
    box.getToken = () => 'token';
    await until(() => itemOf(box, 'sent'), 'it is sent');
    const [asked] = (await askedOf(path)).filter(({method}) => method === 'POST');
    expect([asked!.key, asked!.token]).to.eql([entry.key, 'Bearer token']);
  });
});

describe('comment-box: a token that has expired', () => {
  expectNothingUncaught();

  const refused = {method: 'POST', status: 401, json: {code: 'auth-required'}} as const;
  const taken = {
    method: 'POST',
    status: 201,
    json: {
      ...{id: 'new', parentId: null, state: 'published', author: {name: 'Lan'}, text: 'Once'},
      createdAt: '2024-01-01T00:00:00Z',
    },
  } as const;

  async function showExpired(name: string): Promise<CommentBox> {
    const json = {thread: {count: 0, state: 'open'}, policy: {name: 'none'}, items: []};
    await stage(`${name}/articles/1/comments`, {method: 'GET', json}, refused, taken);
    return show('comment-box', {endpoint: `/staged/${name}`, 'article-id': '1'});
  }

  const postsOf = async (name: string): Promise<Awaited<ReturnType<typeof askedOf>>> =>
    (await askedOf(`${name}/articles/1/comments`)).filter(({method}) => method === 'POST');

  it('is asked for once more, and the comment is posted once', async () => {
    const box = await showExpired('again');
    // As a site does that renews what has expired once it knows.
    box.getToken = async () => ((await postsOf('again')).length ? 'new' : 'old');
    await openForm(box);
    write(box, 'Once');
    await box.updateComplete;
    const posted = nextEvent(box, 'comment-posted');
    submit(box);
    await posted;
    const posts = await postsOf('again');
    expect(posts.length).to.equal(2);
    expect(posts[1]!.token).to.equal('Bearer new');
    expect(posts[0]!.key).to.equal(posts[1]!.key);
    expect(textsOf(box.shadowRoot!, 'text')).to.eql(['Once']);
  });

  it('and that nobody renews, asks for a sign-in and keeps the words', async () => {
    const box = await showExpired('later');
    box.getToken = () => 'old';
    await openForm(box);
    write(box, 'Once');
    const asked = nextEvent(box, 'sign-in-required');
    submit(box);
    await asked;
    await until(
      () =>
        box.shadowRoot!.querySelector('textarea')?.value === 'Once' ||
        textsOf(box.shadowRoot!, 'entry').length,
      'the words are kept',
    );
    expect((await postsOf('later')).length).to.equal(1);
  });
});

describe('comment-box: moderators', () => {
  expectNothingUncaught();

  it('approve, pin, take down, refuse and remove what waits, which others do not see', async () => {
    const name = `Khách ${fresh()}`;
    const writes = await showTo(await signIn(name), moderated);
    const id = await post(writes, name, `Chờ duyệt ${fresh()}`);
    writes.remove();
    localStorage.clear();
    const reader = await show('comment-box', {'article-id': moderated});
    expect(!itemOf(reader, id), 'nobody else sees it').to.be.true;
    reader.remove();

    const box = await showTo(await signIn('Biên tập', 'moderator'), moderated);
    await until(() => itemOf(box, id), 'it is shown');
    expect(textOf(itemOf(box, id)!, 'pending')).to.equal('Đang chờ duyệt');
    await press(box, id, 'menu');
    await until(() => offered(box, id).includes('approve'), 'the menu opens');
    const status = (): string => textOf(box.shadowRoot!, 'status');
    for (const [act, sentence] of [
      ['approve', 'Đã duyệt bình luận.'],
      ['pin', 'Đã ghim bình luận.'],
      ['unpin', 'Đã bỏ ghim bình luận.'],
      ['feature', 'Đã chọn là bình luận hay.'],
      ['unfeature', 'Đã bỏ chọn bình luận hay.'],
      ['reject', 'Đã từ chối bình luận.'],
    ] as const) {
      const decided = nextEvent(box, 'comment-moderate');
      await press(box, id, act);
      expect((await decided).act).to.equal(act);
      await until(() => status() === sentence, `${act} is said`);
    }
    await press(box, id, 'remove');
    await until(() => textOf(itemOf(box, id)!, 'instead'), 'an undo is offered');
    dispatchEvent(new Event('pagehide'));
    await until(() => !itemOf(box, id), 'it is gone');
  });
});
