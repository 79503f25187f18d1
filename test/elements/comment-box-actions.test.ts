import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {endpoint} from '../support/endpoint.js';
import {seedLike} from '../support/seed.js';
import {nextEvent, show, textOf, textsOf, until} from '../support/show.js';
import {askedOf, stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const long = seedLike(({discussionSize}) => (discussionSize ?? 0) >= 2000);

const thread = {count: 2, state: 'open'};
const policy = {votes: 'updown', editWindow: 900, reportReasons: ['spam', 'other'], maxDepth: 4};
const comment = (id: string, rest = {}): Record<string, unknown> => ({
  ...{id, parentId: null, rev: 1, state: 'published', author: {name: 'An'}, text: `Text of ${id}`},
  ...{createdAt: '2024-01-01T00:00:00Z', votes: {up: 3, down: 1}},
  ...rest,
});

async function showStaged(name: string, items: unknown[], rest = {}): Promise<CommentBox> {
  await stage(`${name}/articles/1/comments`, {json: {thread, policy, items, ...rest}});
  return show('comment-box', {endpoint: `/staged/${name}`, 'article-id': '1'});
}

const itemOf = (box: CommentBox, id: string): HTMLElement =>
  box.shadowRoot!.querySelector<HTMLElement>(`[data-comment="${id}"]`)!;

const button = (box: CommentBox, id: string, act: string): HTMLElement =>
  itemOf(box, id).querySelector<HTMLElement>(`[data-act="${act}"]`)!;

const press = async (box: CommentBox, id: string, act: string): Promise<void> => {
  await until(() => button(box, id, act), `${act} of ${id} is there`);
  button(box, id, act).click();
};

const focused = (box: CommentBox): HTMLElement | null =>
  box.shadowRoot!.activeElement as HTMLElement | null;

afterEach(() => {
  localStorage.removeItem('article-comments:hidden');
  history.replaceState(null, '', location.pathname + location.search);
});

describe('comment-box: a report beside an answer', () => {
  expectNothingUncaught();

  it('has the focus for itself, and gives it back', async () => {
    const box = await showStaged('beside', [comment('a')]);
    await press(box, 'a', 'reply');
    await until(() => itemOf(box, 'a').querySelector('[part~="form"]'), 'the answer is begun');
    await press(box, 'a', 'menu');
    await press(box, 'a', 'report');
    await until(() => focused(box)?.closest('[part~="report-form"]'), 'the focus is in the report');
    itemOf(box, 'a').querySelector<HTMLElement>('[part~="report-form"] [part~="cancel"]')!.click();
    await until(() => focused(box)?.matches('[data-act="report"]'), 'the focus is back');
  });
});

describe('comment-box: votes', () => {
  expectNothingUncaught();

  it('counts a vote at once, and takes it back on request', async () => {
    const box = await show('comment-box', {'article-id': long.id});
    const id = itemOf(box, box.shadowRoot!.querySelector('li')!.dataset['comment']!).dataset[
      'comment'
    ]!;
    const up = button(box, id, 'up');
    const before = Number(/\d+/.exec(up.textContent)?.[0]);
    const voted = nextEvent(box, 'comment-vote');
    up.click();
    expect((await voted).value).to.equal(1);
    await until(() => up.ariaPressed === 'true', 'the vote is shown');
    expect(up.textContent).to.contain(String(before + 1));
    const counted = async (): Promise<unknown> => {
      const answer = await fetch(`${endpoint}/articles/${long.id}/comments?around=${id}`);
      const {items} = (await answer.json()) as {items: {id: string; votes: {up: number}}[]};
      return items.find((item) => item.id === id)?.votes.up;
    };
    await until(async () => (await counted()) === before + 1, 'the endpoint has it');
    up.click();
    await until(() => up.ariaPressed === 'false', 'the vote is taken back');
    expect(up.textContent).to.contain(String(before));
  });

  it('goes over to the other side', async () => {
    await stage('over/comments/a/vote', {method: 'PUT', json: {up: 3, down: 2}});
    const box = await showStaged('over', [comment('a')]);
    await press(box, 'a', 'up');
    await until(() => button(box, 'a', 'up').ariaPressed === 'true', 'for');
    await press(box, 'a', 'down');
    await until(() => button(box, 'a', 'down').ariaPressed === 'true', 'against');
    expect(button(box, 'a', 'up').ariaPressed).to.equal('false');
    await until(async () => (await askedOf('over/comments/a/vote')).length === 2, 'both are sent');
    const asked = await askedOf('over/comments/a/vote');
    expect(asked.map(({body}) => body)).to.eql(['{"value":1}', '{"value":-1}']);
  });

  it('is taken back and explained if it does not arrive', async () => {
    await stage('lost/comments/a/vote', {status: 503, json: {code: 'unavailable'}});
    const box = await showStaged('lost', [comment('a')]);
    const failed = nextEvent(box, 'comment-error');
    await press(box, 'a', 'up');
    expect((await failed).error.code).to.equal('unavailable');
    await until(() => textOf(box.shadowRoot!, 'status').startsWith('Chưa ghi nhận'), 'it is said');
    expect(button(box, 'a', 'up').ariaPressed).to.equal('false');
    expect(button(box, 'a', 'up').textContent).to.contain('3');
  });

  it('is not sent if the page cancels it', async () => {
    await stage('no/comments/a/vote', {json: {up: 4, down: 1}});
    const box = await showStaged('no', [comment('a')]);
    box.addEventListener('comment-vote', (event) => {
      event.preventDefault();
    });
    const cancelled = nextEvent(box, 'comment-vote');
    await press(box, 'a', 'up');
    await cancelled;
    await box.updateComplete;
    expect(button(box, 'a', 'up').ariaPressed).to.equal('false');
    expect(await askedOf('no/comments/a/vote')).to.be.empty;
  });

  it('has as many buttons as the policy says', async () => {
    for (const [votes, acts] of [
      ['none', []],
      ['like', ['up']],
      ['updown', ['up', 'down']],
    ] as const) {
      const box = await showStaged(`kind-${votes}`, [comment('a')], {policy: {votes}});
      const shown = [
        ...itemOf(box, 'a').querySelectorAll<HTMLElement>('[part~="vote"]:not([hidden])'),
      ];
      expect(shown.map(({dataset}) => dataset['act'])).to.eql(acts);
    }
  });

  it('has none where the source cannot do it', async () => {
    const {native} = await import('../../src/sources/native.js');
    const box = await showStaged('unable', [comment('a')]);
    const {commentActions: _, ...source} = native;
    box.source = source;
    await until(
      () => !box.shadowRoot!.querySelector(':is([part~="vote"], [part~="menu"]):not([hidden])'),
      'no action is offered',
    );
    expect(box.shadowRoot!.querySelector('[data-act="reply"]:not([hidden])')).not.to.be.null;
  });
});

describe('comment-box: the shape of a discussion', () => {
  expectNothingUncaught();

  it('is sorted by the reader, whose focus stays', async () => {
    const box = await show('comment-box', {'article-id': long.id});
    const select = box.shadowRoot!.querySelector('select')!;
    // The first is pinned in every order.
    const order = (): string => textsOf(box.shadowRoot!, 'text').slice(1).join();
    const before = order();
    select.focus();
    select.value = 'oldest';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await until(() => order() !== before, 'another order');
    expect(focused(box)).to.equal(select);
    expect(select.value).to.equal('oldest');
  });

  it('folds the answers to a comment away and back', async () => {
    const box = await showStaged('fold', [comment('a'), comment('b', {parentId: 'a'})]);
    expect(itemOf(box, 'b')).not.to.be.null;
    await press(box, 'a', 'fold');
    await until(() => !itemOf(box, 'b'), 'folded');
    expect(button(box, 'a', 'fold').ariaExpanded).to.equal('false');
    await press(box, 'a', 'fold');
    await until(() => itemOf(box, 'b'), 'back');
  });

  it('cuts a long chain, and goes on where it was cut', async () => {
    const chain = Array.from({length: 14}, (_, at) =>
      comment(`c${at}`, at ? {parentId: `c${at - 1}`} : {}),
    );
    const box = await showStaged('chain', chain, {policy: {maxDepth: 2}});
    expect(textsOf(box.shadowRoot!, 'text')).to.have.length(11);
    expect(button(box, 'c0', 'rest').textContent.trim()).to.equal('Đọc tiếp cuộc trao đổi này (3)');
    await press(box, 'c0', 'rest');
    await until(() => textsOf(box.shadowRoot!, 'text').length === 14, 'the rest');
    await until(
      () => focused(box)?.closest('li')?.dataset['comment'] === 'c11',
      'the focus goes on',
    );
    expect(button(box, 'c0', 'rest')).to.be.null;
  });
});

describe('comment-box: links to comments', () => {
  expectNothingUncaught();

  it('are the times of the comments', async () => {
    const box = await showStaged('links', [comment('a/b')]);
    const link = box.shadowRoot!.querySelector('[part="permalink"]')!;
    expect(link.getAttribute('href')).to.equal('#c-a%2Fb');
  });

  it('lead to a comment that is there', async () => {
    const box = await showStaged('there', [comment('a'), comment('b')]);
    location.hash = '#c-b';
    await until(
      () => focused(box)?.closest('li')?.dataset['comment'] === 'b',
      'the focus is there',
    );
    expect(box.shadowRoot!.querySelector('[data-act="all"]')).to.be.null;
  });

  it('open a comment that is not there yet, and lead back to all of them', async () => {
    const ids = (shown: CommentBox): (string | undefined)[] =>
      [...shown.shadowRoot!.querySelectorAll<HTMLElement>('[data-comment]')].map(
        ({dataset}) => dataset['comment'],
      );
    const newest = ids(await show('comment-box', {'article-id': long.id}));
    const oldest = ids(await show('comment-box', {'article-id': long.id, sort: 'oldest'}));
    const id = oldest.findLast((candidate) => !newest.includes(candidate));
    expect(id).to.be.a('string');
    history.replaceState(null, '', `#c-${id}`);
    const box = await show('comment-box', {'article-id': long.id, loading: 'lazy'});
    await until(() => focused(box)?.closest('li')?.dataset['comment'] === id, 'the focus is there');
    box.shadowRoot!.querySelector<HTMLElement>('[data-act="all"]')!.click();
    await until(() => !itemOf(box, id!), 'the whole discussion is back');
    expect(location.hash).to.equal('');
    await until(() => focused(box)?.localName === 'article', 'the focus is in it');
  });

  it('say when the comment is gone', async () => {
    history.replaceState(null, '', '#c-gone');
    const box = await showStaged('nowhere', [comment('a')]);
    await until(
      () => textOf(box.shadowRoot!, 'status') === 'Không còn bình luận này.',
      'it is said',
    );
    expect(textsOf(box.shadowRoot!, 'text')).to.eql(['Text of a']);
  });
});
