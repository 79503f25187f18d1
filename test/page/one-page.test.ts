import {expect, fixtureSync} from '@open-wc/testing';
import {native} from '../../src/sources/native.js';
import {endpoint} from '../support/endpoint.js';
import {nextEvent, place, settled, show, textOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const article = (id: string): {json: unknown} => ({json: {id, title: `Article ${id}`}});

function configure(content: string): void {
  const meta = document.createElement('meta');
  meta.name = 'article-endpoint';
  meta.content = content;
  document.head.append(meta);
}

describe('several elements on a page', () => {
  expectNothingUncaught();

  afterEach(() => {
    document.querySelector('meta[name="article-endpoint"]')?.remove();
  });

  it('ask once for what ten of them show', async () => {
    await stage('ten/articles/1', article('1'));
    const attributes = {endpoint: '/staged/ten', 'article-id': '1'};
    const views = Array.from({length: 10}, () => place('article-view', attributes));
    await Promise.all(views.map(settled));
    expect(views.map((view) => textOf(view, 'title'))).to.eql(Array(10).fill('Article 1'));
    expect(await askedOf('ten/articles/1')).to.have.length(1);
  });

  it('go on waiting when one of those who wait is removed', async () => {
    await stageHeld('leave/articles/1', article('1'));
    const attributes = {endpoint: '/staged/leave', 'article-id': '1'};
    const leaver = place('article-view', attributes);
    const stayer = place('article-view', attributes);
    await until(() => stayer.state === 'loading', 'they load');
    leaver.remove();
    await release('leave/articles/1');
    await settled(stayer);
    expect(textOf(stayer, 'title')).to.equal('Article 1');
    expect(await askedOf('leave/articles/1')).to.have.length(1);
  });

  it('find the endpoint that the page names', async () => {
    configure(endpoint);
    const view = await show('article-view', {endpoint: '', 'article-id': '88213'});
    expect(view.article!.id).to.equal('88213');
  });

  it('prefer an endpoint of their own', async () => {
    configure('/broken/not-found');
    const view = await show('article-view', {'article-id': '88213'});
    expect(view.state).to.equal('ready');
  });

  it('take endpoint and article from the view that they name', async () => {
    const root = fixtureSync<HTMLElement>(`<div>
      <related-list for="lender"></related-list>
      <comment-box for="lender"></comment-box>
      <article-view id="lender" endpoint="${endpoint}" article-id="88213"></article-view>
    </div>`);
    const list = await settled(root.querySelector('related-list')!);
    const box = await settled(root.querySelector('comment-box')!);
    expect(list.items.slice(0, 2).map(({id}) => id)).to.eql(['88197', '88201']);
    expect(box.state).to.match(/^(ready|empty)$/);
  });

  it('follow a view that comes after them, and the one that takes its place', async () => {
    for (const id of ['A', 'B']) {
      await stage(`later/articles/${id}`, article(id));
      const items = [{id: `${id}-1`, title: `Related to ${id}`}];
      await stage(`later/articles/${id}/related`, {json: {items}});
    }
    const attributes = {id: 'later', endpoint: '/staged/later'};
    const list = place('related-list', {for: 'later'});
    await list.updateComplete;
    expect(list.state).to.equal('idle');
    const first = place('article-view', {...attributes, 'article-id': 'A'});
    await nextEvent(list, 'related-load');
    expect(list.items.map(({title}) => title)).to.eql(['Related to A']);
    first.remove();
    place('article-view', {...attributes, 'article-id': 'B'});
    await nextEvent(list, 'related-load');
    expect(list.items.map(({title}) => title)).to.eql(['Related to B']);
  });

  it('ask the source that the view they name asks', async () => {
    await stage('sourced/articles/A', article('A'));
    await stage('sourced/articles/A/related', {json: {items: []}});
    const view = place('article-view', {id: 'sourced', endpoint: '/staged/sourced'});
    view.source = {
      ...native,
      read: async (answer) => {
        const outcome = await native.read(answer);
        return 'failure' in outcome
          ? outcome
          : {data: {items: [{id: 'x', title: 'Of the source'}], title: 'T', id: 'A'}};
      },
    };
    view.articleId = 'A';
    const list = await settled(place('related-list', {for: 'sourced'}));
    expect(list.items.map(({title}) => title)).to.eql(['Of the source']);
  });

  it('follow the view to its next article', async () => {
    await stage('follow/articles/A', article('A'));
    await stage('follow/articles/B', article('B'));
    for (const id of ['A', 'B']) {
      const items = [{id: `${id}-1`, title: `Related to ${id}`}];
      await stage(`follow/articles/${id}/related`, {json: {items}});
    }
    const view = place('article-view', {
      id: 'guide',
      endpoint: '/staged/follow',
      'article-id': 'A',
    });
    const list = await settled(place('related-list', {for: 'guide'}));
    expect(list.items.map(({title}) => title)).to.eql(['Related to A']);
    view.articleId = 'B';
    await nextEvent(list, 'related-load');
    expect(list.items.map(({title}) => title)).to.eql(['Related to B']);
  });

  it('wait when the element they name lends nothing', async () => {
    fixtureSync('<div id="plain"></div>');
    const list = place('related-list', {endpoint, for: 'plain'});
    await list.updateComplete;
    expect(list.state).to.equal('idle');
  });
});
