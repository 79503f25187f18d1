import {expect} from '@open-wc/testing';
import {native, registerSource} from '../../src/index.js';
import type {Source} from '../../src/sources/source.js';
import {fill, forgetStaged, openForm, said} from '../support/comment-form.js';
import {endpoint} from '../support/endpoint.js';
import {pageMeta} from '../support/page-meta.js';
import {freshPlace, place, settled, show, textOf, until} from '../support/show.js';
import {askedOf, stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const story = {id: '1', url: 'https://a.example/1', title: 'Chuyện'};

/** Asks with the key that it is given in the address. */
const keyed: Source = {
  ...native,
  article: ({endpoint: at, apiKey = ''}) => ({url: `${at}?key=${apiKey}`}),
};

describe('the key of a backend', () => {
  expectNothingUncaught();

  it('is asked with when it comes late, and when it changes', async () => {
    await stage('late-key', {status: 403, json: {}}, {json: story}, {json: story});
    const view = document.createElement('article-view');
    Object.assign(view, {source: keyed, endpoint: '/staged/late-key', articleId: '1'});
    freshPlace().append(view);
    await until(() => view.state === 'error', 'the refusal');
    view.apiKey = 'one';
    await until(() => view.article, 'the article');
    view.apiKey = 'two';
    await view.updateComplete;
    await settled(view);
    const asked = await askedOf('late-key');
    expect(asked.map(({query}) => query)).to.deep.equal(['key=', 'key=one', 'key=two']);
  });

  it('goes to the endpoint that it was named for, and to no other', async () => {
    for (const path of ['own-key', 'other-key']) await stage(path, {json: story});
    const leader = document.createElement('article-view');
    const at = {source: keyed, endpoint: '/staged/own-key', articleId: '1', apiKey: 'k'};
    Object.assign(leader, {...at, id: 'keyed'});
    const [same, other] = [0, 1].map(() => document.createElement('article-view'));
    Object.assign(same!, {for: 'keyed', articleId: '2'});
    Object.assign(other!, {for: 'keyed', endpoint: '/staged/other-key'});
    freshPlace().append(leader, same!, other!);
    for (const view of [leader, same!, other!]) await settled(view);
    const queries = async (path: string): Promise<string[]> =>
      (await askedOf(path)).map(({query}) => query);
    expect(await queries('other-key')).to.deep.equal(['key=']);
    expect(new Set(await queries('own-key'))).to.deep.equal(new Set(['key=k']));
  });

  it('of the page goes to the endpoint of the page', async () => {
    const meta = [pageMeta('api-key', 'k'), pageMeta('endpoint', '/staged/page-key')];
    try {
      for (const path of ['page-key', 'foreign-key']) await stage(path, {json: story});
      const [own, foreign] = [0, 1].map(() => document.createElement('article-view'));
      Object.assign(own!, {source: keyed, articleId: '1'});
      Object.assign(foreign!, {source: keyed, articleId: '1', endpoint: '/staged/foreign-key'});
      freshPlace().append(own!, foreign!);
      for (const view of [own!, foreign!]) await settled(view);
      expect((await askedOf('page-key')).at(-1)?.query).to.equal('key=k');
      expect((await askedOf('foreign-key')).at(-1)?.query).to.equal('key=');
    } finally {
      for (const element of meta) element.remove();
    }
  });
});

describe('a source that changes', () => {
  expectNothingUncaught();
  after(forgetStaged);

  it('is asked once it is registered, however late', async () => {
    const view = place('article-view', {source: 'tardy', endpoint, 'article-id': '88213'});
    await until(() => view.state === 'error', 'the failure');
    expect(view.error?.code).to.equal('no-endpoint');
    registerSource('tardy', native);
    await until(() => view.article?.id === '88213', 'the article');
    expect(view.error).to.equal(undefined);
  });

  it('is written to by its successor', async () => {
    const thread = {count: 0, state: 'open'};
    const box = document.createElement('comment-box');
    await stage('successor', {json: {thread, items: [], policy: {email: 'none'}, next: null}});
    for (const name of ['before', 'after'])
      await stage(`successor-${name}`, {status: 201, json: said('c1', 'Hay')});
    const writing = (name: string): Source => ({
      ...native,
      comments: ({endpoint: at}) => ({url: at}),
      createComment: ({endpoint: at}, body) => ({url: `${at}-${name}`, method: 'POST', body}),
    });
    const at = {endpoint: '/staged/successor', articleId: '1', lang: 'en'};
    Object.assign(box, {...at, source: writing('before')});
    freshPlace().append(box);
    await settled(box);
    await openForm(box);
    box.source = writing('after');
    await box.updateComplete;
    await settled(box);
    const form = await openForm(box);
    fill(form, {text: 'Hay', name: 'An'});
    form.requestSubmit();
    await until(() => textOf(box.renderRoot, 'text') === 'Hay', 'the comment');
    expect((await askedOf('successor-after')).length).to.equal(1);
    expect((await askedOf('successor-before')).length).to.equal(0);
  });

  for (const [what, source] of Object.entries({
    throws: {
      ...native,
      article: () => {
        throw new RangeError('ours');
      },
    },
    'is none': {},
    'makes no question': {...native, article: () => 7},
  })) {
    it(`fails with a sentence where it ${what}`, async () => {
      const view = document.createElement('article-view');
      Object.assign(view, {source, endpoint, articleId: '88213'});
      freshPlace().append(view);
      await until(() => view.state === 'error', 'the failure');
      expect(view.error?.code).to.equal('format');
      expect(textOf(view.shadowRoot!, 'error').length).to.be.greaterThan(10);
    });
  }

  it('says so where somebody wants more of it and it throws', async () => {
    const thread = {count: 40, state: 'open'};
    await stage('thrower', {json: {thread, items: [said('c1', 'Hay')], next: 'more'}});
    const box = document.createElement('comment-box');
    const source: Source = {
      ...native,
      comments: ({endpoint: at}, {cursor}) => {
        if (cursor) throw new RangeError('ours');
        return {url: at};
      },
    };
    Object.assign(box, {source, endpoint: '/staged/thrower', articleId: '1', lang: 'en'});
    freshPlace().append(box);
    await settled(box);
    const failed = new Promise<Event>((resolve) => {
      box.addEventListener('comment-error', resolve, {once: true});
    });
    box.shadowRoot!.querySelector<HTMLElement>('[data-act="more"]')!.click();
    expect(((await failed) as Event & {error: {code: string}}).error.code).to.equal('format');
  });

  it('finds its map in the element where the page names it', async () => {
    await stage('mapped-page/1', {json: {data: {...story, name: 'Tên'}}});
    const meta = pageMeta('source', 'path-map');
    try {
      const script = document.createElement('script');
      script.type = 'application/json';
      const answer = {id: '/data/id', title: '/data/name'};
      script.text = JSON.stringify({article: {address: '{id}', answer}});
      const view = await show(
        'article-view',
        {endpoint: '/staged/mapped-page', 'article-id': '1'},
        script,
      );
      expect(view.article?.title).to.equal('Tên');
    } finally {
      meta.remove();
    }
  });
});
