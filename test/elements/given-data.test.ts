import {expect} from '@open-wc/testing';
import {endpoint} from '../support/endpoint.js';
import {itExceptInWebKit} from '../support/engine.js';
import {nextEvent, place, settled, show, textOf, textsOf, until} from '../support/show.js';
import {askedOf, stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

function inline(data: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.text = typeof data === 'string' ? data : JSON.stringify(data);
  return script;
}

const article = {
  id: '1',
  title: 'In the page',
  bodyHtml: '<p>Here already.</p>',
  image: {src: 'a.webp'},
};

describe('data that the page gives', () => {
  expectNothingUncaught();

  it('is shown without asking anybody, even with no endpoint and no identifier', async () => {
    const view = await settled(place('article-view', {}, inline(article)));
    expect(view.state).to.equal('ready');
    expect(textOf(view, 'title')).to.equal('In the page');
    expect(view.article!.image!.src).to.equal(new URL('a.webp', document.baseURI).href);
  });

  it('is of the first article alone', async () => {
    await stage('given/articles/2', {json: {id: '2', title: 'Asked for'}});
    const attributes = {endpoint: '/staged/given', 'article-id': '1'};
    const view = await settled(place('article-view', attributes, inline(article)));
    expect(textOf(view, 'title')).to.equal('In the page');
    expect(await askedOf('given/articles/1')).to.be.empty;
    view.articleId = '2';
    await nextEvent(view, 'article-load');
    expect(textOf(view, 'title')).to.equal('Asked for');
  });

  it('is not that of another article which is the first to be seen, nor in its way if it is broken', async () => {
    await stage('given-late/articles/2', {json: {id: '2', title: 'Asked for'}});
    const attributes = {endpoint: '/staged/given-late', 'article-id': '1', loading: 'lazy'};
    for (const given of [article, 'no JSON']) {
      const view = place('article-view', attributes, inline(given));
      view.parentElement!.style.marginBlockStart = '900vh';
      await view.updateComplete;
      expect(view.state).to.equal('idle');
      view.articleId = '2';
      await view.updateComplete;
      view.loading = 'eager';
      await settled(view);
      expect(textOf(view, 'title')).to.equal('Asked for');
    }
  });

  it('gives way to the endpoint when it is asked for again', async () => {
    await stage('again-given/articles/1', {json: {id: '1', title: 'New since'}});
    const attributes = {endpoint: '/staged/again-given', 'article-id': '1'};
    const view = await settled(place('article-view', attributes, inline(article)));
    view.reload();
    await nextEvent(view, 'article-load');
    expect(textOf(view, 'title')).to.equal('New since');
  });

  it('serves a list and a discussion as well', async () => {
    const items = [{id: '5', title: 'A story'}];
    const list = await settled(place('related-list', {'article-id': '1'}, inline({items})));
    expect(list.items.map(({title}) => title)).to.eql(['A story']);
    const discussion = {thread: {count: 7, state: 'open'}, items: []};
    const box = await settled(
      place('comment-box', {'article-id': '1', lang: 'vi'}, inline(discussion)),
    );
    expect(textOf(box.shadowRoot!, 'heading')).to.equal('(7) Bình luận');
  });

  for (const [what, text] of Object.entries({'no JSON': '{', 'no article': '{"id": "1"}'})) {
    it(`is a failure that says so when it is ${what}`, async () => {
      const view = await settled(place('article-view', {lang: 'en'}, inline(text)));
      expect(view.error!.code).to.equal('format');
    });
  }
});

describe('an article that the page comes with', () => {
  expectNothingUncaught();

  function server(): HTMLElement {
    const given = document.createElement('article');
    const heading = document.createElement('h1');
    const text = document.createElement('p');
    heading.textContent = 'From the server';
    text.textContent = 'Rendered there.';
    given.append(heading, text);
    return given;
  }

  it('stays as it is, node by node, and nothing is asked for', async () => {
    const given = server();
    const nodes = [...given.childNodes];
    const view = place('article-view', {endpoint, 'article-id': '88213'}, given);
    const {article: told} = await nextEvent(view, 'article-load');
    expect([told.id, told.title]).to.eql(['88213', 'From the server']);
    expect([...given.childNodes]).to.eql(nodes);
    expect(given.assignedSlot!.name).to.equal('article');
    expect(view.state).to.equal('ready');
    expect(view.querySelectorAll('article')).to.have.length(1);
  });

  it('is on screen all the time, with nothing standing in for it', async () => {
    const given = server();
    const view = place('article-view', {endpoint, 'article-id': '88213'}, given);
    await view.updateComplete;
    expect(given.checkVisibility()).to.be.true;
    expect(view.shadowRoot!.querySelector('[part~="skeleton"]')).to.be.null;
    await settled(view);
    expect(given.checkVisibility()).to.be.true;
  });

  it('gives way to the next one', async () => {
    const given = server();
    const view = place('article-view', {endpoint, lang: 'vi', 'article-id': '88213'}, given);
    await settled(view);
    view.articleId = '88201';
    await until(() => view.article?.id === '88201' && !given.isConnected, 'the next article');
    expect(view.querySelectorAll('article')).to.have.length(1);
  });
});

describe('an answer that was preloaded', () => {
  expectNothingUncaught();

  // WebKit asks again for what was preloaded.
  itExceptInWebKit('is used, not asked for a second time', async () => {
    await stage('preloaded/articles/1', {json: {id: '1', title: 'Beside the script'}});
    const address = '/staged/preloaded/articles/1';
    const link = Object.assign(document.createElement('link'), {
      rel: 'preload',
      as: 'fetch',
      href: address,
      crossOrigin: 'anonymous',
    });
    const loaded = new Promise((resolve) => {
      link.addEventListener('load', resolve);
    });
    document.head.append(link);
    await loaded;
    const view = await show('article-view', {endpoint: '/staged/preloaded', 'article-id': '1'});
    link.remove();
    expect(textOf(view, 'title')).to.equal('Beside the script');
    expect(await askedOf('preloaded/articles/1')).to.have.length(1);
  });
});

describe('a discussion that the page gives', () => {
  expectNothingUncaught();

  const comment = (id: string): object => ({
    ...{
      id,
      parentId: null,
      rev: 1,
      state: 'published',
      author: {name: 'An'},
      text: `Text of ${id}`,
    },
    ...{createdAt: '2024-01-01T00:00:00Z', votes: {up: 3, down: 0}},
  });
  const page = (ids: string[], next: string | null): object => ({
    ...{thread: {count: 2, state: 'open'}, policy: {votes: 'like', name: 'none', email: 'none'}},
    ...{items: ids.map(comment), next},
  });
  const texts = (box: Element): string[] => textsOf(box.shadowRoot!, 'text');
  const press = (box: Element, act: string): void => {
    box.shadowRoot!.querySelector<HTMLElement>(`[data-act="${act}"]:not([hidden])`)!.click();
  };

  it('goes on at the endpoint: further comments, votes and answers', async () => {
    const thread = 'given-discussion/articles/1/comments';
    const sent = {...comment('c'), parentId: 'a', text: 'Sent'};
    await stage(thread, {method: 'GET', json: page(['b'], null)}, {method: 'POST', json: sent});
    await stage('given-discussion/comments/a/vote', {json: {up: 4, down: 0}});
    const attributes = {endpoint: '/staged/given-discussion', 'article-id': '1', lang: 'en'};
    const box = await settled(place('comment-box', attributes, inline(page(['a'], 'cursor-1'))));
    expect(texts(box)).to.eql(['Text of a']);
    expect(await askedOf(thread)).to.be.empty;
    press(box, 'more');
    await until(() => texts(box).length === 2, 'further comments');
    const [asked] = await askedOf(thread);
    expect(new URLSearchParams(asked!.query).get('cursor')).to.equal('cursor-1');
    press(box, 'up');
    const pressed = '[data-comment="a"] [data-act="up"][aria-pressed="true"]';
    await until(() => box.shadowRoot!.querySelector(pressed), 'the vote is shown');
    await until(
      async () => (await askedOf('given-discussion/comments/a/vote')).length,
      'the vote is sent',
    );
    press(box, 'reply');
    await until(() => box.shadowRoot!.querySelector('textarea'), 'the form');
    const area = box.shadowRoot!.querySelector('textarea')!;
    area.value = 'Sent';
    area.dispatchEvent(new InputEvent('input', {bubbles: true}));
    const posted = nextEvent(box, 'comment-posted');
    box.shadowRoot!.querySelector<HTMLElement>('[part~="send"]')!.click();
    expect((await posted).comment.parentId).to.equal('a');
    await until(() => texts(box).includes('Sent'), 'the answer');
  });

  it('takes the place of what was there for readers without scripts, which else stays', async () => {
    const fallback = (): HTMLElement =>
      Object.assign(document.createElement('ol'), {textContent: 'Said by An'});
    const [shown, left] = [fallback(), fallback()];
    await settled(place('comment-box', {'article-id': '1'}, inline(page(['a'], null)), shown));
    expect(shown.checkVisibility()).to.be.false;
    expect(shown.isConnected).to.be.true;
    await settled(place('comment-box', {'article-id': '1'}, inline('{'), left));
    expect(left.checkVisibility()).to.be.true;
  });
});
