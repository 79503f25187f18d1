import {expect, fixtureSync} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** The built bundle showing an article, in a page of its own. */
async function openPage(): Promise<{page: Window; view: ArticleView}> {
  const frame = fixtureSync<HTMLIFrameElement>('<iframe title="A page"></iframe>');
  // Of its own, where no other test has left anything of a reader's.
  const place = 'on-demand/articles/1';
  await stage(place, {json: {id: '1', title: 'Title', bodyHtml: '<p>Text.</p>'}});
  await stage(`${place}/related`, {json: {items: [{id: '2', title: 'Other'}], next: null}});
  await stage(`${place}/comments`, {json: {thread: {count: 0, state: 'open'}, items: []}});
  const endpoint = `${location.origin}/staged/on-demand`;
  const query = new URLSearchParams({endpoint, article: '1'});
  frame.src = `/strict/page.html?${query.toString()}`;
  const find = (): ArticleView | null | undefined =>
    frame.contentDocument?.querySelector<ArticleView>('article-view[endpoint]');
  await until(() => find()?.state === 'ready', 'the article is there');
  return {page: frame.contentWindow!, view: find()!};
}

/** The scripts of the whole bundle that a page has asked for, without the hash in their names. */
const scriptsOf = ({performance}: Window): string[] =>
  performance
    .getEntriesByType('resource')
    .map(
      ({name}) =>
        /\/cdn\/(?:chunks\/all-|(?=all\.))([\w-]+?)(?:-[\w-]{8})?\.js$/.exec(name)?.[1] ?? '',
    )
    .filter(Boolean)
    .sort();

describe('what a page loads for reading tools', () => {
  expectNothingUncaught();

  it('is nothing, if it asks for none', async () => {
    const {page} = await openPage();
    // The article may be there before what its neighbours load.
    const loaded = ['all', 'discussion-view', 'story-list'];
    await until(() => loaded.every((name) => scriptsOf(page).includes(name)), 'all is loaded');
    expect(scriptsOf(page)).to.eql(loaded);
  });

  it('is the tools it asks for, and no others', async () => {
    const {page, view} = await openPage();
    view.setAttribute('tools', 'reading-time unknown');
    await until(() => view.shadowRoot!.querySelector('[part~="reading-time"]'), 'it is told');
    expect(scriptsOf(page)).to.eql([
      ...['all', 'discussion-view', 'extras', 'reading-time', 'story-list', 'tools'],
    ]);
  });
});
