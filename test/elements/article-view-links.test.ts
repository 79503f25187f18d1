import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {show, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const bodyHtml = `<p>Said elsewhere<a id="ref1" href="#note1">1</a>, <a href="/more">more</a>,
  <a href="#nowhere">nowhere</a></p><p id="note1">The note. <a href="#ref1">Back</a></p>`;

async function showLinks(render: string): Promise<ArticleView> {
  const json = {id: '1', url: 'https://paper.example/news/1', title: 'Links', bodyHtml};
  await stage('links/articles/1', {json});
  return show('article-view', {endpoint: '/staged/links', 'article-id': '1', render});
}

const cancel = (event: Event): void => {
  event.preventDefault();
};

for (const render of ['light', 'shadow']) {
  describe(`article-view: links in the text (${render})`, () => {
    expectNothingUncaught();

    const linkOf = (view: ArticleView, text: string): HTMLAnchorElement => {
      const root = render === 'light' ? view : view.shadowRoot!;
      return [...root.querySelectorAll('a')].find(({textContent}) => textContent === text)!;
    };

    it('leads to the note and back without touching the address of the page', async () => {
      const view = await showLinks(render);
      const before = location.href;
      const root = view.getRootNode() as Document;
      const active = (): Element | null =>
        (render === 'light' ? root : view.shadowRoot!).activeElement;
      linkOf(view, '1').click();
      await until(() => active()?.textContent === 'The note. Back', 'the note has the focus');
      linkOf(view, 'Back').click();
      await until(() => active()?.textContent === '1', 'the reference has it again');
      expect(location.href).to.equal(before);
    });

    it('opens what is closed around the place', async () => {
      const closed =
        '<p><a href="#a1">See</a></p><details><summary>Q</summary><p id="a1">A</p></details>';
      await stage('closed/articles/1', {json: {id: '1', title: 'Closed', bodyHtml: closed}});
      const view = await show('article-view', {
        endpoint: '/staged/closed',
        'article-id': '1',
        render,
      });
      linkOf(view, 'See').click();
      const root = render === 'light' ? view : view.shadowRoot!;
      await until(() => root.querySelector('details')?.open, 'it opens');
    });

    it('stays where it is when there is no such place', async () => {
      const view = await showLinks(render);
      const before = location.href;
      linkOf(view, 'nowhere').click();
      expect(location.href).to.equal(before);
    });

    it('leads away absolutely, in a tab of its own', async () => {
      const link = linkOf(await showLinks(render), 'more');
      expect([link.getAttribute('href'), link.target, link.rel]).to.eql([
        'https://paper.example/more',
        '_blank',
        'noopener noreferrer',
      ]);
    });

    it('lets the page take the reader there by other means', async () => {
      const view = await showLinks(render);
      view.addEventListener('article-link', cancel);
      const asked: string[] = [];
      view.addEventListener('article-link', ({href}) => asked.push(href));
      const click = new MouseEvent('click', {bubbles: true, composed: true, cancelable: true});
      expect(linkOf(view, 'more').dispatchEvent(click)).to.be.false;
      expect(asked).to.eql(['https://paper.example/more']);
    });

    it('says nothing of clicks beside the links', async () => {
      const view = await showLinks(render);
      let asked = 0;
      view.addEventListener('article-link', () => asked++);
      const root = render === 'light' ? view : view.shadowRoot!;
      root.querySelector('p')!.click();
      expect(asked).to.equal(0);
    });
  });
}

describe('article-view: links in an article that the page came with', () => {
  expectNothingUncaught();

  it('lead to the rest of the page by themselves', async () => {
    const article = document.createElement('article');
    article.innerHTML =
      '<h1>T</h1><p id="in"><a href="#in">in</a><a href="#out">out</a><a href="#">up</a></p>';
    await show('article-view', {'article-id': '1'}, article);
    const taken: boolean[] = [];
    const note = (event: Event): void => {
      taken.push(event.defaultPrevented);
      event.preventDefault();
    };
    addEventListener('click', note);
    for (const link of article.querySelectorAll('a')) link.click();
    removeEventListener('click', note);
    expect(taken).to.eql([true, false, false]);
    await until(() => document.activeElement?.id === 'in', 'the place in it has the focus');
  });
});
