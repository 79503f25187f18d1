import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {BoxReader} from '../support/box-reader.js';
import {
  fill,
  forgetStaged,
  keptOf,
  openForm,
  pathOf,
  press,
  stagedBox,
  taken,
  textOfForm,
} from '../support/comment-form.js';
import {everything, given, givenPage} from '../support/discussion-answers.js';
import {nextEvent, show, textOf, textsOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const quick = {...everything, name: 'none', email: 'none', sorts: ['newest', 'oldest']};

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

const itemOf = ({renderRoot}: CommentBox, id: string): HTMLElement =>
  renderRoot.querySelector<HTMLElement>(`[data-comment="${id}"]`)!;

const focused = ({shadowRoot}: CommentBox): HTMLElement | null =>
  shadowRoot!.activeElement as HTMLElement | null;

const mine = (rest: object = {}): Record<string, unknown> =>
  given('mine', {author: {name: 'Mai'}, ...rest});

/** A box of a discussion with a stream. */
async function followed(name: string, items: readonly object[], rest = {}): Promise<BoxReader> {
  const json = givenPage(items, {policy: quick, events: 'comments/events', ...rest});
  await stage(pathOf(name), {method: 'GET', json});
  const box = await show('comment-box', {
    ...{endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en', live: ''},
  });
  await until(() => SentSource.last, 'it is followed');
  return new BoxReader(box);
}

/** The same before Mai, who is signed in and wrote what is named. */
async function ownedBy(
  name: string,
  own: readonly string[],
  items: readonly object[],
): Promise<BoxReader> {
  const can = {post: true, vote: true, report: true};
  await stage(`${pathOf(name)}/viewer`, {
    json: {viewer: {name: 'Mai'}, can, votes: {}, own, pending: []},
  });
  const reader = await followed(name, items);
  reader.box.getToken = () => 'token';
  for (const id of own) {
    await reader.act(id, 'menu');
    await reader.find(`[data-comment="${id}"] [data-act="edit"]`);
  }
  return reader;
}

const change = async (reader: BoxReader, id: string, text: string): Promise<void> => {
  await reader.act(id, 'edit');
  await reader.type(`[data-comment="${id}"] [part~="edit-form"] textarea`, text);
};

const save = (reader: BoxReader, id: string): Promise<void> =>
  reader.press(`[data-comment="${id}"] [part~="edit-form"] [part~="send"]`);

const page2 = (name: string): string => `${name}/articles/2/comments`;

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

describe('comment-box: changing while others do', () => {
  expectNothingUncaught();

  it('changes two comments at once, each with its own words', async () => {
    const name = 'two-edits';
    const items = [mine(), given('too', {author: {name: 'Mai'}})];
    await stage(`${name}/comments/mine`, {method: 'PATCH', json: mine({text: 'One', rev: 2})});
    await stage(`${name}/comments/too`, {
      method: 'PATCH',
      json: given('too', {author: {name: 'Mai'}, text: 'Two', rev: 2}),
    });
    const reader = await ownedBy(name, ['mine', 'too'], items);
    await change(reader, 'mine', 'One');
    await change(reader, 'too', 'Two');
    await save(reader, 'mine');
    await until(() => textOf(itemOf(reader.box, 'mine'), 'text') === 'One', 'the first');
    const area = itemOf(reader.box, 'too').querySelector('textarea')!;
    expect(area.value).to.equal('Two');
    await save(reader, 'too');
    await until(() => textOf(itemOf(reader.box, 'too'), 'text') === 'Two', 'the second');
    expect(keptOf(name, 'edit')).to.be.empty;
  });

  it('keeps the words of who changes a comment that is changed elsewhere, and sends what they began with', async () => {
    const name = 'edit-live';
    await stage(`${name}/comments/mine`, {
      ...{method: 'PATCH', status: 412, json: {code: 'edit-conflict'}},
    });
    const reader = await ownedBy(name, ['mine'], [mine()]);
    await change(reader, 'mine', 'Here');
    SentSource.last!.tell('comment.updated', mine({text: 'Elsewhere', rev: 2}));
    await until(() => textOf(itemOf(reader.box, 'mine'), 'text') === 'Elsewhere', 'it is there');
    const area = itemOf(reader.box, 'mine').querySelector('textarea')!;
    expect(area.value).to.equal('Here');
    await stage(pathOf(name), {json: givenPage([mine({text: 'Elsewhere', rev: 2})])});
    await save(reader, 'mine');
    await until(() => textOf(reader.box.renderRoot, 'conflict') === 'Elsewhere', 'both are there');
    expect(area.value).to.equal('Here');
    const [asked] = await askedOf(`${name}/comments/mine`);
    expect(asked!.revision).to.equal('"1"');
  });

  it('keeps words whose time was over before they were sent', async () => {
    const name = 'edit-late';
    await stage(`${name}/comments/mine`, {
      ...{method: 'PATCH', status: 403, json: {code: 'forbidden'}},
    });
    const editableUntil = new Date(Date.now() + 1500).toISOString();
    const reader = await ownedBy(name, ['mine'], [mine({editableUntil})]);
    await change(reader, 'mine', 'Late');
    await until(() => Date.now() > Date.parse(editableUntil), 'it is too late');
    await save(reader, 'mine');
    await until(() => textOf(reader.box.renderRoot, 'error'), 'it is said');
    expect(itemOf(reader.box, 'mine').querySelector('textarea')!.value).to.equal('Late');
    expect(keptOf(name, 'edit')).to.eql(['Late']);
    await reader.act('mine', 'cancel');
    await reader.gone('[part~="edit-form"]');
    // Nobody begins what cannot be sent.
    expect(!itemOf(reader.box, 'mine').querySelector('[data-act="edit"]')).to.be.true;
    expect(focused(reader.box)!.dataset['act']).to.equal('menu');
  });

  it('leaves the answers of others where their comment is deleted', async () => {
    const name = 'gone-answered';
    const answered = mine({
      replies: {count: 1, items: [given('b', {parentId: 'mine'})], next: null},
    });
    await stage(`${name}/comments/mine`, {
      ...{method: 'DELETE', json: mine({state: 'deleted', author: {name: ''}, text: '', rev: 2})},
    });
    const reader = await ownedBy(name, ['mine'], [answered]);
    const {box} = reader;
    await reader.act('mine', 'remove');
    await until(() => focused(box)?.closest('li') === itemOf(box, 'b'), 'the focus goes on');
    dispatchEvent(new Event('pagehide'));
    await until(() => textOf(itemOf(box, 'mine'), 'deleted'), 'a mark stays');
    expect(textsOf(box.renderRoot, 'text')).to.eql(['Text of b']);
    expect(focused(box)?.closest('li')).to.equal(itemOf(box, 'b'));
  });

  it('deletes what is waiting for it as the box goes on to another article', async () => {
    const name = 'gone-leaving';
    await stage(page2(name), {json: givenPage([given('z')])});
    await stage(`${name}/comments/mine`, {method: 'DELETE', status: 204});
    const reader = await ownedBy(name, ['mine'], [mine(), given('b')]);
    await reader.act('mine', 'remove');
    await until(() => textOf(itemOf(reader.box, 'mine'), 'instead'), 'an undo is offered');
    reader.box.articleId = '2';
    await until(() => itemOf(reader.box, 'z'), 'the other is shown');
    await until(async () => (await askedOf(`${name}/comments/mine`)).length === 1, 'it is sent');
    expect(!reader.box.renderRoot.querySelector('[data-act="undo"]')).to.be.true;
  });
});

describe('comment-box: votes while others vote', () => {
  expectNothingUncaught();

  it('sends a double click as a vote that is taken back, and ends as it began', async () => {
    const name = 'vote-twice';
    await stageHeld(
      `${name}/comments/a/vote`,
      {method: 'PUT', json: {up: 4, down: 1}},
      {method: 'PUT', json: {up: 3, down: 1}},
    );
    const reader = await followed(name, [given('a')]);
    const up = await reader.find('[data-act="up"]');
    up.click();
    up.click();
    await until(async () => (await askedOf(`${name}/comments/a/vote`)).length, 'it is sent');
    await release(`${name}/comments/a/vote`);
    await until(async () => (await askedOf(`${name}/comments/a/vote`)).length === 2, 'so is that');
    await reader.box.updateComplete;
    expect([up.ariaPressed, textOf(reader.box.renderRoot, 'vote')]).to.eql(['false', 'Like 3']);
  });

  it('counts as the endpoint does where others have voted meanwhile', async () => {
    const name = 'vote-live';
    await stageHeld(`${name}/comments/a/vote`, {method: 'PUT', json: {up: 11, down: 1}});
    const reader = await followed(name, [given('a')]);
    const up = await reader.find('[data-act="up"]');
    up.click();
    await until(async () => (await askedOf(`${name}/comments/a/vote`)).length, 'it is sent');
    SentSource.last!.tell('comment.updated', given('a', {votes: {up: 10, down: 1}}));
    await release(`${name}/comments/a/vote`);
    await until(() => textOf(reader.box.renderRoot, 'vote') === 'Like 11', 'all are counted');
    expect(up.ariaPressed).to.equal('true');
  });

  it('leaves a mark where the comment is deleted before the vote arrives', async () => {
    const name = 'vote-gone';
    await stageHeld(`${name}/comments/a/vote`, {
      ...{method: 'PUT', status: 404, json: {code: 'not-found'}},
    });
    const reader = await followed(name, [given('a')]);
    const failed = nextEvent(reader.box, 'comment-error');
    await reader.act('a', 'up');
    await until(async () => (await askedOf(`${name}/comments/a/vote`)).length, 'it is sent');
    SentSource.last!.tell('comment.removed', {id: 'a'});
    await release(`${name}/comments/a/vote`);
    expect((await failed).error.code).to.equal('not-found');
    expect(textOf(itemOf(reader.box, 'a'), 'deleted')).to.be.ok;
    expect(!itemOf(reader.box, 'a').querySelector('article')).to.be.true;
  });

  it('asks the page to sign in who may not vote as a guest, and takes the vote back', async () => {
    const name = 'vote-guest';
    await stage(`${name}/comments/a/vote`, {
      ...{method: 'PUT', status: 401, json: {code: 'auth-required'}},
    });
    const reader = await followed(name, [given('a')]);
    const up = await reader.find('[data-act="up"]');
    const asked = nextEvent(reader.box, 'sign-in-required');
    const failed = nextEvent(reader.box, 'comment-error');
    up.click();
    await asked;
    await failed;
    await reader.box.updateComplete;
    expect([up.ariaPressed, textOf(reader.box.renderRoot, 'vote')]).to.eql(['false', 'Like 3']);
  });
});

describe('comment-box: reports and hidden persons', () => {
  expectNothingUncaught();

  it('keeps a report that failed, sends it again, and offers no third', async () => {
    const name = 'report-fails';
    await stage(
      `${name}/comments/a/reports`,
      {method: 'POST', status: 503, json: {code: 'unavailable'}},
      {method: 'POST', status: 202, json: {status: 'received'}},
    );
    const reader = await followed(name, [given('a')]);
    const {box} = reader;
    await reader.act('a', 'menu');
    await reader.act('a', 'report');
    await reader.press('[value="other"]');
    await reader.type('[part~="report-form"] textarea', 'Note');
    await reader.press('[part~="report-form"] [part~="send"]');
    await until(() => textOf(itemOf(box, 'a'), 'error'), 'it is said');
    expect(focused(box)!.localName).to.equal('textarea');
    await reader.press('[part~="report-form"] [part~="send"]');
    await reader.press('[part~="report-form"] [part~="send"]').catch(() => undefined);
    await until(() => textOf(itemOf(box, 'a'), 'thanks'), 'thanks');
    expect((await askedOf(`${name}/comments/a/reports`)).map(({body}) => body)).to.eql([
      '{"reason":"other","note":"Note"}',
      '{"reason":"other","note":"Note"}',
    ]);
    expect(!itemOf(box, 'a').querySelector('[data-act="report"]')).to.be.true;
  });

  it('shows the answers of others to a hidden person, and the key n leads past that person', async () => {
    localStorage.setItem('article-comments:hidden', '["Bình"]');
    const name = 'hidden-answered';
    const later = {createdAt: '2025-01-01T00:00:00Z'};
    const first = await stagedBox(name, quick, {
      ...{items: [given('a')], attributes: {'remember-visits': ''}},
    });
    await until(() => localStorage.length > 1, 'the visit is remembered');
    first.remove();
    const answer = given('c', {...later, parentId: 'b'});
    const hidden = given('b', {
      ...{...later, author: {name: 'Bình'}},
      replies: {count: 1, items: [answer], next: null},
    });
    await stage(pathOf(name), {json: givenPage([hidden, given('a')])});
    const box = await show('comment-box', {
      ...{endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en', 'remember-visits': ''},
    });
    await until(() => textOf(itemOf(box, 'b'), 'instead'), 'that person is hidden');
    await until(() => textsOf(box.renderRoot, 'unseen').length === 2, 'both are new');
    expect(itemOf(box, 'c').querySelector('article')!.checkVisibility()).to.be.true;
    const key = new KeyboardEvent('keydown', {key: 'n', bubbles: true, composed: true});
    box.renderRoot.querySelector('[part~="write"]')!.dispatchEvent(key);
    expect(focused(box)?.closest('li')).to.equal(itemOf(box, 'c'));
  });

  it('opens what is folded above a linked comment', async () => {
    const name = 'linked-folded';
    const below = given('b', {parentId: 'a'});
    const items = [given('a', {replies: {count: 1, items: [below], next: null}})];
    const reader = await followed(name, items);
    await reader.act('a', 'fold');
    await reader.gone('[data-comment="b"]');
    location.hash = '#c-b';
    await until(
      () => focused(reader.box)?.closest('li')?.dataset['comment'] === 'b',
      'it is there',
    );
  });
});

describe('comment-box: a form while the page changes', () => {
  expectNothingUncaught();

  it('keeps an answer to a comment that is on another page once it is sorted anew, and sends it there', async () => {
    const name = 'sorted-form';
    const box = await stagedBox(name, quick, {items: [given('a'), given('b')]});
    const form = await openForm(box, 'comment"][data-comment="a"] [data-act="reply');
    fill(form, {text: 'Một'});
    await stage(
      pathOf(name),
      {method: 'GET', json: givenPage([given('c'), given('b')], {policy: quick})},
      taken('Một'),
    );
    const loaded = nextEvent(box, 'comments-load');
    box.sort = 'oldest';
    await loaded;
    await box.updateComplete;
    const now = box.renderRoot.querySelector('form')!;
    expect(textOfForm(now).value).to.equal('Một');
    press(now, 'send');
    const posts = async (): Promise<string[]> =>
      (await askedOf(pathOf(name))).filter(({method}) => method === 'POST').map(({body}) => body);
    await until(async () => (await posts()).length, 'it is sent');
    expect((JSON.parse((await posts())[0]!) as {parentId: string}).parentId).to.equal('a');
  });

  it('speaks another language with its words, its caret and its menus as they were', async () => {
    const box = await stagedBox('other-tongue', quick, {items: [given('a')]});
    const reader = new BoxReader(box);
    await reader.act('a', 'menu');
    const form = await openForm(box);
    fill(form, {text: 'Một hai'});
    const area = textOfForm(form);
    area.setSelectionRange(3, 3);
    box.lang = 'vi';
    await box.updateComplete;
    expect(textOf(form, 'send')).to.equal('Gửi bình luận');
    expect(textOf(itemOf(box, 'a'), 'action')).to.equal('Báo cáo');
    expect([area.value, area.selectionStart, focused(box)]).to.eql(['Một hai', 3, area]);
  });

  it('stays with all that is open in a box that the page moves', async () => {
    const box = await stagedBox('moved', quick, {items: [given('a')], answers: [taken('Một')]});
    const reader = new BoxReader(box);
    await reader.act('a', 'menu');
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    const elsewhere = document.createElement('div');
    box.parentElement!.append(elsewhere);
    elsewhere.append(box);
    await box.updateComplete;
    expect(box.renderRoot.querySelector('form')).to.equal(form);
    expect(textOfForm(form).value).to.equal('Một');
    expect(textOf(itemOf(box, 'a'), 'action')).to.equal('Report');
    press(form, 'send');
    await until(() => textsOf(box.renderRoot, 'text').includes('Một'), 'it is sent');
  });

  it('shows the article and the draft of the one that it was last told of', async () => {
    const name = 'to-and-fro';
    const box = await stagedBox(name, quick, {items: [given('a')]});
    await stageHeld(page2(name), {json: givenPage([given('z')], {policy: quick})});
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    const loaded = nextEvent(box, 'comments-load');
    box.articleId = '2';
    await box.updateComplete;
    box.articleId = '1';
    await loaded;
    await release(page2(name));
    await box.updateComplete;
    expect(textsOf(box.renderRoot, 'text')).to.include('Text of a').and.not.include('Text of z');
    if (!box.renderRoot.querySelector('form')) await openForm(box);
    expect(box.renderRoot.querySelector('textarea')!.value).to.equal('Một');
  });

  it('keeps to what the endpoint has come to ask for meanwhile', async () => {
    const name = 'shorter';
    const box = await stagedBox(name, {...quick, maxLength: 20}, {items: [given('a')]});
    const form = await openForm(box);
    fill(form, {text: 'Mười hai ký tự'});
    const policy = {...quick, maxLength: 5};
    await stage(pathOf(name), {json: givenPage([given('a')], {policy})});
    const loaded = nextEvent(box, 'comments-load');
    box.reload();
    await loaded;
    await until(() => textOf(form, 'counter') === 'Characters too many: 9', 'it is counted');
    press(form, 'send');
    await until(() => form.querySelector('[aria-invalid="true"]'), 'it is refused');
    expect(focused(box)!.localName).to.equal('textarea');
    expect(keptOf(name, 'outbox')).to.be.empty;
  });

  it('keeps words that are sent to a discussion that was closed, and says so', async () => {
    const name = 'closed-form';
    const reader = await followed(name, [given('a')]);
    const {box} = reader;
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    SentSource.last!.tell('thread', {count: 1, state: 'closed'});
    await until(() => textOf(box.renderRoot, 'notice'), 'it is said');
    expect(textOfForm(form).value).to.equal('Một');
    await stage(pathOf(name), {method: 'POST', status: 409, json: {code: 'thread-closed'}});
    press(form, 'send');
    await until(
      () => textOf(form, 'error').startsWith('Comments on this article are closed.'),
      'why',
    );
    expect(textOfForm(form).value).to.equal('Một');
    expect(keptOf(name, 'outbox')).to.eql(['Một']);
  });

  it('counts as the contract does: a sign beyond the first plane takes two', async () => {
    const box = await stagedBox('astral', {...quick, maxLength: 8}, {items: []});
    const form = await openForm(box);
    fill(form, {text: '😀😀😀😀'});
    await until(() => textOf(form, 'counter') === 'Characters left: 0', 'it fits');
    fill(form, {text: '😀😀😀😀!'});
    await until(() => textOf(form, 'counter') === 'Characters too many: 1', 'it is too long');
  });

  it('loses no words of another box for the same article', async () => {
    const name = 'two-boxes';
    const one = await stagedBox(name, quick, {items: [given('a')], answers: [taken('Một')]});
    const other = await show('comment-box', {
      ...{endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en'},
    });
    const form = await openForm(one);
    const beside = await openForm(other);
    fill(form, {text: 'Một'});
    fill(beside, {text: 'Hai'});
    press(form, 'send');
    await until(() => textsOf(one.renderRoot, 'text').includes('Một'), 'it is sent');
    expect(textOfForm(beside).value).to.equal('Hai');
    expect(beside.isConnected).to.be.true;
    expect(keptOf(name, 'draft')).to.eql(['Hai']);
  });
});
