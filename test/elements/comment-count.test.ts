import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {CommentPostedEvent} from '../../src/elements/comment-box/comment-box.js';
import {CommentsLoadEvent} from '../../src/elements/comment-box/comment-box.js';
import type {CommentCount} from '../../src/elements/comment-count/comment-count.js';
import {native} from '../../src/index.js';
import {comment} from '../support/comments.js';
import {givenPage} from '../support/discussion-answers.js';
import {endpoint} from '../support/endpoint.js';
import {
  freshPlace,
  nextEvent,
  place,
  settled,
  show,
  until,
  type Attributes,
} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** What a reader gets of it. */
const seen = (element: CommentCount): string => {
  const root = element.shadowRoot!;
  const slot = root.querySelector('slot');
  const nodes = slot?.assignedNodes({flatten: true}) ?? [
    ...root.querySelectorAll('[part="count"]'),
  ];
  return nodes
    .map(({textContent}) => textContent)
    .join('')
    .trim();
};

const countsOf = (name: string): string => `${name}/comments/counts`;

/** Which articles every request for counts has named. */
const listsAsked = async (name: string): Promise<string[][]> => {
  const asked = await askedOf(countsOf(name));
  return asked.map(({query}) => new URLSearchParams(query).get('articles')!.split(','));
};

const counting = (name: string, articleId: string, rest: Attributes = {}): CommentCount =>
  place('comment-count', {endpoint: `/staged/${name}`, 'article-id': articleId, ...rest});

const all = (elements: readonly CommentCount[]): Promise<CommentCount[]> =>
  Promise.all(elements.map((element) => settled(element)));

describe('comment-count', () => {
  expectNothingUncaught();

  const cases: readonly [articleId: string, lang: string, words: string][] = [
    ['88237', 'vi', '40 bình luận'],
    ['88237', 'en', '40 comments'],
    ['88238', 'en', '1 comment'],
    ['88213', 'vi', 'Chưa có bình luận'],
    ['88213', 'en', 'No comments yet'],
  ];
  for (const [articleId, lang, words] of cases) {
    it(`says "${words}" of article ${articleId} of the reference endpoint`, async () => {
      const element = await show('comment-count', {'article-id': articleId, lang});
      expect(seen(element)).to.equal(words);
      expect(element.state).to.equal(articleId === '88213' ? 'empty' : 'ready');
    });
  }

  it('fires the count that is on screen', async () => {
    const element = place('comment-count', {endpoint, 'article-id': '88237'});
    const {count} = await nextEvent(element, 'count-load');
    expect([count, element.count]).to.eql([40, 40]);
    expect(seen(element)).to.include('40');
  });

  it('follows the article and the endpoint of a view', async () => {
    place('article-view', {id: 'counted', endpoint, 'article-id': '88237'});
    const element = await settled(place('comment-count', {for: 'counted', lang: 'en'}));
    expect(seen(element)).to.equal('40 comments');
  });

  it('asks once for all of a page, each article named once', async () => {
    await stage(countsOf('page'), {json: {counts: {a: 1, b: 2, c: 3}}});
    const elements = await all(['a', 'b', 'c', 'b'].map((id) => counting('page', id)));
    expect(elements.map(({count}) => count)).to.eql([1, 2, 3, 2]);
    expect(await listsAsked('page')).to.eql([['a', 'b', 'c']]);
  });

  it('asks once also for elements that each learn by themselves that they are near', async () => {
    await stage(countsOf('lazy'), {json: {counts: {a: 1, b: 2}}});
    const home = freshPlace();
    const elements = ['a', 'b'].map((id) => {
      const element = document.createElement('comment-count');
      Object.assign(element, {endpoint: '/staged/lazy', articleId: id, loading: 'lazy'});
      home.append(element);
      return element;
    });
    await all(elements);
    expect(await listsAsked('lazy')).to.eql([['a', 'b']]);
  });

  it('asks for no more than a hundred at once', async () => {
    const ids = Array.from({length: 150}, (_, at) => `n${at}`);
    await stage(countsOf('many'), {json: {counts: Object.fromEntries(ids.map((id) => [id, 7]))}});
    await all(ids.map((id) => counting('many', id, {loading: 'eager'})));
    const lists = await listsAsked('many');
    expect(lists.map(({length}) => length)).to.eql([100, 50]);
    expect(lists.flat()).to.have.members(ids);
  });

  it('asks for no more than an address can hold', async () => {
    const ids = Array.from({length: 40}, (_, at) => `${at}-${'x'.repeat(400)}`);
    await stage(countsOf('long'), {json: {counts: Object.fromEntries(ids.map((id) => [id, 7]))}});
    await all(ids.map((id) => counting('long', id, {loading: 'eager'})));
    const asked = await askedOf(countsOf('long'));
    expect(asked.length).to.be.greaterThan(1);
    expect(Math.max(...asked.map(({query}) => query.length))).to.be.lessThan(8000);
  });

  it('asks every endpoint for its own', async () => {
    await stage(countsOf('one'), {json: {counts: {a: 1}}});
    await stage(countsOf('other'), {json: {counts: {a: 2}}});
    const [one, other] = await all([counting('one', 'a'), counting('other', 'a')]);
    expect([one!.count, other!.count]).to.eql([1, 2]);
  });

  it('asks for nothing that is far below the screen', async () => {
    await stage(countsOf('far'), {json: {counts: {near: 1, far: 2}}});
    const far = counting('far', 'far');
    far.parentElement!.style.paddingBlockStart = '900vh';
    const near = document.createElement('comment-count');
    Object.assign(near, {endpoint: '/staged/far', articleId: 'near'});
    document.body.prepend(near);
    await settled(near);
    expect(far.state).to.equal('idle');
    expect(await listsAsked('far')).to.eql([['near']]);
    near.remove();
  });

  it('shows what the page says until the count is there', async () => {
    await stageHeld(countsOf('held'), {json: {counts: {a: 3}}});
    const fallback = document.createElement('span');
    fallback.textContent = 'Ý kiến bạn đọc';
    const element = counting('held', 'a', {lang: 'vi'});
    element.append(fallback);
    await until(() => element.state === 'loading', 'it is asked for');
    expect(seen(element)).to.equal('Ý kiến bạn đọc');
    await release(countsOf('held'));
    await settled(element);
    expect(seen(element)).to.equal('3 bình luận');
  });

  it('has the bare word where the page says nothing, so that a link has a name', async () => {
    await stageHeld(countsOf('bare'), {json: {counts: {a: 3}}});
    const element = counting('bare', 'a', {lang: 'vi'});
    await until(() => element.state === 'loading', 'it is asked for');
    const {height} = element.parentElement!.getBoundingClientRect();
    expect(element.shadowRoot!.querySelector('slot')!.textContent).to.equal('Bình luận');
    await release(countsOf('bare'));
    await settled(element);
    expect(height).to.be.above(0);
    expect(element.parentElement!.getBoundingClientRect().height).to.equal(height);
  });

  const failures: Readonly<Record<string, [answer: object, code: string]>> = {
    'a server that fails': [{status: 404, json: {code: 'not-found'}}, 'not-found'],
    'an article that nobody knows': [{json: {counts: {b: 1}}}, 'not-found'],
    'an answer of another shape': [{json: {counts: 5}}, 'format'],
    'a count that is none': [{json: {counts: {a: '5'}}}, 'not-found'],
    'a count below zero': [{json: {counts: {a: -1}}}, 'not-found'],
  };
  for (const [what, [answer, code]] of Object.entries(failures)) {
    it(`keeps what the page says for good with ${what}`, async () => {
      const name = what.replaceAll(' ', '-');
      await stage(countsOf(name), answer);
      const element = counting(name, 'a');
      element.textContent = 'Comments here';
      const {error} = await nextEvent(element, 'count-error');
      expect([error.code, element.error?.code, element.state]).to.eql([code, code, 'error']);
      expect(seen(element)).to.equal('Comments here');
      expect(element.shadowRoot!.querySelector('[role], button')).to.be.null;
    });
  }

  it('spoils nothing for others with an identifier that cannot stand in a list', async () => {
    await stage(countsOf('comma'), {json: {counts: {a: 1}}});
    const [bad, good] = await all([counting('comma', 'a,b'), counting('comma', 'a')]);
    expect([bad!.error?.code, good!.count]).to.eql(['not-found', 1]);
    expect(await listsAsked('comma')).to.eql([['a']]);
  });

  it('keeps what the page says where the backend does not count', async () => {
    const {counts: _, ...source} = native;
    const element = document.createElement('comment-count');
    Object.assign(element, {endpoint, articleId: '88237', source});
    freshPlace().append(element);
    await settled(element);
    expect([element.error?.code, element.count]).to.eql(['unsupported', undefined]);
  });

  it('says nothing of an article that it is told no more', async () => {
    const element = await show('comment-count', {'article-id': '88237', lang: 'en'});
    element.articleId = '';
    await until(() => element.state === 'idle', 'it asks for nothing');
    await element.updateComplete;
    expect([element.count, seen(element)]).to.eql([undefined, 'Comments']);
  });

  it('is quiet when it is removed while it asks', async () => {
    await stageHeld(countsOf('removed'), {json: {counts: {a: 3}}});
    const element = counting('removed', 'a');
    const fired: string[] = [];
    for (const name of ['count-load', 'count-error'] as const)
      element.addEventListener(name, ({type}) => fired.push(type));
    await until(() => element.state === 'loading', 'it is asked for');
    element.remove();
    await release(countsOf('removed'));
    await until(() => element.state === 'idle', 'it has given up');
    expect(fired).to.be.empty;
  });

  it('looks like the words around it, and takes no place when hidden', async () => {
    const element = await show('comment-count', {'article-id': '88237'});
    expect(getComputedStyle(element).display).to.equal('inline');
    element.hidden = true;
    expect(element.getBoundingClientRect().height).to.equal(0);
  });
});

describe('comment-count beside a discussion', () => {
  expectNothingUncaught();

  let box: CommentBox;
  let count: CommentCount;

  /** A discussion and a count of one article, which the endpoint counts as `stored`. */
  const beside = async (name: string, stored: number): Promise<void> => {
    await stage(countsOf(name), {json: {counts: {a: stored, b: 5}}});
    await stage(`${name}/articles/a/comments`, {
      json: givenPage([], {thread: {count: stored, state: 'open'}}),
    });
    const view = document.createElement('article-view');
    Object.assign(view, {id: name, endpoint: `/staged/${name}`, articleId: 'a', loading: 'lazy'});
    box = place('comment-box', {for: name}, view);
    await settled(box);
    count = await settled(counting(name, 'a', {lang: 'en'}));
  };

  it('counts a comment that is sent for the same article', async () => {
    await beside('posted', 0);
    expect(seen(count)).to.equal('No comments yet');
    box.dispatchEvent(new CommentPostedEvent(comment('new'), 1));
    await count.updateComplete;
    expect([seen(count), count.state]).to.eql(['1 comment', 'ready']);
  });

  it('does not count one that is posted where the box shows another article by then', async () => {
    await beside('waiting', 2);
    box.dispatchEvent(new CommentPostedEvent(comment('new')));
    await count.updateComplete;
    expect(seen(count)).to.equal('2 comments');
  });

  it('does not count one of another article, or of another endpoint', async () => {
    await beside('elsewhere', 2);
    const other = await settled(counting('elsewhere', 'b', {lang: 'en'}));
    box.dispatchEvent(new CommentPostedEvent(comment('new'), 3));
    const stranger = place('comment-box', {
      endpoint: '/staged/stranger',
      'article-id': 'a',
      loading: 'lazy',
    });
    stranger.dispatchEvent(new CommentPostedEvent(comment('new'), 9));
    await Promise.all([count.updateComplete, other.updateComplete]);
    expect([seen(count), seen(other)]).to.eql(['3 comments', '5 comments']);
  });

  it('says what the discussion says once that is there', async () => {
    await beside('agreed', 2);
    box.dispatchEvent(new CommentsLoadEvent(12));
    await count.updateComplete;
    expect(seen(count)).to.equal('12 comments');
  });

  it('does not take strangers for a discussion', async () => {
    await beside('strange', 2);
    for (const target of [document, document.body])
      target.dispatchEvent(new CommentPostedEvent(comment('new')));
    await count.updateComplete;
    expect(seen(count)).to.equal('2 comments');
  });

  it('hears nothing once it is removed', async () => {
    await beside('gone', 2);
    const home = count.parentElement!;
    count.remove();
    box.dispatchEvent(new CommentPostedEvent(comment('new')));
    home.append(count);
    await count.updateComplete;
    expect(seen(count)).to.equal('2 comments');
  });
});
