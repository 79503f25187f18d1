import {expect} from '@open-wc/testing';
import {freshPlace, settled, show, textOf, until} from '../support/show.js';
import {askedOf, stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const page = `<!doctype html><title>Trang</title><script type="application/ld+json">${JSON.stringify(
  {
    ...{'@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Giá vàng & bạc'},
    articleBody: 'Vàng tăng.\n\nBạc giảm.',
    comment: [{'@type': 'Comment', text: 'Hay', author: {'@type': 'Person', name: 'Lan'}}],
  },
)}</script>`;

describe('a page that describes itself', () => {
  expectNothingUncaught();
  before(() => stage('pages/gold', {page}));

  const said = {source: 'json-ld', endpoint: '/staged/pages/gold'};

  it('is the article that it describes, without an identifier', async () => {
    const view = await show('article-view', said);
    expect(view.article?.title).to.equal('Giá vàng & bạc');
    expect(view.article?.url).to.equal(new URL(said.endpoint, location.href).href);
    expect(view.article?.bodyHtml).to.contain('<p>Bạc giảm.</p>');
  });

  it('has a discussion to read, also for those who follow', async () => {
    await show('article-view', {...said, id: 'page'});
    const box = await show('comment-box', {endpoint: '', for: 'page'});
    expect(textOf(box.shadowRoot!, 'text')).to.equal('Hay');
    expect(box.shadowRoot!.querySelector<HTMLElement>('[part~="write"]')!.hidden).to.be.true;
  });
});

const settings = {
  article: {
    address: 'story?of={id}',
    answer: {
      ...{id: '/data/code', url: '/data/link', title: {html: '/data/name'}},
      ...{bodyHtml: {paragraphs: '/data/words'}, publishedAt: {date: '/data/time', as: 'unix'}},
    },
  },
  related: {
    address: 'more?of={id}&max={limit}',
    answer: {items: {each: '/data', id: '/code', url: '/link', title: '/name'}},
  },
  comments: {
    address: 'talk?of={id}',
    answer: {items: {each: '/data', id: '/code', text: '/words', author: {name: '/who'}}},
  },
};

const script = (content: string): HTMLScriptElement => {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.text = content;
  return element;
};

/** An article of an API that nobody has seen, with the settings inside it. */
const mapped = (
  content = JSON.stringify(settings),
  id = '',
): HTMLElementTagNameMap['article-view'] => {
  const view = document.createElement('article-view');
  Object.assign(view, {id, source: 'path-map', endpoint: '/staged/unknown', articleId: '7'});
  view.append(script(content));
  freshPlace().append(view);
  return view;
};

describe('an API that nobody has seen', () => {
  expectNothingUncaught();
  before(async () => {
    const one = {code: 7, link: 'https://a.example/7', name: 'V&agrave;ng & <b>bạc</b>'};
    const data = {...one, words: 'Vàng tăng.', time: 1648092480};
    await stage('unknown/story', {json: {data}});
    await stage('unknown/more', {json: {data: [{...one, code: 8, name: 'Đồng'}]}});
    await stage('unknown/talk', {json: {data: [{code: 1, words: 'Hay', who: 'Lan'}]}});
  });

  it('is read by the settings inside the element', async () => {
    const view = mapped();
    await settled(view);
    expect(view.article?.title).to.equal('Vàng & bạc');
    expect(view.article?.publishedAt).to.equal('2022-03-24T03:28:00.000Z');
    expect(view.article?.bodyHtml).to.equal('<p>Vàng tăng.</p>');
    expect((await askedOf('unknown/story')).at(-1)?.query).to.equal('of=7');
  });

  it('is read by those who follow, with the settings of whom they follow', async () => {
    await settled(mapped(undefined, 'mapped'));
    const list = await show('related-list', {endpoint: '', for: 'mapped'});
    expect(list.shadowRoot!.textContent).to.contain('Đồng');
    const box = await show('comment-box', {endpoint: '', for: 'mapped'});
    expect(textOf(box.shadowRoot!, 'text')).to.equal('Hay');
    expect(box.shadowRoot!.querySelector<HTMLElement>('[part~="write"]')!.hidden).to.be.true;
  });

  it('fails with the reason where the settings are none', async () => {
    const view = mapped('{"article":{"answer":{"title":"name"}}}');
    await until(() => view.state === 'error', 'the failure');
    expect(view.error?.code).to.equal('no-endpoint');
    expect(String(view.error?.cause)).to.contain('/article/answer/title');
  });
});
