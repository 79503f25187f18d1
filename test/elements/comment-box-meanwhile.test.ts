import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {
  fill,
  forgetStaged,
  keptOf,
  nameless,
  openForm,
  pathOf,
  press,
  stagedBox,
  taken,
  textOfForm,
} from '../support/comment-form.js';
import {given, givenPage} from '../support/discussion-answers.js';
import {nextEvent, place, settled, show, textOf, textsOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const placeOf = (name: string): string =>
  JSON.stringify({endpoint: `${location.origin}/staged/${name}`, articleId: '1'});

/** What is in the outbox of the staged discussion of that name, by its keys. */
const outboxOf = (name: string): string[] =>
  Object.keys(localStorage).filter((key) =>
    key.startsWith(`article-comments:outbox:${placeOf(name)}`),
  );

/** Clears it behind the back of the box. */
function clearOutbox(name: string): void {
  for (const key of outboxOf(name)) localStorage.removeItem(key);
}

/** Takes the turn of sending, as another window does; returns what gives it back. */
async function takeTurn(name: string): Promise<() => Promise<void>> {
  let leave = (): void => undefined;
  let turn: Promise<unknown> = Promise.resolve();
  await new Promise<void>((begun) => {
    turn = navigator.locks.request(`${placeOf(name)}outbox`, () => {
      begun();
      return new Promise<void>((resolve) => (leave = resolve));
    });
  });
  return async () => {
    leave();
    await turn;
  };
}

/** A field of the page that the reader is at. */
function otherField(): HTMLInputElement {
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  return field;
}

/** A form whose words are sent once it has its turn. */
async function waitingForm(name: string): Promise<{box: CommentBox; form: HTMLFormElement}> {
  const box = await stagedBox(name, nameless, {answers: [taken('Một')]});
  const form = await openForm(box);
  fill(form, {text: 'Một'});
  await import('../../src/elements/comment-box/sending.js');
  press(form, 'send');
  await until(() => form.getAttribute('aria-busy') === 'true', 'the form waits');
  await until(() => keptOf(name, 'outbox').length, 'the words are kept');
  return {box, form};
}

describe('comment-box: what happens while a comment is sent', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('keeps the words in the form where everything that was kept is cleared', async () => {
    const name = 'while-cleared';
    const leave = await takeTurn(name);
    const {box, form} = await waitingForm(name);
    // As the page does it in another window when its reader signs out.
    clearOutbox(name);
    dispatchEvent(new StorageEvent('storage', {key: null}));
    await until(() => form.getAttribute('aria-busy') === 'false', 'the form waits no more');
    expect(form.isConnected).to.be.true;
    expect(textOfForm(form).value).to.equal('Một');
    expect(keptOf(name, 'draft')).to.eql(['Một']);
    await leave();
    expect(box.renderRoot.querySelector('form')).to.equal(form);
  });

  it('keeps them also where that is done in this window, at the next turn', async () => {
    const name = 'while-cleared-here';
    const leave = await takeTurn(name);
    const {form} = await waitingForm(name);
    clearOutbox(name);
    await leave();
    await until(() => form.getAttribute('aria-busy') === 'false', 'the form waits no more');
    expect(textOfForm(form).value).to.equal('Một');
    expect(keptOf(name, 'draft')).to.eql(['Một']);
  });

  it('keeps them where everything is cleared during a try that fails', async () => {
    const name = 'while-tried';
    const page = {thread: {count: 0, state: 'open'}, policy: nameless, items: [], next: null};
    const box = await stagedBox(name, nameless);
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    await stageHeld(
      pathOf(name),
      {method: 'GET', json: page},
      {method: 'POST', status: 503, json: {code: 'unavailable'}},
    );
    press(form, 'send');
    await until(async () => (await askedOf(pathOf(name))).length, 'it is tried');
    clearOutbox(name);
    dispatchEvent(new StorageEvent('storage', {key: null}));
    await release(pathOf(name));
    await until(() => form.getAttribute('aria-busy') === 'false', 'the form waits no more');
    expect(textOfForm(form).value).to.equal('Một');
    expect(keptOf(name, 'draft')).to.eql(['Một']);
    expect(textsOf(box.renderRoot, 'status').join()).to.contain('What you wrote is still here.');
  });

  it('leaves no draft beside a comment that arrived although everything was cleared', async () => {
    const name = 'while-arriving';
    const box = await stagedBox(name, nameless);
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    await stageHeld(pathOf(name), taken('Một'));
    press(form, 'send');
    await until(async () => (await askedOf(pathOf(name))).length, 'it is tried');
    clearOutbox(name);
    dispatchEvent(new StorageEvent('storage', {key: null}));
    const posted = nextEvent(box, 'comment-posted');
    await release(pathOf(name));
    await posted;
    await until(() => !box.renderRoot.querySelector('form'), 'the form is put away');
    expect(textsOf(box.renderRoot, 'text')).to.eql(['Một']);
    expect(keptOf(name, 'draft')).to.be.empty;
  });

  it('says that it is there where another window has sent it', async () => {
    const name = 'while-elsewhere';
    const leave = await takeTurn(name);
    const {box, form} = await waitingForm(name);
    const posted = nextEvent(box, 'comment-posted');
    const [key] = outboxOf(name);
    // As that window stores what came back.
    const own = {
      ...{id: '1', parentId: '', state: 'published', author: 'An', avatar: '', badge: ''},
      ...{text: 'Một', createdAt: '2024-01-01T00:00:00Z', editedAt: '', editableUntil: ''},
      ...{rev: 1, votes: {up: 0, down: 0}, replyCount: 0, repliesNext: '', pinned: false},
      ...{featured: false, editToken: 'secret', key: key!.split(':').at(-1)},
    };
    const item = JSON.stringify({at: Date.now(), value: own});
    localStorage.setItem(`article-comments:own:${placeOf(name)}:1`, item);
    localStorage.removeItem(key!);
    dispatchEvent(new StorageEvent('storage', {key: key!}));
    expect((await posted).comment.id).to.equal('1');
    await until(() => !form.isConnected, 'the form is put away');
    expect(textsOf(box.renderRoot, 'text')).to.eql(['Một']);
    expect(textOf(box.renderRoot, 'status')).to.equal('Your comment is posted.');
    await leave();
  });

  it('shows a published comment whose writer the page has made known anew meanwhile', async () => {
    const name = 'while-renewed';
    const viewer = {
      json: {viewer: {name: 'Lan'}, can: {post: true}, votes: {}, own: [], pending: []},
    };
    const box = await stagedBox(name, nameless);
    await stage(`${pathOf(name)}/viewer`, viewer);
    box.getToken = () => 'token';
    const form = await openForm(box);
    await until(() => form.textContent.includes('as Lan.'), 'the reader is known');
    fill(form, {text: 'Một'});
    await stageHeld(pathOf(name), taken('Một'));
    await stageHeld(`${pathOf(name)}/viewer`, viewer);
    const posted = nextEvent(box, 'comment-posted');
    press(form, 'send');
    await until(async () => (await askedOf(pathOf(name))).length, 'it is tried');
    box.getToken = () => 'token';
    await box.updateComplete;
    await release(pathOf(name));
    await posted;
    await until(() => textsOf(box.renderRoot, 'text').includes('Một'), 'the comment is shown');
    await release(`${pathOf(name)}/viewer`);
  });

  it('leaves the reader at what they are at by then, whether it arrives or not', async () => {
    for (const answer of [
      taken('Một'),
      {
        method: 'POST',
        status: 422,
        json: {code: 'invalid', errors: [{pointer: '/text', code: 'format'}]},
      } as const,
    ]) {
      const name = `while-away-${answer.status}`;
      const box = await stagedBox(name, nameless);
      const form = await openForm(box);
      fill(form, {text: 'Một'});
      await stageHeld(pathOf(name), answer);
      const done = Promise.race([
        nextEvent(box, 'comment-posted'),
        nextEvent(box, 'comment-error'),
      ]);
      press(form, 'send');
      const field = otherField();
      await until(async () => (await askedOf(pathOf(name))).length, 'it is tried');
      await release(pathOf(name));
      await done;
      await until(
        () => form.getAttribute('aria-busy') === 'false' || !form.isConnected,
        'it rests',
      );
      await box.updateComplete;
      expect(document.activeElement).to.equal(field);
      field.remove();
    }
  });
});

/** A box whose page leads to the comment `x`, once that is shown. */
async function linkedBox(name: string): Promise<CommentBox> {
  location.hash = '#c-x';
  const box = await show('comment-box', {
    ...{endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en'},
  });
  await until(() => textsOf(box.renderRoot, 'text').includes('Text of x'), 'x is shown');
  return box;
}

describe('comment-box: what happens while somebody reads', () => {
  expectNothingUncaught();
  afterEach(() => {
    forgetStaged();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('keeps the discussion, the form and what waits where another order cannot be had', async () => {
    const name = 'while-sorting';
    const all = {...nameless, sorts: ['newest', 'oldest']};
    const items = [given('a'), given('b')];
    const json = {thread: {count: 2, state: 'open'}, policy: all, items, next: null};
    await stage(pathOf(name), {json}, {status: 404, json: {code: 'not-found'}});
    const box = await show('comment-box', {
      ...{endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en'},
    });
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    box.sort = 'oldest';
    await nextEvent(box, 'comment-error');
    await box.updateComplete;
    expect(box.state).to.equal('error');
    expect(textsOf(box.renderRoot, 'text')).to.eql(['Text of a', 'Text of b']);
    expect(box.renderRoot.querySelector('form')).to.equal(form);
    expect(textOfForm(form).value).to.equal('Một');
  });

  it('keeps an answer that is being written to a comment that goes', async () => {
    const name = 'while-answering';
    const box = await stagedBox(name, nameless, {
      items: [given('a', {replies: {count: 1, items: [given('b', {parentId: 'a'})], next: null}})],
    });
    const form = await openForm(box, 'comment"][data-comment="a"] [data-act="reply');
    const area = textOfForm(form);
    area.focus();
    fill(form, {text: 'Một'});
    const gone = given('a', {
      ...{state: 'deleted', author: {name: ''}, text: '', rev: 2},
      replies: {count: 1, items: [given('b', {parentId: 'a'})], next: null},
    });
    await stage(pathOf(name), {
      json: {thread: {count: 1, state: 'open'}, policy: nameless, items: [gone], next: null},
    });
    box.reload();
    await until(() => textOf(box.renderRoot, 'deleted'), 'the comment is gone');
    expect(area.isConnected).to.be.true;
    expect(box.shadowRoot!.activeElement).to.equal(area);
    expect(area.value).to.equal('Một');
  });

  it('shows a new thread that was written beside a linked comment also among all of them', async () => {
    const name = 'while-linked';
    const page = (...items: readonly object[]): object => ({
      ...{thread: {count: 1, state: 'open'}, policy: nameless, items, next: null},
    });
    await stage(
      pathOf(name),
      {method: 'GET', json: page(given('a'))},
      {method: 'GET', json: page(given('x'))},
      taken('Một'),
    );
    const box = await linkedBox(name);
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    const posted = nextEvent(box, 'comment-posted');
    press(form, 'send');
    await posted;
    press(box.renderRoot, 'all');
    await until(() => textsOf(box.renderRoot, 'text').includes('Text of a'), 'all are shown');
    await until(() => textsOf(box.renderRoot, 'text').includes('Một'), 'the new one is too');
  });

  it('asks for nothing on the way back from a linked comment where nothing has changed', async () => {
    const name = 'while-linked-only';
    await stage(pathOf(name), {json: givenPage([given('a')])}, {json: givenPage([given('x')])});
    const box = await linkedBox(name);
    press(box.renderRoot, 'all');
    await until(() => textsOf(box.renderRoot, 'text').includes('Text of a'), 'all are shown');
    await box.updateComplete;
    expect(await askedOf(pathOf(name))).to.have.length(2);
  });

  it('shows no comment of an article that the box has left', async () => {
    const name = 'while-leaving';
    const path = (id: string): string => `${name}/articles/${id}/comments`;
    await stage(path('1'), {json: givenPage([given('a')])});
    await stage(path('2'), {json: givenPage([given('b')])});
    const box = await settled(
      place('comment-box', {endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en'}),
    );
    await stageHeld(path('1'), {json: givenPage([given('x')])});
    location.hash = '#c-x';
    await until(async () => (await askedOf(path('1'))).length, 'the linked comment is asked for');
    // The other article has no such comment; nor is it asked for there.
    history.replaceState(null, '', location.pathname + location.search);
    box.articleId = '2';
    await until(() => textsOf(box.renderRoot, 'text').includes('Text of b'), 'the other is shown');
    await release(path('1'));
    const asked = await fetch(`/staged/${path('1')}`);
    await asked.text();
    await box.updateComplete;
    expect(textsOf(box.renderRoot, 'text')).to.eql(['Text of b']);
  });

  it('knows a reader after all whom the endpoint could not tell of at first', async () => {
    const name = 'while-unknown';
    const box = await stagedBox(name, nameless);
    await stage(
      `${pathOf(name)}/viewer`,
      // As often as it is asked by itself.
      ...Array.from({length: 3}, () => ({status: 503, json: {code: 'unavailable'}})),
      {json: {viewer: {name: 'Lan'}, can: {post: true}, votes: {}, own: [], pending: []}},
    );
    box.getToken = () => 'token';
    await until(async () => (await askedOf(`${pathOf(name)}/viewer`)).length === 3, 'it is asked');
    const form = await openForm(box);
    expect(form.textContent).not.to.include('as Lan.');
    dispatchEvent(new Event('online'));
    await until(() => form.textContent.includes('as Lan.'), 'the reader is known');
    expect(await askedOf(`${pathOf(name)}/viewer`)).to.have.length(4);
  });

  it('follows a link to a comment again once the reader was led away from it', async () => {
    const name = 'while-linked-twice';
    await stage(pathOf(name), {json: givenPage([given('a')])}, {json: givenPage([given('x')])});
    const box = await linkedBox(name);
    press(box.renderRoot, 'all');
    await until(() => textsOf(box.renderRoot, 'text').includes('Text of a'), 'all are shown');
    location.hash = '#c-x';
    await until(() => textsOf(box.renderRoot, 'text').includes('Text of x'), 'x is shown again');
  });

  it('keeps what was changed since among all of them beside another linked comment', async () => {
    const name = 'while-linked-on';
    const page = (id: string): StagedAnswer => ({
      method: 'GET',
      json: givenPage([given(id)], {policy: nameless}),
    });
    await stage(pathOf(name), page('a'), page('x'), taken('Một'), page('y'));
    const box = await linkedBox(name);
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    const posted = nextEvent(box, 'comment-posted');
    press(form, 'send');
    expect((await posted).count).to.equal(2);
    press(box.renderRoot, 'all');
    await until(() => textsOf(box.renderRoot, 'text').includes('Text of a'), 'all are shown');
    location.hash = '#c-y';
    await until(() => textsOf(box.renderRoot, 'text').includes('Text of y'), 'y is shown');
    press(box.renderRoot, 'all');
    await until(() => textsOf(box.renderRoot, 'text').includes('Text of a'), 'all are shown');
    expect(textsOf(box.renderRoot, 'text')).to.eql(['Một', 'Text of a']);
  });

  it('leaves the reader who pressed More where they are by the time it comes', async () => {
    const name = 'while-more';
    const box = await stagedBox(name, nameless);
    await stage(pathOf(name), {json: givenPage([given('a')], {next: 'cursor'})});
    box.reload();
    const more = (): HTMLElement => box.renderRoot.querySelector('div > [data-act="more"]')!;
    await until(() => !more().hidden, 'there are more');
    await stageHeld(pathOf(name), {json: givenPage([given('b')])});
    more().focus();
    more().click();
    more().click();
    await until(async () => (await askedOf(pathOf(name))).length, 'it is asked for');
    const field = otherField();
    await release(pathOf(name));
    await until(() => textsOf(box.renderRoot, 'text').includes('Text of b'), 'they are shown');
    await box.updateComplete;
    expect(document.activeElement).to.equal(field);
    expect(textOf(box.renderRoot, 'status')).to.equal('1 more comment is shown.');
    field.remove();
  });

  it('asks for more in the order that is shown, after another could not be had', async () => {
    const name = 'while-ordered';
    await stage(
      pathOf(name),
      {json: givenPage([given('a'), given('b')], {next: 'cursor'})},
      {status: 404, json: {code: 'not-found'}},
      {json: givenPage([given('c')])},
    );
    const box = await show('comment-box', {
      ...{endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en'},
    });
    box.sort = 'oldest';
    await nextEvent(box, 'comment-error');
    box.renderRoot.querySelector<HTMLElement>('div > [data-act="more"]')!.click();
    await until(() => textsOf(box.renderRoot, 'text').includes('Text of c'), 'more is shown');
    const asked = await askedOf(pathOf(name));
    expect(asked.at(-1)!.query).to.include('sort=newest');
  });
});
