import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {endpoint} from '../support/endpoint.js';
import {freshPlace, nextEvent, place, settled, show, textOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const stagedArticle = (id: string): {json: unknown} => ({
  json: {id, title: `Article ${id}`, bodyHtml: `<p>Text of ${id}</p>`},
});

describe('article-view: its life', () => {
  expectNothingUncaught();

  it('waits for an article to be named', async () => {
    const view = place('article-view', {endpoint});
    await until(() => view.matches(':state(idle)'), 'it is idle');
    expect(view.state).to.equal('idle');
    view.articleId = '88213';
    await nextEvent(view, 'article-load');
    expect(view.state).to.equal('ready');
  });

  it('is busy with a skeleton of about a screen until the answer is there', async () => {
    await stageHeld('busy/articles/1', stagedArticle('1'));
    const view = place('article-view', {endpoint: '/staged/busy', 'article-id': '1'});
    await until(() => view.state === 'loading', 'it loads');
    await view.updateComplete;
    expect(view.matches(':state(loading)')).to.be.true;
    expect(view.shadowRoot!.querySelector('[part~="skeleton"]')).not.to.be.null;
    expect(view.offsetHeight).to.be.at.least(innerHeight);
    await release('busy/articles/1');
    await settled(view);
    expect(view.matches(':state(ready)')).to.be.true;
    expect(view.shadowRoot!.querySelector('[part~="skeleton"]')).to.be.null;
  });

  it('fires article-load with the article once it is on screen', async () => {
    const view = place('article-view', {endpoint, 'article-id': '88213'});
    const event = await nextEvent(view, 'article-load');
    expect([event.bubbles, event.composed]).to.eql([true, true]);
    expect(event.article.id).to.equal('88213');
    expect(view.article).to.equal(event.article);
    expect(textOf(view, 'title')).to.equal(event.article.title);
  });

  it('keeps its article when it is moved, without asking again', async () => {
    await stage('moved/articles/1', stagedArticle('1'));
    const view = await show('article-view', {endpoint: '/staged/moved', 'article-id': '1'});
    freshPlace().append(view);
    await view.updateComplete;
    expect(textOf(view, 'title')).to.equal('Article 1');
    expect(await askedOf('moved/articles/1')).to.have.length(1);
  });

  it('goes on asking when it is moved in the middle of it', async () => {
    await stageHeld('moving/articles/1', stagedArticle('1'));
    const view = place('article-view', {endpoint: '/staged/moving', 'article-id': '1'});
    await until(() => view.state === 'loading', 'it loads');
    freshPlace().append(view);
    await release('moving/articles/1');
    await settled(view);
    expect(textOf(view, 'title')).to.equal('Article 1');
    expect(await askedOf('moving/articles/1')).to.have.length(1);
  });

  it('says nothing when it is removed in the middle of asking, and asks again once it is back', async () => {
    await stageHeld('removed/articles/1', stagedArticle('1'));
    const view = place('article-view', {endpoint: '/staged/removed', 'article-id': '1'});
    const heard: string[] = [];
    for (const name of ['article-load', 'article-error']) {
      view.addEventListener(name, ({type}) => heard.push(type));
    }
    await until(() => view.state === 'loading', 'it loads');
    view.remove();
    await view.updateComplete;
    await release('removed/articles/1');
    await stage('removed/articles/1', stagedArticle('1'));
    expect(heard).to.be.empty;
    freshPlace().append(view);
    await until(() => view.state === 'ready', 'it is ready');
    await view.updateComplete;
    expect(heard).to.eql(['article-load']);
    expect(textOf(view, 'title')).to.equal('Article 1');
  });

  it('shows the last article that was asked for, whatever answers last', async () => {
    await stageHeld('fast/articles/A', stagedArticle('A'));
    await stageHeld('fast/articles/B', stagedArticle('B'));
    const view = place('article-view', {endpoint: '/staged/fast', 'article-id': 'A'});
    const loaded: string[] = [];
    view.addEventListener('article-load', ({article}) => loaded.push(article.id));
    await until(() => view.state === 'loading', 'it loads A');
    view.articleId = 'B';
    await view.updateComplete;
    view.articleId = 'A';
    await view.updateComplete;
    await release('fast/articles/A');
    await until(() => view.state === 'ready', 'it is ready');
    await release('fast/articles/B');
    await view.updateComplete;
    expect(loaded).to.eql(['A']);
    expect(textOf(view, 'title')).to.equal('Article A');
  });

  it('keeps the article on screen while the next one is on its way', async () => {
    await stage('next/articles/A', stagedArticle('A'));
    await stageHeld('next/articles/B', stagedArticle('B'));
    const view = await show('article-view', {endpoint: '/staged/next', 'article-id': 'A'});
    view.articleId = 'B';
    await until(() => view.state === 'loading', 'it loads B');
    expect(textOf(view, 'title')).to.equal('Article A');
    await release('next/articles/B');
    await settled(view);
    expect(textOf(view, 'title')).to.equal('Article B');
    expect(view.querySelectorAll('article')).to.have.length(1);
  });

  it('keeps what it shows when asking again fails, and says so', async () => {
    await stage('stale/articles/1', stagedArticle('1'), {status: 403, json: {code: 'forbidden'}});
    const view = await show('article-view', {endpoint: '/staged/stale', 'article-id': '1'});
    view.reload();
    const {error} = await nextEvent(view, 'article-error');
    expect(error.code).to.equal('forbidden');
    await until(() => textOf(view.shadowRoot!, 'error').includes('quyền'), 'the reason is said');
    expect(textOf(view.shadowRoot!, 'error')).to.equal(
      'Bạn không có quyền xem nội dung này. Đây là nội dung đã tải trước đó.',
    );
    expect(textOf(view, 'title')).to.equal('Article 1');
  });

  it('takes the article away when the next one cannot be had', async () => {
    await stage('other/articles/A', stagedArticle('A'));
    await stage('other/articles/B', {status: 404, json: {code: 'not-found'}});
    const view = await show('article-view', {endpoint: '/staged/other', 'article-id': 'A'});
    view.articleId = 'B';
    await nextEvent(view, 'article-error');
    expect(view.querySelector('article')).to.be.null;
    expect(view.article).to.be.undefined;
  });

  it('asks again when the reader wants it to', async () => {
    const busy = {status: 503, json: {code: 'unavailable'}};
    await stage('again/articles/1', busy, busy, busy, stagedArticle('1'));
    const view = await show('article-view', {endpoint: '/staged/again', 'article-id': '1'});
    expect(view.state).to.equal('error');
    const retry = view.shadowRoot!.querySelector<HTMLElement>('[part~="retry"]')!;
    expect(retry.textContent).to.equal('Thử lại');
    retry.click();
    await nextEvent(view, 'article-load');
    expect(textOf(view, 'title')).to.equal('Article 1');
    expect(view.shadowRoot!.querySelector('[part~="error"]')).to.be.null;
  });

  it('gets over a hiccup of the server without a word', async () => {
    await stage('hiccup/articles/1', {status: 503, json: {}}, stagedArticle('1'));
    const view = await show('article-view', {endpoint: '/staged/hiccup', 'article-id': '1'});
    expect(view.state).to.equal('ready');
  });

  it('asks only when it comes near the screen if it is lazy', async () => {
    await stage('lazy/articles/1', stagedArticle('1'));
    const spacer = document.createElement('div');
    spacer.style.height = '400vh';
    freshPlace().append(spacer);
    const attributes = {endpoint: '/staged/lazy', 'article-id': '1', loading: 'lazy'};
    const view = place('article-view', attributes);
    await view.updateComplete;
    expect(view.state).to.equal('idle');
    view.scrollIntoView();
    await settled(view);
    expect(view.state).to.equal('ready');
    scrollTo(0, 0);
  });

  it('takes up elements that the page created before the tag was declared', async () => {
    const early = document.createElement('early-article') as ArticleView;
    early.setAttribute('endpoint', endpoint);
    early.articleId = '88213';
    freshPlace().append(early);
    const {ArticleView: Class} = await import('../../src/elements/article-view/article-view.js');
    class EarlyArticle extends Class {}
    EarlyArticle.define('early-article');
    await settled(early);
    expect(early.article!.id).to.equal('88213');
  });

  it('brings no tools to a view that has gone while one article took the place of another', async () => {
    await stage('gone/articles/1', stagedArticle('1'));
    await stage('gone/articles/2', stagedArticle('2'));
    const view = await show('article-view', {
      endpoint: '/staged/gone',
      'article-id': '1',
      tools: 'share',
    });
    const home = view.parentElement!;
    const bars = (): number => view.renderRoot.querySelectorAll('[part~=tools]').length;
    expect(bars()).to.equal(1);
    const swapped = new Promise<void>((resolve) => {
      Object.defineProperty(document, 'startViewTransition', {
        configurable: true,
        value: (swap: () => void) => {
          view.remove();
          const done = Promise.resolve().then(swap);
          void done.then(resolve);
          return {ready: done, updateCallbackDone: done};
        },
      });
    });
    try {
      view.articleId = '2';
      await swapped;
    } finally {
      Reflect.deleteProperty(document, 'startViewTransition');
    }
    expect(bars()).to.equal(0);
    home.append(view);
    await until(() => bars() === 1, 'they are back with it');
  });
});
