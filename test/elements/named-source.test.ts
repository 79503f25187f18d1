import {expect} from '@open-wc/testing';
import {native, registerSource} from '../../src/index.js';
import {endpoint} from '../support/endpoint.js';
import {pageMeta} from '../support/page-meta.js';
import {freshPlace, place, settled, show, textOf, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const files = '/staged/files';
const story = {id: '1', url: 'https://a.example/1', title: 'Chuyện trong tệp'};

const stageFiles = async (): Promise<void> => {
  await stage('files/articles/1.json', {json: {...story, bodyHtml: '<p>Nội dung</p>'}});
  await stage('files/articles/1/related.json', {json: {items: [{...story, id: '2'}], next: null}});
  await stage('files/articles/1/comments.json', {
    json: {
      thread: {count: 1, state: 'open'},
      items: [{id: 'c1', parentId: null, text: 'Hay', author: {name: 'An'}, state: 'published'}],
    },
  });
};

describe('the attribute source', () => {
  expectNothingUncaught();
  before(stageFiles);

  it('names the backend of an article', async () => {
    const view = await show('article-view', {
      ...{source: 'static', endpoint: files, 'article-id': '1'},
    });
    expect(view.article?.title).to.equal(story.title);
  });

  it('reaches those who follow the article', async () => {
    await show('article-view', {
      ...{id: 'leader', source: 'static', endpoint: files, 'article-id': '1'},
    });
    const list = await show('related-list', {endpoint: '', for: 'leader'});
    expect(list.state).to.equal('ready');
    const box = await show('comment-box', {endpoint: '', for: 'leader'});
    expect(textOf(box.shadowRoot!, 'text')).to.equal('Hay');
  });

  it('can be said once for the whole page', async () => {
    const meta = [pageMeta('source', 'static'), pageMeta('endpoint', files)];
    try {
      const view = place('article-view', {'article-id': '1'});
      await settled(view);
      expect(view.article?.title).to.equal(story.title);
    } finally {
      for (const element of meta) element.remove();
    }
  });

  it('names a source of the page', async () => {
    registerSource('ours', {
      ...native,
      article: () => native.article({endpoint, articleId: '88213'}),
    });
    const view = await show('article-view', {source: 'ours', endpoint, 'article-id': 'x'});
    expect(view.article?.id).to.equal('88213');
  });

  it('may change', async () => {
    const view = await show('article-view', {endpoint, 'article-id': '88213'});
    view.endpoint = files;
    view.articleId = '1';
    view.source = 'static';
    await until(() => view.article?.title === story.title, 'the article of the other source');
  });

  it('fails with a sentence if it names nothing', async () => {
    const view = place('article-view', {source: 'statik', endpoint, 'article-id': '88213'});
    await until(() => view.state === 'error', 'the failure');
    expect(view.error?.code).to.equal('no-endpoint');
    await until(() => textOf(view.shadowRoot!, 'error').length > 20, 'the sentence');
  });

  it('offers nothing to write in a discussion that is a file', async () => {
    const box = await show('comment-box', {source: 'static', endpoint: files, 'article-id': '1'});
    const root = box.shadowRoot!;
    expect(root.querySelector<HTMLElement>('[part~="write"]')!.hidden).to.be.true;
    expect(root.querySelector('[part~="sort"]')).to.be.null;
  });

  it('says what a source does not have', async () => {
    const {related: _, ...without} = native;
    const list = document.createElement('related-list');
    Object.assign(list, {source: without, endpoint, articleId: '88213'});
    freshPlace().append(list);
    await until(() => list.state === 'error', 'the failure');
    expect(list.error?.code).to.equal('unsupported');
  });
});
