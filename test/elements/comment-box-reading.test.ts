import {expect} from '@open-wc/testing';
import {endpoint} from '../support/endpoint.js';
import {seedLike} from '../support/seed.js';
import {nextEvent, place, show, textOf, textsOf, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const long = seedLike(({discussionSize}) => (discussionSize ?? 0) >= 2000);
const closed = seedLike(({comments}) => comments?.state === 'closed');

const thread = {count: 3, state: 'open'};
const author = {name: 'An'};

describe('comment-box: reading', () => {
  expectNothingUncaught();

  it('says that there are no comments yet', async () => {
    const box = await show('comment-box', {'article-id': '88213'});
    expect(box.state).to.equal('empty');
    expect(textOf(box.shadowRoot!, 'heading')).to.equal('(0) Bình luận');
    expect(textOf(box.shadowRoot!, 'empty')).to.equal('Bài viết chưa có bình luận nào.');
    box.lang = 'en';
    await box.updateComplete;
    expect(textOf(box.shadowRoot!, 'heading')).to.equal('(0) Comments');
    expect(textOf(box.shadowRoot!, 'empty')).to.equal('This article has no comments yet.');
  });

  it('counts the whole discussion and shows its first twenty threads', async () => {
    const box = place('comment-box', {endpoint, lang: 'vi', 'article-id': long.id});
    const {count} = await nextEvent(box, 'comments-load');
    expect(count).to.equal(2000);
    expect(textOf(box.shadowRoot!, 'heading')).to.equal('(2.000) Bình luận');
    expect(box.shadowRoot!.querySelectorAll('[part="comments"] > li')).to.have.length(20);
  });

  it('adds the next threads below on request, none of them twice', async () => {
    const box = await show('comment-box', {'article-id': long.id});
    const root = box.shadowRoot!;
    const ids = (): (string | undefined)[] =>
      [...root.querySelectorAll<HTMLElement>('[part="comments"] > li')].map(
        ({dataset}) => dataset['comment'],
      );
    const before = ids();
    root.querySelector<HTMLElement>('div > [data-act="more"]')!.click();
    await until(() => ids().length === 40, 'twenty more');
    expect(ids().slice(0, 20)).to.eql(before);
    expect(new Set(ids()).size).to.equal(40);
    await until(() => root.activeElement?.localName === 'article', 'the focus goes on');
    expect(root.activeElement!.closest('li')!.dataset['comment']).to.equal(ids()[20]);
  });

  it('shows answers below what they answer, and the rest of them on request', async () => {
    const box = await show('comment-box', {'article-id': long.id});
    const root = box.shadowRoot!;
    const more = root.querySelector<HTMLElement>(
      'li:has(> [part="replies"]) > [data-act="more"]:not([hidden])',
    )!;
    const parent = more.closest('li')!;
    const answers = (): number => parent.querySelectorAll(':scope > [part="replies"] > li').length;
    const before = answers();
    expect(before).to.be.above(0);
    expect(more.textContent.trim()).to.match(/^Xem thêm [\d.]+ trả lời$/);
    more.click();
    await until(() => answers() > before, 'more answers');
  });

  it('sorts as the page asks, and by the newest where it asks for nonsense', async () => {
    const firstOf = async (sort: string): Promise<(string | undefined)[]> => {
      const box = await show('comment-box', {'article-id': long.id, sort});
      const items = box.shadowRoot!.querySelectorAll<HTMLElement>('[part="comments"] > li');
      return [...items].map(({dataset}) => dataset['comment']);
    };
    const newest = await firstOf('newest');
    expect(await firstOf('nonsense')).to.eql(newest);
    expect(await firstOf('oldest')).not.to.eql(newest);
    expect(await firstOf('top')).not.to.eql(newest);
  });

  it('takes no comments where the discussion is closed', async () => {
    const box = await show('comment-box', {'article-id': closed.id});
    const root = box.shadowRoot!;
    expect(textOf(root, 'notice')).to.equal('Bài viết đã đóng bình luận.');
    expect(root.querySelector('[data-act="reply"]:not([hidden])')).to.be.null;
  });

  it('says where comments can only be read', async () => {
    const {id} = seedLike(({comments}) => comments?.state === 'readonly');
    const box = await show('comment-box', {'article-id': id, lang: 'en'});
    expect(textOf(box.shadowRoot!, 'notice')).to.equal(
      'Comments on this article can only be read.',
    );
  });

  it('shows markup in a comment as the text it is', async () => {
    const text = '<img src=x onerror=alert(1)> <b>bold</b>';
    const items = [{id: 'a', state: 'published', author: {name: '<i>An</i>'}, text}];
    await stage('markup/articles/1/comments', {json: {thread, items}});
    const box = await show('comment-box', {endpoint: '/staged/markup', 'article-id': '1'});
    expect(textOf(box.shadowRoot!, 'text')).to.equal(text);
    expect(textOf(box.shadowRoot!, 'author')).to.equal('<i>An</i>');
    expect(box.shadowRoot!.querySelector('img, b, i')).to.be.null;
  });

  it('shows badges, nameless authors, what was deleted and what has to wait', async () => {
    const items = [
      {id: 'a', state: 'published', author: {name: 'An', badge: 'author'}, text: 'One'},
      {id: 'b', state: 'deleted', author: null, text: ''},
      {id: 'c', parentId: 'b', state: 'pending', author: {badge: 'staff'}, text: 'Two'},
    ];
    await stage('kinds/articles/1/comments', {json: {thread, items}});
    const box = await show('comment-box', {endpoint: '/staged/kinds', 'article-id': '1'});
    const root = box.shadowRoot!;
    expect(textsOf(root, 'badge')).to.eql(['Tác giả', 'Tòa soạn', 'Đang chờ duyệt']);
    expect(textsOf(root, 'author')).to.eql(['An', 'Ẩn danh']);
    expect(textOf(root, 'deleted')).to.equal('Bình luận đã bị xóa.');
    expect(textOf(root, 'pending')).to.equal('Đang chờ duyệt');
  });

  it('nests answers as deep as the endpoint says, and no deeper', async () => {
    const items = ['a', 'b', 'c', 'd'].map((id, at, all) => {
      return {id, parentId: all[at - 1] ?? null, state: 'published', author, text: id};
    });
    const policy = {maxDepth: 2};
    await stage('deep/articles/1/comments', {json: {thread, policy, items}});
    const box = await show('comment-box', {endpoint: '/staged/deep', 'article-id': '1'});
    expect(textsOf(box.shadowRoot!, 'text')).to.eql(['a', 'b', 'c', 'd']);
    expect(box.shadowRoot!.querySelectorAll('[part="replies"]')).to.have.length(1);
  });

  it('says when more comments cannot be had, and keeps those it has', async () => {
    const items = [{id: 'a', state: 'published', author, text: 'One'}];
    const page = {json: {thread, items, next: 'cursor'}};
    await stage('more/articles/1/comments', page, {status: 403, json: {code: 'forbidden'}});
    const box = await show('comment-box', {endpoint: '/staged/more', 'article-id': '1'});
    const failed = nextEvent(box, 'comment-error');
    box.shadowRoot!.querySelector<HTMLElement>('div > [data-act="more"]')!.click();
    expect((await failed).error.code).to.equal('forbidden');
    await box.updateComplete;
    expect(textOf(box.shadowRoot!, 'status')).not.to.be.empty;
    expect(textsOf(box.shadowRoot!, 'text')).to.eql(['One']);
  });

  for (const id of [long.id, '88213']) {
    it(`has no barrier that axe knows of (article ${id})`, async () => {
      const box = await show('comment-box', {'article-id': id});
      await expect(box).to.be.accessible();
    });
  }
});
