import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {BoxReader} from '../support/box-reader.js';
import {
  fill,
  forgetStaged,
  openForm,
  pathOf,
  press,
  stagedBox,
  taken,
} from '../support/comment-form.js';
import {everything, given, givenPage} from '../support/discussion-answers.js';
import {nextEvent, show, textOf, textsOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const quick = {...everything, name: 'none', email: 'none', sorts: ['newest', 'oldest']};
const can = {post: true, vote: true, report: true};
const gone = {state: 'deleted', author: {name: ''}, text: '', rev: 2};
const mine = (rest: object = {}): Record<string, unknown> =>
  given('mine', {author: {name: 'Mai'}, ...rest});
const itemOf = ({renderRoot}: CommentBox, id: string): HTMLElement =>
  renderRoot.querySelector<HTMLElement>(`[data-comment="${id}"]`)!;
const focused = ({shadowRoot}: CommentBox): HTMLElement | null =>
  shadowRoot!.activeElement as HTMLElement | null;
/** The comment that the reader is at, if they are at something that can be seen. */
const placeIn = (box: CommentBox): string | undefined =>
  focused(box)?.checkVisibility() ? focused(box)!.closest('li')?.dataset['comment'] : undefined;
const acts = (box: CommentBox, id: string): (string | undefined)[] =>
  [...itemOf(box, id).querySelectorAll<HTMLElement>(':scope > :not(article) [data-act]')].map(
    ({dataset}) => dataset['act'],
  );

/** A stream whose events the test sends. */
class SentSource extends EventTarget {
  static last: SentSource | undefined;
  readonly readyState = 1;
  onopen = null;
  onerror = null;
  constructor() {
    super();
    SentSource.last = this;
  }
  close(): void {
    // Nothing was opened.
  }
  tell(type: string, json: object): void {
    this.dispatchEvent(new MessageEvent(type, {data: JSON.stringify(json)}));
  }
}
const Native = globalThis.EventSource;

/** A box with a stream, before a guest. */
async function followed(name: string, items: readonly object[], rest = {}): Promise<BoxReader> {
  const json = givenPage(items, {policy: quick, events: 'comments/events', ...rest});
  await stage(pathOf(name), {method: 'GET', json});
  const box = await show('comment-box', {
    ...{endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en', live: ''},
  });
  await until(() => SentSource.last, 'it is followed');
  return new BoxReader(box);
}

/** The same before Mai, who is signed in. */
async function before(name: string, viewer: object, items: readonly object[]): Promise<BoxReader> {
  await stage(`${pathOf(name)}/viewer`, {
    json: {viewer: {name: 'Mai'}, can, votes: {}, own: [], pending: [], ...viewer},
  });
  const reader = await followed(name, items);
  reader.box.getToken = () => 'token';
  return reader;
}

async function sortAnew(box: CommentBox): Promise<void> {
  const loaded = nextEvent(box, 'comments-load');
  box.sort = 'oldest';
  await loaded;
  await box.updateComplete;
}

/** Has a comment deleted without waiting for the undo. */
async function remove(reader: BoxReader, id: string): Promise<void> {
  await reader.act(id, 'menu');
  await reader.act(id, 'remove');
  await until(() => textOf(itemOf(reader.box, id), 'instead'), 'an undo is offered');
}
const leave = (): void => {
  dispatchEvent(new Event('pagehide'));
};

/** What the region of the discussion says from now on. */
function heard({renderRoot}: CommentBox): string[] {
  const said: string[] = [];
  const region = renderRoot.querySelector('[part="status"]')!;
  new MutationObserver(() => {
    const text = region.textContent.trim();
    if (text) said.push(text);
  }).observe(region, {childList: true, characterData: true, subtree: true});
  return said;
}

beforeEach(() => {
  SentSource.last = undefined;
  globalThis.EventSource = SentSource as unknown as typeof EventSource;
});

afterEach(() => {
  globalThis.EventSource = Native;
  localStorage.removeItem('article-comments:hidden');
  forgetStaged();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('comment-box: what a signed-in reader has done', () => {
  expectNothingUncaught();

  it('is not undone by another order: a vote that went over is one vote', async () => {
    const name = 'f-over';
    await stage(`${name}/comments/a/vote`, {method: 'PUT', json: {up: 2, down: 2}});
    const {box} = await before(name, {votes: {a: 1}}, [given('a'), given('b')]);
    const pressed = (): string[] =>
      ['up', 'down'].filter(
        (act) => itemOf(box, 'a').querySelector(`[data-act="${act}"]`)!.ariaPressed === 'true',
      );
    await until(() => pressed()[0] === 'up', 'the vote of before');
    itemOf(box, 'a').querySelector<HTMLElement>('[data-act="down"]')!.click();
    await until(() => pressed()[0] === 'down', 'it went over');
    await sortAnew(box);
    expect(pressed()).to.eql(['down']);
  });

  it('is not undone by another order: what a moderator deleted is gone, what they refused refused', async () => {
    const name = 'f-moderated';
    await stage(`${name}/comments/w/state`, {method: 'PUT', json: given('w', {state: 'rejected'})});
    await stage(`${name}/comments/v`, {method: 'DELETE', status: 204});
    const pending = ['w', 'v'].map((id) => given(id, {state: 'pending'}));
    const viewer = {can: {...can, moderate: true}, pending};
    const reader = await before(name, viewer, [given('a'), given('b')]);
    await remove(reader, 'v');
    leave();
    await reader.gone('[data-comment="v"]');
    await reader.act('w', 'menu');
    await reader.act('w', 'reject');
    await reader.reads('[part="status"]', 'is rejected');
    await sortAnew(reader.box);
    expect(!itemOf(reader.box, 'v')).to.be.true;
    expect(textOf(itemOf(reader.box, 'w'), 'pending')).to.equal('Not approved');
  });
});

describe('comment-box: a moderator who follows the discussion', () => {
  expectNothingUncaught();

  for (const first of ['event', 'answer']) {
    it(`still reads what they refuse, where the ${first} comes first`, async () => {
      const name = `f-refused-${first}`;
      const path = `${name}/comments/a/state`;
      await stageHeld(path, {method: 'PUT', json: given('a', {state: 'rejected'})});
      const viewer = {can: {...can, moderate: true}};
      const reader = await before(name, viewer, [given('a'), given('b')]);
      await reader.act('a', 'menu');
      await reader.act('a', 'reject');
      await until(async () => (await askedOf(path)).length, 'it is sent');
      if (first === 'event') SentSource.last!.tell('comment.removed', {id: 'a'});
      await release(path);
      await reader.reads('[part="status"]', 'is rejected');
      if (first === 'answer') SentSource.last!.tell('comment.removed', {id: 'a'});
      await reader.box.updateComplete;
      expect(textOf(itemOf(reader.box, 'a'), 'text')).to.equal('Text of a');
      expect(acts(reader.box, 'a')).to.include('approve');
    });
  }
});

describe('comment-box: an answer of one’s own', () => {
  expectNothingUncaught();

  for (const [what, maxDepth, count] of [
    ['folded answers', 4, 1],
    ['a long chain', 2, 11],
  ] as const) {
    it(`is seen once it is sent, also below ${what}`, async () => {
      const name = `f-own-${count}`;
      const replies = Array.from({length: count}, (_, at) => given(`r${at}`, {parentId: 'a'}));
      const sent = given('new', {parentId: 'a', text: 'Một'});
      const box = await stagedBox(
        name,
        {...quick, maxDepth},
        {
          items: [given('a', {replies: {count, items: replies, next: null}})],
          answers: [{method: 'POST', status: 201, json: {...sent, editToken: 'secret'}}],
        },
      );
      if (count === 1) {
        press(box.renderRoot, 'fold');
        await until(() => !itemOf(box, 'r0'), 'they are folded');
      }
      const form = await openForm(box, 'reply');
      fill(form, {text: 'Một'});
      const posted = nextEvent(box, 'comment-posted');
      press(form, 'send');
      await posted;
      await box.updateComplete;
      expect(!!itemOf(box, 'new')).to.be.true;
    });
  }
});

describe('comment-box: what is left of a deleted comment', () => {
  expectNothingUncaught();

  it('offers nothing more to its author, for its answers’ sake though it stays', async () => {
    const name = 'f-tombstone';
    await stage(`${name}/comments/mine`, {method: 'DELETE', json: mine(gone)});
    const replies = {count: 1, items: [given('b', {parentId: 'mine'})], next: null};
    const reader = await before(name, {own: ['mine']}, [mine({replies})]);
    await remove(reader, 'mine');
    leave();
    await until(() => textOf(itemOf(reader.box, 'mine'), 'deleted'), 'a mark stays');
    await until(() => !textOf(itemOf(reader.box, 'mine'), 'instead'), 'it is done');
    expect(
      [...itemOf(reader.box, 'mine').querySelectorAll(':scope > [part="actions"] > button')].length,
    ).to.equal(0);
  });

  it('says no longer what it has said before', async () => {
    const name = 'f-history';
    const item = {rev: 1, text: 'Earlier', at: '2024-01-01T00:00:00Z'};
    await stage(`${name}/comments/a/history`, {json: {items: [item], revisions: [item]}});
    const reader = await followed(name, [given('a', {editedAt: '2024-01-02T00:00:00Z'})]);
    await reader.act('a', 'menu');
    await reader.act('a', 'history');
    await reader.reads('[part~="revision"]', 'Earlier');
    SentSource.last!.tell('comment.removed', {id: 'a'});
    await until(() => textOf(itemOf(reader.box, 'a'), 'deleted'), 'it is marked');
    expect(textsOf(reader.box.renderRoot, 'revision')).to.be.empty;
  });

  it('can no longer be kept by an undo', async () => {
    const reader = await before('f-undo', {own: ['mine']}, [mine(), given('b')]);
    await remove(reader, 'mine');
    SentSource.last!.tell('comment.removed', {id: 'mine'});
    await until(() => textOf(itemOf(reader.box, 'mine'), 'deleted'), 'it is marked');
    expect(acts(reader.box, 'mine')).to.be.empty;
  });
});

describe('comment-box: a comment that is deleted', () => {
  expectNothingUncaught();

  it('is gone, and no failure, where another window was faster', async () => {
    const name = 'f-faster';
    await stage(`${name}/comments/mine`, {
      ...{method: 'DELETE', status: 404, json: {code: 'not-found'}},
    });
    const reader = await before(name, {own: ['mine']}, [mine(), given('b')]);
    await remove(reader, 'mine');
    leave();
    await reader.gone('[data-comment="mine"]');
    expect(textOf(reader.box.renderRoot, 'status')).to.equal('The comment is deleted.');
  });

  it('is asked for once, and nothing is said of it under another article', async () => {
    const name = 'f-once';
    const path = `${name}/comments/mine`;
    await stage(`${name}/articles/2/comments`, {json: givenPage([given('z')])});
    await stageHeld(
      path,
      {method: 'DELETE', status: 204},
      {method: 'DELETE', status: 404, json: {code: 'not-found'}},
    );
    const reader = await before(name, {own: ['mine']}, [mine(), given('b')]);
    await remove(reader, 'mine');
    leave();
    await until(async () => (await askedOf(path)).length, 'it is sent');
    reader.box.articleId = '2';
    await reader.find('[data-comment="z"]');
    await release(path);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await askedOf(path)).to.have.length(1);
    expect(textOf(reader.box.renderRoot, 'status')).to.equal('');
  });

  it('can be kept by an undo in a box that the page has moved', async () => {
    const name = 'f-moved';
    await stage(`${name}/comments/mine`, {method: 'DELETE', status: 204});
    const reader = await before(name, {own: ['mine']}, [mine(), given('b')]);
    const {box} = reader;
    await remove(reader, 'mine');
    const elsewhere = document.createElement('div');
    box.parentElement!.append(elsewhere);
    elsewhere.append(box);
    await reader.act('mine', 'undo');
    await until(() => !textOf(itemOf(box, 'mine'), 'instead'), 'it is kept');
    expect(await askedOf(`${name}/comments/mine`)).to.be.empty;
  });
});

describe('comment-box: a change that is refused', () => {
  expectNothingUncaught();

  for (const [status, code, not] of [
    [403, 'forbidden', 'You may not see this content.'],
    [409, 'thread-closed', 'The server failed.'],
    [412, 'edit-conflict', 'The server failed.'],
  ] as const) {
    it(`is explained by what it was refused for (${code})`, async () => {
      const name = `f-${code}`;
      await stage(`${name}/comments/mine`, {method: 'PATCH', status, json: {code}});
      const reader = await before(name, {own: ['mine']}, [mine()]);
      await reader.act('mine', 'menu');
      await reader.act('mine', 'edit');
      await reader.type('[part~="edit-form"] textarea', 'Better');
      const said = heard(reader.box);
      await reader.press('[part~="edit-form"] [part~="send"]');
      await until(() => textOf(reader.box.renderRoot, 'error'), 'it is said');
      if (code === 'edit-conflict') await reader.find('[part~="conflict"]');
      await reader.box.updateComplete;
      expect(said).to.have.length(1).and.not.include(not);
    });
  }

  it('shows both versions again on the next visit after a conflict, before it is saved', async () => {
    const name = 'f-both';
    await stage(`${name}/comments/mine`, {
      ...{method: 'PATCH', status: 412, json: {code: 'edit-conflict'}},
    });
    const reader = await before(name, {own: ['mine']}, [mine()]);
    await reader.act('mine', 'menu');
    await reader.act('mine', 'edit');
    await reader.type('[part~="edit-form"] textarea', 'Here');
    const theirs = givenPage([mine({rev: 5, text: 'Elsewhere'})]);
    await stage(pathOf(name), {method: 'GET', json: theirs});
    await reader.press('[part~="edit-form"] [part~="send"]');
    await reader.reads('[part~="conflict"]', 'Elsewhere');
    reader.box.remove();
    const box = await show('comment-box', {
      ...{endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en'},
    });
    box.getToken = () => 'token';
    await until(() => box.renderRoot.querySelector('[part~="edit-form"]'), 'the form is there');
    press(box.renderRoot.querySelector('[part~="edit-form"]')!, 'send');
    await until(() => textOf(box.renderRoot, 'conflict') === 'Elsewhere', 'both are there');
    const asked = await askedOf(`${name}/comments/mine`);
    expect(asked.map(({revision}) => revision)).to.eql(['"1"', '"1"']);
  });
});

describe('comment-box: what is said', () => {
  expectNothingUncaught();

  it('is heard again where it is the same again', async () => {
    const name = 'f-again';
    await stage(
      `${name}/comments/mine`,
      {method: 'PATCH', json: mine({text: 'Two', rev: 2})},
      {method: 'PATCH', json: mine({text: 'Three', rev: 3})},
    );
    const reader = await before(name, {own: ['mine']}, [mine()]);
    await reader.act('mine', 'menu');
    const said = heard(reader.box);
    for (const text of ['Two', 'Three']) {
      await reader.act('mine', 'edit');
      await reader.type('[part~="edit-form"] textarea', text);
      await reader.press('[part~="edit-form"] [part~="send"]');
      await until(() => textOf(itemOf(reader.box, 'mine'), 'text') === text, text);
      await reader.gone('[part~="edit-form"]');
    }
    await reader.box.updateComplete;
    expect(said).to.eql(['Your changes are saved.', 'Your changes are saved.']);
  });
});

describe('comment-box: hidden persons', () => {
  expectNothingUncaught();

  it('stay shown whom another window has shown again', async () => {
    localStorage.setItem('article-comments:hidden', '["An"]');
    const items = [given('a'), given('b', {author: {name: 'Bình'}})];
    const one = new BoxReader(await stagedBox('f-windows', quick, {items}));
    const other = new BoxReader(
      await show('comment-box', {endpoint: '/staged/f-windows', 'article-id': '1', lang: 'en'}),
    );
    await until(() => textOf(itemOf(other.box, 'a'), 'instead'), 'An is hidden');
    await one.act('a', 'unhide');
    await until(() => !localStorage.getItem('article-comments:hidden'), 'An is shown again');
    await other.act('b', 'menu');
    await other.act('b', 'hide');
    await until(() => localStorage.getItem('article-comments:hidden'), 'Bình is hidden');
    expect(localStorage.getItem('article-comments:hidden')).to.equal('["Bình"]');
  });

  it('hide no words of a reader by the same name', async () => {
    localStorage.setItem('article-comments:hidden', '["An"]');
    const box = await stagedBox('f-namesake', quick, {
      items: [given('a')],
      answers: [taken('Một')],
    });
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    const posted = nextEvent(box, 'comment-posted');
    press(form, 'send');
    await posted;
    await until(() => textOf(itemOf(box, 'a'), 'instead'), 'An is hidden');
    expect(textOf(itemOf(box, 'id of Một'), 'instead')).to.equal('');
  });

  it('are where a link to their comment leads, and what More brings first', async () => {
    localStorage.setItem('article-comments:hidden', '["Bình"]');
    const name = 'f-led';
    const items = [given('a'), given('b', {author: {name: 'Bình'}})];
    await stage(
      pathOf(name),
      {json: givenPage(items, {next: 'cursor'})},
      {json: givenPage([given('c', {author: {name: 'Bình'}})])},
    );
    const box = await show('comment-box', {
      ...{endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en'},
    });
    await until(() => textOf(itemOf(box, 'b'), 'instead'), 'Bình is hidden');
    location.hash = '#c-b';
    await until(() => placeIn(box) === 'b', 'the link leads there');
    const more = box.renderRoot.querySelector<HTMLElement>('div > [data-act="more"]')!;
    more.focus();
    more.click();
    await until(() => placeIn(box) === 'c', 'the focus goes on');
  });
});

describe('comment-box: the focus', () => {
  expectNothingUncaught();

  it('stays at a long comment whose rest is shown', async () => {
    const items = [given('a', {text: 'Lời '.repeat(600)})];
    const box = await stagedBox('f-whole', quick, {items});
    const whole = itemOf(box, 'a').querySelector<HTMLElement>('[data-act="whole"]')!;
    whole.focus();
    whole.click();
    await until(() => whole.hidden, 'the rest is shown');
    await until(() => placeIn(box) === 'a', 'the focus is there');
  });

  for (const [what, selector, event] of [
    ['a comment that becomes a mark', '[data-act="reply"]', 'comment.updated'],
    ['the menu of one that is removed', '[data-act="report"]', 'comment.removed'],
    ['the reactions to one that is removed', '[data-act="react-like"]', 'comment.removed'],
  ] as const) {
    it(`goes from ${what} to what stands in its place`, async () => {
      const policy = {...quick, reactions: ['like']};
      const name = `f-focus-${what.replace(/\W/g, '-')}`;
      const reader = await followed(name, [given('a'), given('b')], {policy});
      await reader.act('a', 'menu');
      (await reader.find(`[data-comment="a"] ${selector}`)).focus();
      SentSource.last!.tell(event, event === 'comment.updated' ? given('a', gone) : {id: 'a'});
      await until(() => textOf(itemOf(reader.box, 'a'), 'deleted'), 'it is marked');
      await until(() => placeIn(reader.box) === 'a', 'the focus is in its place');
    });
  }
});

describe('comment-box: letters', () => {
  expectNothingUncaught();

  it('count as the endpoint counts them, also typed in parts', async () => {
    const box = await stagedBox('f-parts', {...quick, maxLength: 10}, {answers: [taken('Một')]});
    const form = await openForm(box);
    fill(form, {text: 'ếếếếếế'.normalize('NFD')});
    const posted = nextEvent(box, 'comment-posted');
    press(form, 'send');
    await posted;
  });

  it('are the page’s own in an element of its own, also n', async () => {
    if (!customElements.get('page-field')) {
      customElements.define(
        'page-field',
        class extends HTMLElement {
          connectedCallback(): void {
            this.attachShadow({mode: 'open'}).innerHTML = '<input />';
          }
        },
      );
    }
    const own = document.createElement('page-field');
    own.slot = 'header';
    const box = await stagedBox('f-letter-n', quick, {
      ...{items: [given('a')], attributes: {'remember-visits': ''}, children: [own]},
    });
    const key = (): KeyboardEvent =>
      new KeyboardEvent('keydown', {key: 'n', bubbles: true, composed: true, cancelable: true});
    const write = box.renderRoot.querySelector('[part~="write"]')!;
    await until(() => !write.dispatchEvent(key()), 'the key is listened for');
    expect(own.shadowRoot!.querySelector('input')!.dispatchEvent(key())).to.be.true;
  });
});
