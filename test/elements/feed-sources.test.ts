import {expect} from '@open-wc/testing';
import {until, place, settled, show, textOf} from '../support/show.js';
import {askedOf, stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const id = '6b04f8ae964aa731bf27ab98';
const site = '/staged/ghost-site/';
const feed = '/staged/feed.json';

const load = async (name: string): Promise<unknown> => {
  const response = await fetch(`/test/sources/recorded/ghost/${name}.json`);
  return ((await response.json()) as {body: unknown}).body;
};

const stageGhost = async (): Promise<void> => {
  const content = 'ghost-site/ghost/api/content';
  const members = 'ghost-site/members/api/comments';
  const cards = await load('post-cards');
  await stage(`${content}/posts/${id}/`, {json: await load('post-by-id')});
  await stage(`${content}/posts/slug/the-trinh-bay/`, {json: cards});
  await stage(`${content}/posts/slug/khoa/`, {status: 401, json: await load('key-wrong')});
  await stage(`${content}/posts/slug/thanh-vien/`, {json: await load('post-members-only')});
  await stage(`${content}/posts/`, {json: await load('related-by-tags')});
  await stage(`${content}/settings/`, {json: await load('settings')});
  // The recorded post is at home on another host, where no discussion is staged.
  const {posts} = (await load('post-by-id')) as {posts: Record<string, unknown>[]};
  const url = `${location.origin}${site}bai/`;
  await stage(`${content}/posts/slug/bai/`, {json: {posts: [{...posts[0], url}]}});
  await stage(`${members}/post/${id}/`, {json: await load('comments-page1')});
  await stage(`${members}/counts/`, {json: await load('comment-counts')});
};

describe('a site made with Ghost', () => {
  expectNothingUncaught();
  before(stageGhost);
  const of = (articleId: string): Record<string, string> => ({
    ...{source: 'ghost', endpoint: site, 'article-id': articleId, 'api-key': 'k'},
  });

  it('gives an article, and is asked with the key of the page', async () => {
    const view = await show('article-view', of(id));
    expect(view.article?.publisher?.name).to.equal('Bản tin Ven Hồ');
    expect(view.article?.tags).to.have.length(3);
    const [asked] = await askedOf(`ghost-site/ghost/api/content/posts/${id}/`);
    expect(asked?.query).to.include('key=k');
  });

  it('has its cards in our own looks', async () => {
    const view = await show('article-view', of('the-trinh-bay'));
    await until(() => !!view.querySelector('details'), 'the card that opens');
    for (const block of ['gallery', 'callout', 'buttons', 'button', 'bookmark', 'icon'])
      expect(view.querySelector(`[data-block="${block}"]`), block).to.exist;
    expect(view.querySelector('details')!.textContent).to.include('tối đa ba cuốn');
    expect(view.querySelector('summary')!.textContent).to.include('Câu hỏi thường gặp');
    expect(view.querySelector('[class*="kg-"], button, iframe')).to.be.null;
  });

  it('gives the articles that are like it', async () => {
    const list = await show('related-list', of(id));
    expect(textOf(list.shadowRoot!, 'title')).to.include('Thư viện xã mở cửa buổi tối');
  });

  it('gives a discussion to read', async () => {
    const box = await show('comment-box', of('bai'));
    const root = box.shadowRoot!;
    expect(textOf(root, 'heading')).to.include('118');
    expect(root.querySelectorAll('[part~="text"]').length).to.be.greaterThan(19);
    expect(root.querySelector<HTMLElement>('[part~="write"]')!.hidden).to.be.true;
  });

  for (const [lang, sentence] of [
    ['vi', 'Nguồn nội dung này không có phần này.'],
    ['en', 'The place this content comes from does not offer this part.'],
  ] as const) {
    it(`says in ${lang} that there is no discussion`, async () => {
      const box = place('comment-box', {...of('thanh-vien'), lang});
      await until(() => box.state === 'error', 'the failure');
      expect(box.error?.code).to.equal('unsupported');
      await until(() => textOf(box.shadowRoot!, 'error').includes(sentence), 'the sentence');
    });
  }

  it('says of a wrong key that the page is not set up', async () => {
    const view = place('article-view', of('khoa'));
    await until(() => view.state === 'error', 'the failure');
    expect([view.error?.code, view.error?.status]).to.deep.equal(['no-endpoint', 401]);
  });
});

describe('a JSON Feed', () => {
  expectNothingUncaught();
  before(async () => {
    const items = ['1', '2', '3'].map((number) => ({
      ...{id: number, url: `/bai/${number}`, title: `Bài ${number}`, tags: ['sách']},
      content_text: 'Nội dung <b>là chữ</b>',
    }));
    await stage('feed.json', {json: {title: 'Bản tin', items}});
  });
  const of = {source: 'json-feed', endpoint: feed, 'article-id': '1'};

  it('gives an article', async () => {
    const view = await show('article-view', of);
    expect(view.article?.title).to.equal('Bài 1');
    expect(view.textContent).to.include('Nội dung <b>là chữ</b>');
  });

  it('gives the others', async () => {
    const list = await show('related-list', of);
    expect(list.shadowRoot!.querySelectorAll('[part~="card"]')).to.have.length(2);
  });

  it('has no discussion', async () => {
    const box = place('comment-box', of);
    await settled(box);
    expect(box.error?.code).to.equal('unsupported');
  });
});
