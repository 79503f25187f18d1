import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {show, textOf, textsOf, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const filler = '<p>Words that fill the room.</p>'.repeat(12);
const sections = `${filler}<h2 id="first">The first</h2>${filler}<h3>A part <em>of</em> it</h3>${filler}<h2>The second</h2>${filler}`;

let stages = 0;

async function showWith(
  bodyHtml: string,
  attributes: Record<string, string> = {},
  changes = {},
): Promise<ArticleView> {
  const path = `contents-${++stages}`;
  await stage(`${path}/articles/7`, {json: {id: '7', title: 'T', bodyHtml, ...changes}});
  return show('article-view', {
    endpoint: `/staged/${path}`,
    'article-id': '7',
    lang: 'en',
    tools: 'contents',
    ...attributes,
  });
}

const linksOf = (view: ArticleView): HTMLAnchorElement[] => [
  ...view.renderRoot.querySelectorAll<HTMLAnchorElement>('[part="contents-link"]'),
];
const current = (view: ArticleView): string | undefined =>
  linksOf(view)
    .filter((link) => link.getAttribute('aria-current') === 'location')
    .map(({textContent}) => textContent.trim())
    .join();

describe('article-view: the table of contents', () => {
  expectNothingUncaught();

  afterEach(async () => {
    await setViewport({width: 800, height: 600});
    scrollTo(0, 0);
  });

  it('lists the headings of the two highest levels, with ids that cannot clobber the page', async () => {
    const view = await showWith(
      `${sections}<h4>Too deep</h4><blockquote><h2>Quoted</h2></blockquote>`,
    );
    expect(textsOf(view.renderRoot, 'contents-link')).to.eql([
      'The first',
      'A part of it',
      'The second',
    ]);
    for (const link of linksOf(view)) {
      const id = link.getAttribute('href')!.slice(1);
      expect(id).to.match(/^article-7-/);
      expect(view.querySelectorAll(`[id="${id}"]`)).to.have.length(1);
    }
    expect(view.renderRoot.querySelectorAll('.below')).to.have.length(1);
  });

  it('gives no id that the page has', async () => {
    const taken = document.createElement('p');
    taken.id = 'article-7-section-2';
    document.body.append(taken);
    const view = await showWith(sections);
    taken.remove();
    expect(linksOf(view)[1]!.getAttribute('href')).not.to.equal('#article-7-section-2');
  });

  it('follows the levels of a page where the article is no h1, and of an author who begins with h3', async () => {
    const shifted = await showWith(sections, {'heading-level': '3'});
    expect(linksOf(shifted)).to.have.length(3);
    const deep = await showWith('<h3>1</h3><h4>2</h4><h3>3</h3><h5>4</h5>');
    expect(textsOf(deep.renderRoot, 'contents-link')).to.eql(['1', '2', '3']);
  });

  it('is not there for fewer than three headings, and takes no room', async () => {
    const view = await showWith('<h2>1</h2><p>a</p><h2>2</h2><h2> </h2>');
    expect(view.renderRoot.querySelector('nav')).to.be.null;
    expect(view.renderRoot.querySelector<HTMLElement>('[part~="tools"]')!.offsetHeight).to.equal(0);
  });

  it('is not there where the text is not', async () => {
    const view = await showWith(sections, {mode: 'teaser'});
    expect(view.renderRoot.querySelector('nav')).to.be.null;
  });

  it('is named, in the language of the page', async () => {
    const view = await showWith(sections, {lang: 'vi'});
    expect(view.renderRoot.querySelector('nav')!.ariaLabel).to.equal('Mục lục');
    expect(textOf(view.renderRoot, 'contents-title')).to.equal('Mục lục');
  });

  it('takes the reader and the keyboard there, and leaves the hash alone', async () => {
    const view = await showWith(sections);
    const before = location.href;
    linksOf(view)[2]!.click();
    const heading = view.querySelectorAll('h2')[1]!;
    expect(document.activeElement).to.equal(heading);
    expect(heading.getBoundingClientRect().top).to.be.within(0, innerHeight);
    expect(location.href).to.equal(before);
  });

  it('does so in the shadow too', async () => {
    const view = await showWith(sections, {render: 'shadow'});
    linksOf(view)[2]!.click();
    expect(view.shadowRoot!.activeElement!.textContent).to.equal('The second');
  });

  it('marks the section that is read, also after a jump, and none above the first', async () => {
    const view = await showWith(sections);
    expect(current(view)).to.equal('');
    linksOf(view)[2]!.click();
    await until(() => current(view) === 'The second', 'the second is marked');
    linksOf(view)[0]!.click();
    await until(() => current(view) === 'The first', 'the first is marked');
    scrollTo(0, 0);
    await until(() => current(view) === '', 'none is marked');
  });

  it('is open on a wide view, closed on a phone, and stays as the reader puts it', async () => {
    const wide = await showWith(sections);
    expect(wide.renderRoot.querySelector('details')!.open).to.be.true;
    wide.renderRoot.querySelector('details')!.open = false;
    linksOf(wide)[2]!.click();
    await until(() => current(wide) === 'The second', 'rendered again');
    expect(wide.renderRoot.querySelector('details')!.open).to.be.false;
    await setViewport({width: 390, height: 700});
    const phone = await showWith(sections);
    expect(phone.renderRoot.querySelector('details')!.open).to.be.false;
  });

  it('is closed above the article if it is long', async () => {
    const view = await showWith('<h2>A heading</h2>'.repeat(9));
    expect(view.renderRoot.querySelector('details')!.open).to.be.false;
  });

  it('scrolls by itself beside the article, to the section that is read', async () => {
    await setViewport({width: 1400, height: 400});
    const view = await showWith(`<h2>A heading</h2>${filler}`.repeat(20));
    expect(view.renderRoot.querySelector('details')!.open).to.be.true;
    const box = view.renderRoot.querySelector('nav')!;
    const last = linksOf(view).at(-1)!;
    last.click();
    await until(() => last.getAttribute('aria-current') === 'location', 'the last is marked');
    const {top, bottom} = box.getBoundingClientRect();
    expect(last.getBoundingClientRect().top).to.be.within(top, bottom);
  });

  it('stands beside the article where there is room, and stays in sight', async () => {
    const view = await showWith(sections);
    const box = view.renderRoot.querySelector('nav')!;
    const article = view.querySelector('article')!;
    expect(box.getBoundingClientRect().bottom).to.be.most(article.getBoundingClientRect().top);
    await setViewport({width: 1400, height: 700});
    await until(
      () => box.getBoundingClientRect().right <= article.getBoundingClientRect().left,
      'it is beside',
    );
    linksOf(view)[2]!.click();
    expect(box.getBoundingClientRect().top).to.be.within(0, 100);
  });

  it('goes with the article', async () => {
    const view = await showWith(sections);
    const heading = view.querySelector('h3')!;
    expect(heading.id).not.to.equal('');
    view.remove();
    expect(heading.hasAttribute('id')).to.be.false;
    expect(view.renderRoot.querySelector('nav')).to.be.null;
  });

  it('has no barrier that axe knows of', async () => {
    await expect(await showWith(sections)).to.be.accessible();
  });
});
