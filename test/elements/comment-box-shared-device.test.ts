import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {fill, forgetStaged, openForm, pathOf, textOfForm} from '../support/comment-form.js';
import {given, givenPage} from '../support/discussion-answers.js';
import {nextEvent, show, textOf, textsOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** What the endpoint says of whoever asks, from now on. */
const know = (place: string, name: string, rest: object = {}): Promise<void> =>
  stage(`${pathOf(place)}/viewer`, {
    json: {viewer: {name}, can: {post: true, vote: true}, votes: {}, own: [], pending: [], ...rest},
  });

const listed = (...items: unknown[]): StagedAnswer => ({method: 'GET', json: givenPage(items)});

const taken = (id: string, state: 'published' | 'pending'): StagedAnswer => ({
  method: 'POST',
  status: 201,
  json: {...given(id, {state, author: {name: 'Lan'}}), editToken: 'secret'},
});

const refused = {method: 'POST', status: 401, json: {code: 'auth-required'}} as const;

const visit = (place: string, id = '1'): Promise<CommentBox> =>
  show('comment-box', {endpoint: `/staged/${place}`, 'article-id': id, lang: 'en'});

const itemOf = (box: CommentBox, id: string): HTMLElement | null =>
  box.renderRoot.querySelector(`[data-comment="${id}"]`);

async function press(box: CommentBox, id: string, act: string): Promise<void> {
  const found = (): HTMLElement | null | undefined =>
    itemOf(box, id)?.querySelector<HTMLElement>(`[data-act="${act}"]`);
  await until(found, `${act} of ${id} is there`);
  found()!.click();
}

/** What the open menu of a comment offers. */
async function offered(box: CommentBox, id: string): Promise<(string | undefined)[]> {
  const buttons = (): HTMLElement[] => [
    ...itemOf(box, id)!.querySelectorAll<HTMLElement>(':scope > [part="actions"] > button'),
  ];
  await until(() => buttons().length, 'the menu opens');
  return buttons().map(({dataset}) => dataset['act']);
}

/** The page signs a reader in, and the box knows who it is. */
async function signIn(box: CommentBox, place: string, name: string): Promise<void> {
  await know(place, name);
  box.getToken = () => name;
  await known(box, name);
}

/** The form says who writes once the box knows it; it is put away again. */
async function known(box: CommentBox, name: string): Promise<void> {
  const form = await openForm(box);
  await until(() => form.textContent.includes(`as ${name}.`), `it knows ${name}`);
  form.querySelector<HTMLElement>('[part~="cancel"]')!.click();
  await until(() => !box.renderRoot.querySelector('form'), 'the form is away');
}

/** Posts a comment through the form. */
async function post(box: CommentBox, text: string): Promise<void> {
  const form = await openForm(box);
  fill(form, {text});
  const posted = nextEvent(box, 'comment-posted');
  form.querySelector<HTMLElement>('[part~="send"]')!.click();
  await posted;
}

const keyOf = (place: string, kind: string, id = '1'): string => {
  const endpoint = new URL(`/staged/${place}`, location.href).href;
  return `article-comments:${kind}:${JSON.stringify({endpoint, articleId: id})}:`;
};

/** A comment that waits to be sent under an article. */
function keepUnsent(place: string, entry: object, id = '1'): void {
  const value = {
    ...{key: 'key', firstTry: 0, tries: 0, notBefore: 0, failure: '', refused: false, fields: []},
    comment: {parentId: null, text: 'Waits', author: {name: ''}, trap: {field: '', elapsed: 1}},
    ...entry,
  };
  localStorage.setItem(`${keyOf(place, 'outbox', id)}key`, JSON.stringify({at: 1e13, value}));
}

const tokensSent = async (place: string, id = '1'): Promise<string[]> =>
  (await askedOf(`${place}/articles/${id}/comments`))
    .filter(({method}) => method === 'POST')
    .map(({token}) => token);

afterEach(forgetStaged);

describe('comment-box: a device that several readers share', () => {
  expectNothingUncaught();

  it('shows what one of them sent, and lets it be changed, only while they are signed in', async () => {
    const place = 'shared-sent';
    await stage(pathOf(place), listed(given('a')), taken('mine', 'pending'));
    const box = await visit(place);
    await signIn(box, place, 'Lan');
    await post(box, 'Text of mine');
    await until(() => textOf(itemOf(box, 'mine')!, 'pending'), 'it waits for approval');
    await press(box, 'mine', 'menu');
    expect(await offered(box, 'mine'))
      .to.include('edit')
      .and.to.include('remove');
    box.getToken = undefined;
    await until(() => !itemOf(box, 'mine'), 'it is gone');
    box.remove();

    await stage(pathOf(place), listed(given('a'), given('mine', {author: {name: 'Lan'}})));
    const next = await visit(place);
    await press(next, 'mine', 'menu');
    expect(await offered(next, 'mine')).to.eql(['report', 'hide']);
    await signIn(next, place, 'Mai');
    expect(await offered(next, 'mine')).to.eql(['report', 'hide']);
    await signIn(next, place, 'Lan');
    await until(
      async () => (await offered(next, 'mine')).join() === 'edit,remove',
      'it is theirs again',
    );
  });

  it('does not show on the next visit what waits for the approval of one of them', async () => {
    const place = 'shared-pending';
    await stage(pathOf(place), listed(given('a')), taken('mine', 'pending'));
    const box = await visit(place);
    await signIn(box, place, 'Lan');
    await post(box, 'Text of mine');
    box.remove();
    const next = await visit(place);
    await openForm(next);
    expect(!itemOf(next, 'mine'), 'not shown').to.be.true;
    await know(place, 'Lan');
    next.getToken = () => 'Lan';
    await until(() => itemOf(next, 'mine'), 'it is there for them');
  });

  it('keeps what one of them has begun to write for them, and gives it back to them alone', async () => {
    const place = 'shared-draft';
    await stage(pathOf(place), listed(given('a')));
    const box = await visit(place);
    await signIn(box, place, 'Lan');
    fill(await openForm(box), {text: 'Half a word of Lan'});
    // As a page does it that is rendered anew.
    box.getToken = () => 'Lan';
    fill(box.renderRoot.querySelector('form')!, {text: 'Half a sentence of Lan'});
    box.remove();

    const other = await visit(place);
    await signIn(other, place, 'Mai');
    expect(textOf(other.renderRoot, 'entry')).to.equal('');
    const form = await openForm(other);
    expect(textOfForm(form).value).to.equal('');
    fill(form, {text: 'Of Mai'});
    other.remove();

    const again = await visit(place);
    await know(place, 'Lan');
    again.getToken = () => 'Lan';
    await until(() => textOf(again.renderRoot, 'entry'), 'it is there again');
    expect(textsOf(again.renderRoot, 'entry').join()).to.include('Half a sentence of Lan');
    expect(textsOf(again.renderRoot, 'entry').join()).not.to.include('Mai');
    expect(textOf(again.renderRoot, 'status')).to.equal('What you wrote last time is still here.');
  });

  it('fills the form that was opened before it was known who writes', async () => {
    const place = 'shared-form';
    await stage(pathOf(place), listed(given('a')));
    const box = await visit(place);
    await signIn(box, place, 'Lan');
    fill(await openForm(box), {text: 'Of Lan'});
    box.remove();

    const again = await visit(place);
    const form = await openForm(again);
    expect(textOfForm(form).value).to.equal('');
    await know(place, 'Lan');
    again.getToken = () => 'Lan';
    await until(() => textOfForm(form).value, 'the form is filled');
    expect(textOfForm(form).value).to.equal('Of Lan');
  });

  it('opens what one of them has begun to change only for them', async () => {
    const place = 'shared-edit';
    const mine = given('mine', {author: {name: 'Lan'}});
    await stage(pathOf(place), listed(mine));
    const box = await visit(place);
    await know(place, 'Lan', {own: ['mine']});
    box.getToken = () => 'Lan';
    await press(box, 'mine', 'menu');
    await press(box, 'mine', 'edit');
    await until(() => box.renderRoot.querySelector('form'), 'the form opens');
    fill(box.renderRoot.querySelector('form')!, {text: 'Half of it'});
    box.getToken = undefined;
    await until(() => !box.renderRoot.querySelector('form'), 'the form is gone');
    box.remove();

    const next = await visit(place);
    await press(next, 'mine', 'menu');
    expect(await offered(next, 'mine')).to.eql(['report', 'hide']);
    expect(!next.renderRoot.querySelector('form'), 'no form').to.be.true;
    expect(textOf(next.renderRoot, 'status')).to.equal('');
    next.getToken = () => 'Lan';
    await until(() => next.renderRoot.querySelector('form'), 'the form opens');
    expect(next.renderRoot.querySelector('textarea')!.value).to.equal('Half of it');
    expect(textOf(next.renderRoot, 'status')).not.to.equal('');
  });

  it('sends what one of them wrote when they are back, and not as another', async () => {
    const place = 'shared-outbox';
    await stage(pathOf(place), listed(given('a')), taken('mine', 'published'));
    keepUnsent(place, {by: '"Lan"'});
    const box = await visit(place);
    await signIn(box, place, 'Mai');
    expect(textOf(box.renderRoot, 'entry')).to.equal('');
    await know(place, 'Lan');
    box.getToken = () => 'Lan';
    await until(() => itemOf(box, 'mine'), 'it is sent');
    expect(await tokensSent(place)).to.eql(['Bearer Lan']);
  });

  it('sends the same to another article', async () => {
    const place = 'shared-elsewhere';
    await stage(pathOf(place), listed(given('a')));
    await stage(`${place}/articles/2/comments`, taken('mine', 'published'));
    keepUnsent(place, {by: '"Lan"'}, '2');
    const box = await visit(place);
    await signIn(box, place, 'Mai');
    await know(place, 'Lan');
    box.getToken = () => 'Lan';
    const kept = `${keyOf(place, 'own', '2')}mine`;
    await until(() => localStorage.getItem(kept), 'it is sent');
    expect(localStorage.getItem(kept)).to.include('"by":"\\"Lan\\""');
    expect(await tokensSent(place, '2')).to.eql(['Bearer Lan']);
  });

  for (const id of ['1', '2']) {
    it(`sends what a guest wrote under article ${id} as a guest’s, whoever is signed in`, async () => {
      const place = `shared-guest-${id}`;
      await stage(pathOf(place), listed(given('a')));
      await stage(
        `${place}/articles/${id}/comments`,
        listed(given('a')),
        taken('mine', 'published'),
      );
      const notBefore = Date.now() + 3_600_000;
      keepUnsent(place, {firstTry: Date.now(), tries: 1, failure: 'offline', notBefore}, id);
      const box = await visit(place);
      await signIn(box, place, 'Lan');
      dispatchEvent(new Event('online'));
      await until(() => localStorage.getItem(`${keyOf(place, 'own', id)}mine`), 'it is sent');
      expect(await tokensSent(place, id)).to.eql(['']);
    });
  }

  it('keeps what is sent before it is known who sends it with whoever that is', async () => {
    const place = 'shared-early';
    await stage(pathOf(place), listed(given('a')), taken('mine', 'published'));
    await stageHeld(`${pathOf(place)}/viewer`, {json: {viewer: {name: 'Lan'}, can: {post: true}}});
    const box = await visit(place);
    box.getToken = () => 'Lan';
    const form = await openForm(box);
    fill(form, {text: 'Text of mine', name: 'Lan'});
    const posted = nextEvent(box, 'comment-posted');
    form.querySelector<HTMLElement>('[part~="send"]')!.click();
    await release(`${pathOf(place)}/viewer`);
    await posted;
    expect(await tokensSent(place)).to.eql(['Bearer Lan']);
    expect(localStorage.getItem(`${keyOf(place, 'own')}mine`)).to.include('"by":"\\"Lan\\""');
  });

  it('removes what one of them removed and could prove, though they are gone', async () => {
    const place = 'shared-removal';
    await stage(pathOf(place), listed(given('a')), taken('mine', 'published'));
    await stage(`${place}/comments/mine`, {method: 'DELETE', status: 204});
    const box = await visit(place);
    await signIn(box, place, 'Lan');
    await post(box, 'Text of mine');
    await press(box, 'mine', 'menu');
    await press(box, 'mine', 'remove');
    await until(() => textOf(itemOf(box, 'mine')!, 'instead'), 'an undo is offered');
    box.getToken = undefined;
    dispatchEvent(new Event('pagehide'));
    await until(() => !itemOf(box, 'mine'), 'it is gone');
    const asked = await askedOf(`${place}/comments/mine`);
    expect(asked.map(({token}) => token)).to.eql(['Bearer secret']);
  });

  it('removes nothing as somebody else than whoever removed it', async () => {
    const place = 'shared-kept';
    await stage(pathOf(place), listed(given('mine', {author: {name: 'Lan'}})));
    await stage(`${place}/comments/mine`, {method: 'DELETE', status: 204});
    await know(place, 'Lan', {own: ['mine']});
    const box = await visit(place);
    box.getToken = () => 'Lan';
    await press(box, 'mine', 'menu');
    await press(box, 'mine', 'remove');
    await until(() => textOf(itemOf(box, 'mine')!, 'instead'), 'an undo is offered');
    box.getToken = () => 'Mai';
    dispatchEvent(new Event('pagehide'));
    await until(() => !textOf(itemOf(box, 'mine')!, 'instead'), 'it is there again');
    expect(await askedOf(`${place}/comments/mine`)).to.eql([]);
  });

  it('asks for a name again once the one who had one is gone', async () => {
    const place = 'shared-name';
    await stage(pathOf(place), listed(given('a')));
    await know(place, 'Lan');
    const box = await visit(place);
    box.getToken = () => 'Lan';
    const form = await openForm(box);
    await until(() => form.textContent.includes('as Lan.'), 'it says who writes');
    box.getToken = undefined;
    await until(() => form.querySelector('[name="name"]'), 'a name is asked for');
    expect(form.querySelector<HTMLInputElement>('[name="name"]')!.value).to.equal('');
    expect(form.textContent).not.to.include('Lan');
  });

  it('shows no vote of one who signed out before it arrived', async () => {
    const place = 'shared-vote';
    await stage(pathOf(place), listed(given('a')));
    await know(place, 'Lan');
    await stageHeld(`${place}/comments/a/vote`, {json: {up: 9, down: 1}});
    const box = await visit(place);
    await signIn(box, place, 'Lan');
    const up = (): HTMLElement => itemOf(box, 'a')!.querySelector('[data-act="up"]')!;
    await press(box, 'a', 'up');
    await until(() => up().ariaPressed === 'true', 'it is shown');
    await until(async () => (await askedOf(`${place}/comments/a/vote`)).length, 'it is on its way');
    box.getToken = undefined;
    await until(() => up().ariaPressed === 'false', 'it is gone');
    await release(`${place}/comments/a/vote`);
    await until(() => up().textContent.includes('9'), 'it has arrived');
    expect(up().ariaPressed).to.equal('false');
  });

  it('shows nobody else what a moderator has refused', async () => {
    const place = 'shared-refused';
    await stage(pathOf(place), listed(given('a'), given('b')));
    await stage(`${place}/comments/b/state`, {json: given('b', {state: 'rejected'})});
    const box = await visit(place);
    await know(place, 'Tòa soạn', {can: {moderate: true}});
    box.getToken = () => 'moderator';
    await press(box, 'b', 'menu');
    await press(box, 'b', 'reject');
    await until(() => textOf(itemOf(box, 'b')!, 'pending'), 'it is refused');
    box.getToken = undefined;
    await until(() => !itemOf(box, 'b'), 'it is gone');
  });
});

describe('comment-box: what waits for a sign-in', () => {
  expectNothingUncaught();

  it('is not sent again where the page signs nobody in', async () => {
    const place = 'waits-nobody';
    await stage(pathOf(place), listed(given('a')), refused, taken('mine', 'published'));
    keepUnsent(place, {failure: 'sign-in-required', refused: true});
    const box = await visit(place);
    await until(() => textOf(box.renderRoot, 'entry'), 'it is shown');
    box.rememberVisits = true;
    box.getToken = () => '';
    // What comes after the reader has been made known.
    await until(() => localStorage.getItem(keyOf(place, 'visit')), 'the visit is remembered');
    await know(place, 'Lan');
    expect(await tokensSent(place)).to.eql([]);
  });

  it('of a guest of another day is not sent as whoever signs in', async () => {
    const place = 'waits-yesterday';
    await stage(pathOf(place), listed(given('a')), taken('mine', 'published'));
    const firstTry = Date.now() - 2 * 3_600_000;
    keepUnsent(place, {failure: 'sign-in-required', refused: true, firstTry});
    const box = await visit(place);
    await signIn(box, place, 'Lan');
    box.rememberVisits = true;
    await until(() => localStorage.getItem(keyOf(place, 'visit')), 'the visit is remembered');
    expect(await tokensSent(place)).to.eql([]);
    box.renderRoot.querySelector<HTMLElement>('[part~="resend"]')!.click();
    await until(() => itemOf(box, 'mine'), 'it is sent once the reader says so');
    expect(await tokensSent(place)).to.eql(['Bearer Lan']);
  });

  it('under another article is sent with a fresh token, without a word', async () => {
    const place = 'waits-renewed';
    const path = `${place}/articles/2/comments`;
    await stage(pathOf(place), listed(given('a')));
    await stage(path, refused, taken('mine', 'published'));
    await know(place, 'Lan');
    keepUnsent(place, {by: '"Lan"'}, '2');
    const box = await visit(place);
    let asked = 0;
    box.addEventListener('sign-in-required', () => asked++);
    box.getToken = async () => ((await tokensSent(place, '2')).length ? 'new' : 'old');
    await until(() => localStorage.getItem(`${keyOf(place, 'own', '2')}mine`), 'it is sent');
    expect(await tokensSent(place, '2')).to.eql(['Bearer old', 'Bearer new']);
    expect(asked).to.equal(0);
  });

  it('under another article goes on waiting, and the page is asked for nothing', async () => {
    const place = 'waits-elsewhere';
    await stage(pathOf(place), listed(given('a')));
    await stage(`${place}/articles/2/comments`, refused);
    keepUnsent(place, {}, '2');
    const box = await visit(place);
    let asked = 0;
    box.addEventListener('sign-in-required', () => asked++);
    const name = `${keyOf(place, 'outbox', '2')}key`;
    const entry = (): {failure: string; refused: boolean; tries: number} =>
      (JSON.parse(localStorage.getItem(name)!) as {value: ReturnType<typeof entry>}).value;
    await until(() => entry().tries, 'it was tried');
    expect([entry().failure, entry().refused]).to.eql(['unavailable', false]);
    expect(asked).to.equal(0);
  });
});
