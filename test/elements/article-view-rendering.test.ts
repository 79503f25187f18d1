import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {seedLike, seeds} from '../support/seed.js';
import {show, textOf, textsOf} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const seed = seedLike(({id}) => id === '88213');

/** Shows an article of which no seed has the shape. */
async function showStaged(
  name: string,
  json: Readonly<Record<string, unknown>>,
  attributes: Readonly<Record<string, string>> = {},
): Promise<ArticleView> {
  await stage(`${name}/articles/1`, {json: {id: '1', title: 'A title', ...json}});
  return show('article-view', {endpoint: `/staged/${name}`, 'article-id': '1', ...attributes});
}

describe('article-view: what a reader sees', () => {
  expectNothingUncaught();

  it('shows the article as a Vietnamese newspaper prints it', async () => {
    const view = await show('article-view', {'article-id': '88213'});
    expect(view.state).to.equal('ready');
    expect(textOf(view, 'kicker')).to.equal('Thời sự');
    expect(textOf(view, 'title')).to.equal(seed.title);
    expect(textOf(view, 'date')).to.equal('24/03/2022 10:28');
    expect(textOf(view, 'dateline')).to.equal('(bensong.example)');
    expect(textOf(view, 'lead')).to.equal(`(bensong.example) ${seed.lead}`);
    expect(textOf(view, 'caption')).to.equal(
      'Ruộng bậc thang ở bản Hua Khoang đã đủ nước để cấy. Minh họa: Báo Bến Sông',
    );
    expect(textOf(view, 'byline')).to.equal('PV');
    expect(textOf(view, 'publisher')).to.equal('Báo Bến Sông Bài gốc trên Báo Bến Sông');
    const tags = view.querySelectorAll('[part="tags"] > li');
    expect([...tags].map(({textContent}) => textContent)).to.eql([
      'Ruộng bậc thang',
      'Thủy lợi',
      'Sơn Lâm',
    ]);
  });

  it('shows the same article with English words around it', async () => {
    const view = await show('article-view', {'article-id': '88213', lang: 'en'});
    expect(textOf(view, 'title')).to.equal(seed.title);
    expect(textOf(view, 'date')).to.equal('March 24, 2022 at 10:28 AM');
    expect(textOf(view, 'publisher')).to.equal('Báo Bến Sông Original at Báo Bến Sông');
  });

  it('says the time of publication to machines as well', async () => {
    const view = await show('article-view', {'article-id': '88213'});
    expect(view.querySelector('time')!.dateTime).to.equal('2022-03-24T10:28:00+07:00');
  });

  it('makes the whole text part of the page', async () => {
    const view = await show('article-view', {'article-id': '88213'});
    const paragraphs = view.querySelectorAll('[part~="body"] > p');
    expect(paragraphs).to.have.length(6);
    expect(view.innerText).to.include('Từ năm giờ sáng, trên các thửa ruộng quanh bản Hua Khoang');
    expect(view.shadowRoot!.textContent).not.to.include('Hua Khoang');
  });

  it('puts the text into the shadow root when asked to', async () => {
    const view = await show('article-view', {'article-id': '88213', render: 'shadow'});
    expect(view.querySelector('article')).to.be.null;
    expect(textOf(view.shadowRoot!, 'title')).to.equal(seed.title);
    expect(view.shadowRoot!.querySelectorAll('[part~="body"] > p')).to.have.length(6);
  });

  it('moves the text between page and shadow root when the attribute changes', async () => {
    const view = await show('article-view', {'article-id': '88213', render: 'shadow'});
    view.setAttribute('render', 'no such mode');
    await view.updateComplete;
    expect(textOf(view, 'title')).to.equal(seed.title);
    view.setAttribute('render', 'shadow');
    await view.updateComplete;
    expect(textOf(view.shadowRoot!, 'title')).to.equal(seed.title);
    expect(view.querySelector('article')).to.be.null;
  });

  it('reserves the place of the picture and offers its sizes', async () => {
    const view = await show('article-view', {'article-id': '88213'});
    const image = view.querySelector('img')!;
    expect([image.width > 0, image.getAttribute('width'), image.getAttribute('height')]).to.eql([
      true,
      '1200',
      '800',
    ]);
    expect(image.alt).to.equal('Ruộng bậc thang xếp lớp trên sườn đồi dưới nắng sớm');
    expect(view.querySelector('source')!.srcset).to.match(/terraces-640\.webp 640w, .* 1200w$/);
    expect(image.style.backgroundColor).to.equal('rgb(181, 189, 144)');
  });

  it('shows a caption that has no picture', async () => {
    const {id} = seedLike(({image}) => !!image?.captionHtml && !image.src);
    const view = await show('article-view', {'article-id': id});
    expect(view.querySelector('[part~="figure"] img')).to.be.null;
    expect(textOf(view, 'caption')).not.to.be.empty;
  });

  it('shows no figure for an article without picture and caption', async () => {
    const {id} = seedLike(({image}) => !image?.captionHtml && !image?.src);
    const view = await show('article-view', {'article-id': id});
    expect(view.querySelector('[part~="figure"]')).to.be.null;
  });

  it('names the authors where there is no byline', async () => {
    const view = await showStaged('authors', {authors: [{name: 'Lan Anh'}, {name: 'Đức Minh'}]});
    expect(textOf(view, 'byline')).to.equal('Lan Anh, Đức Minh');
  });

  it('shows changes, corrections, rights, the credit and where to read on', async () => {
    const view = await showStaged('rich', {
      url: 'https://paper.example/1',
      publishedAt: '2024-01-02T03:04:00Z',
      updatedAt: '2024-01-03T05:06:00Z',
      corrections: [{at: '2024-01-03T05:06:00Z', text: 'The year is 2023.'}, {text: 'A name.'}],
      rights: 'All rights reserved',
      image: {captionHtml: 'Boats', credit: 'An Lê'},
      truncated: true,
    });
    expect(textOf(view, 'updated')).to.equal('Cập nhật 03/01/2024 05:06');
    expect(textsOf(view, 'correction')).to.eql([
      'Đính chính 03/01/2024 05:06 The year is 2023.',
      'Đính chính A name.',
    ]);
    expect(textOf(view, 'rights')).to.equal('All rights reserved');
    expect(textOf(view, 'caption')).to.equal('Boats Ảnh: An Lê');
    expect(textOf(view, 'original')).to.equal('Đọc tiếp');
  });

  it('puts the heading at the level the page asks for, and the others below it', async () => {
    const html = {bodyHtml: '<h2>Section</h2><h3>Part</h3>'};
    const view = await showStaged('levels', html, {'heading-level': '3'});
    expect([...view.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({tagName}) => tagName)).to.eql([
      'H3',
      'H4',
      'H5',
    ]);
  });

  for (const level of ['0', '9', 'junk', '']) {
    it(`takes a heading level of "${level}" for 1`, async () => {
      const view = await show('article-view', {'article-id': '88213', 'heading-level': level});
      expect(view.querySelector('[part~="title"]')!.localName).to.equal('h1');
    });
  }

  for (const {id, title, lang, dir} of seeds) {
    it(`shows seed article ${id} in its own language and direction`, async () => {
      const view = await show('article-view', {'article-id': id, lang: 'en'});
      const article = view.querySelector('article')!;
      expect(textOf(view, 'title')).to.equal(title.replace(/\s+/g, ' '));
      expect([article.lang, article.dir]).to.eql([lang, dir]);
    });
  }
});
