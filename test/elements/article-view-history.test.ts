import {expect, fixtureSync} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {nextEvent, place, settled, textOf, until} from '../support/show.js';
import {release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const long = (id: string): {json: unknown} => ({
  json: {id, title: `Article ${id}`, bodyHtml: '<p>A line of text.</p>'.repeat(200)},
});

const titleIs = (view: ArticleView, id: string): boolean =>
  textOf(view, 'title') === `Article ${id}`;

async function showA(path: string): Promise<ArticleView> {
  for (const id of ['A', 'B', 'C']) await stage(`${path}/articles/${id}`, long(id));
  fixtureSync('<p>Above the article</p>');
  return settled(
    place('article-view', {id: path, endpoint: `/staged/${path}`, 'article-id': 'A', lang: 'en'}),
  );
}

const topOf = (view: ArticleView): number => view.getBoundingClientRect().top;

describe('article-view: opening another article', () => {
  expectNothingUncaught();

  const address = location.href;

  afterEach(() => {
    history.replaceState(null, '', address);
    scrollTo({top: 0, behavior: 'instant'});
  });

  it('is a step of the history, and begins at the beginning', async () => {
    const view = await showA('opens');
    const before = history.length;
    scrollTo({top: 900, behavior: 'instant'});
    await view.open('B', '?article=B');
    expect(titleIs(view, 'B')).to.be.true;
    expect(history.length).to.equal(before + 1);
    expect(location.search).to.equal('?article=B');
    expect(topOf(view)).to.be.closeTo(0, 2);
    expect(document.activeElement).to.equal(view.querySelector('[part="title"]'));
  });

  it('leaves the fragment of the other one behind, and takes the keyboard into a shadow root', async () => {
    const path = 'opens-shadow';
    for (const id of ['A', 'B']) await stage(`${path}/articles/${id}`, long(id));
    history.replaceState(null, '', '#img-3');
    const attributes = {endpoint: `/staged/${path}`, 'article-id': 'A', render: 'shadow'};
    const view = await settled(place('article-view', {...attributes, lang: 'en'}));
    await view.open('B');
    expect(location.hash).to.equal('');
    const title = view.renderRoot.querySelector('[part~="title"]')!;
    expect(title.textContent).to.contain('Article B');
    expect(view.shadowRoot!.activeElement).to.equal(title);
  });

  it('shows no picture of the other one', async () => {
    const image = {src: '/test/support/none.webp', alt: '', width: 2, height: 1};
    for (const id of ['A', 'B'])
      await stage(`pictured/articles/${id}`, {json: {id, title: `Article ${id}`, image}});
    const attributes = {endpoint: '/staged/pictured', 'article-id': 'A'};
    const view = await settled(place('article-view', attributes));
    const before = view.querySelector('img');
    view.reload();
    await nextEvent(view, 'article-load');
    expect(view.querySelector('img'), 'the same one').to.equal(before);
    view.articleId = 'B';
    await nextEvent(view, 'article-load');
    expect(before).not.to.be.null;
    expect(view.querySelector('img')).not.to.be.null;
    expect(view.querySelector('img')).not.to.equal(before);
  });

  it('comes back to the article and to the place in it, and forward again', async () => {
    const view = await showA('returns');
    scrollTo({top: 900, behavior: 'instant'});
    await view.open('B');
    scrollTo({top: 500, behavior: 'instant'});
    history.back();
    await until(() => titleIs(view, 'A') && Math.abs(scrollY - 900) < 2, 'back at its place');
    history.forward();
    await until(() => titleIs(view, 'B') && Math.abs(scrollY - 500) < 2, 'forward at its place');
  });

  it('is complete once the article is in its place, transition or not', async () => {
    const view = await showA('complete');
    await stageHeld('complete/articles/B', long('B'));
    view.articleId = 'B';
    await until(() => view.state === 'loading', 'B is on its way');
    await release('complete/articles/B');
    await until(() => view.state === 'ready', 'B is there');
    await view.updateComplete;
    expect(titleIs(view, 'B')).to.be.true;
  });

  it('lets the page overtake its transition with one of its own', async () => {
    const view = await showA('overtaken');
    const loaded = nextEvent(view, 'article-load');
    view.articleId = 'B';
    await loaded;
    if ('startViewTransition' in document) {
      await document.startViewTransition(() => undefined).finished;
    }
    expect(titleIs(view, 'B')).to.be.true;
  });

  it('keeps what the page itself has in the history', async () => {
    const view = await showA('shares');
    history.replaceState({ofThePage: 1}, '');
    await view.open('B');
    expect((history.state as {ofThePage: number}).ofThePage).to.equal(1);
  });

  it('shows the last one asked for, however late the others come', async () => {
    const view = await showA('races');
    await stageHeld('races/articles/B', long('B'));
    const toB = view.open('B');
    await until(() => view.state === 'loading', 'B is on its way');
    const toC = view.open('C');
    await toC;
    await release('races/articles/B');
    await toB;
    expect(titleIs(view, 'C')).to.be.true;
    await until(() => view.state === 'ready', 'it rests');
    expect(titleIs(view, 'C')).to.be.true;
  });

  it('goes back while the next one has not come', async () => {
    const view = await showA('hurries');
    await stageHeld('hurries/articles/B', long('B'));
    const toB = view.open('B');
    await until(() => view.state === 'loading', 'B is on its way');
    history.back();
    await until(() => view.articleId === 'A' && view.state === 'ready', 'A is there');
    await release('hurries/articles/B');
    await toB;
    expect(titleIs(view, 'A')).to.be.true;
  });
});
