import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {
  busy,
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
import {nextEvent, textOf, textsOf, until} from '../support/show.js';
import {askedOf, stage, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const refused = {method: 'POST', status: 409, json: {code: 'duplicate'}} as const;

const entriesOf = (box: CommentBox): string[] =>
  [...box.renderRoot.querySelectorAll('[part~="entry"] [part~="text"]')].map(
    ({textContent}) => textContent,
  );

const keysSent = async (name: string): Promise<string[]> =>
  (await askedOf(pathOf(name))).filter(({method}) => method === 'POST').map(({key}) => key);

/** A box whose form holds words that were refused. */
async function refusedBox(name: string, ...answers: StagedAnswer[]): Promise<CommentBox> {
  const box = await stagedBox(name, nameless, {answers: [refused, ...answers]});
  const form = await openForm(box);
  fill(form, {text: 'Một'});
  press(form, 'send');
  await until(() => textOf(form, 'error'), 'the refusal is said');
  return box;
}

const formOf = (box: CommentBox): HTMLFormElement => box.renderRoot.querySelector('form')!;

describe('comment-box: from the form to the outbox', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('keeps words to be sent at the press of Send, before anything is waited for', async () => {
    const name = 'outbox-at-once';
    const policy = {...nameless, maxLength: 3};
    const box = await stagedBox(name, policy, {answers: [taken('Một')]});
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    await until(() => textOf(form, 'counter'), 'what checks the words is here');
    await import('../../src/elements/comment-box/sending.js');
    await box.updateComplete;
    const posted = nextEvent(box, 'comment-posted');
    press(form, 'send');
    expect(keptOf(name, 'outbox')).to.eql(['Một']);
    expect(keptOf(name, 'draft')).to.eql([]);
    await posted;
    expect(keptOf(name, 'outbox')).to.eql([]);
  });

  it('shows what is sent in the form alone, as long as that is open', async () => {
    const name = 'outbox-once';
    const box = await stagedBox(name, nameless, {answers: [taken('Một')]});
    const form = await openForm(box);
    let beside = 0;
    const seen = new MutationObserver(() => {
      if (form.isConnected && entriesOf(box).length) beside++;
    });
    seen.observe(box.renderRoot, {childList: true, subtree: true});
    const posted = nextEvent(box, 'comment-posted');
    fill(form, {text: 'Một'});
    press(form, 'send');
    await posted;
    await until(() => textsOf(box.renderRoot, 'text').includes('Một'), 'the comment is shown');
    seen.disconnect();
    expect(beside).to.equal(0);
  });

  it('keeps what was refused in the outbox, shown once, until it is changed', async () => {
    const name = 'outbox-refused';
    const box = await refusedBox(name, taken('Một hai'));
    expect(keptOf(name, 'outbox')).to.eql(['Một']);
    expect(keptOf(name, 'draft')).to.eql([]);
    expect(entriesOf(box)).to.eql([]);
    const form = formOf(box);
    fill(form, {text: 'Một hai'});
    expect(keptOf(name, 'outbox')).to.eql([]);
    expect(keptOf(name, 'draft')).to.eql(['Một hai']);
    const posted = nextEvent(box, 'comment-posted');
    press(form, 'send');
    await posted;
    const keys = await keysSent(name);
    expect(keys[1]).not.to.equal(keys[0]);
    expect([keptOf(name, 'outbox'), keptOf(name, 'draft')]).to.eql([[], []]);
  });

  it('sends what was refused under the same key if it is sent again as it is', async () => {
    const name = 'outbox-again';
    const box = await refusedBox(name, taken('Một'));
    const posted = nextEvent(box, 'comment-posted');
    press(formOf(box), 'send');
    await posted;
    const keys = await keysSent(name);
    expect(keys).to.have.length(2);
    expect(keys[1]).to.equal(keys[0]);
  });

  it('lists what was refused once its form is put away, and says why', async () => {
    const box = await refusedBox('outbox-cancel');
    press(formOf(box), 'cancel');
    await until(() => entriesOf(box).length, 'the entry is shown');
    expect(entriesOf(box)).to.eql(['Một']);
    expect(textOf(box.renderRoot, 'entry-state')).to.contain('You have sent this comment already.');
  });

  it('puts the form away whose refused words another window has sent', async () => {
    const name = 'outbox-elsewhere';
    const box = await refusedBox(name, taken('Một'));
    const other = await stagedBox(name, nameless, {answers: [taken('Một')]});
    await until(() => entriesOf(other).length, 'the other lists it');
    press(other.renderRoot, 'resend');
    await until(() => !box.renderRoot.querySelector('form'), 'the form is put away');
    await until(() => textsOf(box.renderRoot, 'text').includes('Một'), 'the comment is shown');
    expect(keptOf(name, 'draft')).to.eql([]);
  });

  it('takes the second of a double click on Send for no wish to change what is sent', async () => {
    const name = 'outbox-double';
    const box = await stagedBox(name, nameless, {answers: [busy]});
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    press(form, 'send');
    await until(() => entriesOf(box).length, 'the comment waits');
    const edit = box.renderRoot.querySelector('[part~="edit"]')!;
    edit.dispatchEvent(new MouseEvent('click', {detail: 2, bubbles: true}));
    await box.updateComplete;
    expect(keptOf(name, 'outbox')).to.eql(['Một']);
    edit.dispatchEvent(new MouseEvent('click', {detail: 1, bubbles: true}));
    await until(() => box.renderRoot.querySelector('form'), 'the form opens');
    expect(keptOf(name, 'outbox')).to.eql([]);
  });

  it('gives up the form whose refused words another window sends again', async () => {
    const name = 'outbox-resent';
    const box = await refusedBox(name);
    const key = Object.keys(localStorage).find((one) => one.includes(`/${name}"`))!;
    const stored = JSON.parse(localStorage.getItem(key)!) as {value: object};
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    elsewhere.focus();
    // As another window stores it while it sends.
    const notBefore = Date.now() + 3_600_000;
    const value = {...stored.value, refused: false, failure: '', notBefore};
    localStorage.setItem(key, JSON.stringify({...stored, value}));
    dispatchEvent(new StorageEvent('storage', {key}));
    await until(() => !box.renderRoot.querySelector('form'), 'the form is put away');
    expect(entriesOf(box)).to.eql(['Một']);
    expect(document.activeElement, 'the reader stays where they are').to.equal(elsewhere);
    elsewhere.remove();
  });

  it('keeps what was refused where the page did not want it sent again', async () => {
    const name = 'outbox-prevented';
    const box = await refusedBox(name);
    box.addEventListener('comment-submit', (event) => {
      event.preventDefault();
    });
    const form = formOf(box);
    press(form, 'send');
    await until(() => form.getAttribute('aria-busy') === 'false', 'the form is at rest');
    expect(keptOf(name, 'outbox')).to.eql(['Một']);
    fill(form, {text: 'Một hai'});
    expect(keptOf(name, 'outbox')).to.eql([]);
    expect(keptOf(name, 'draft')).to.eql(['Một hai']);
  });

  it('leaves what was refused to its reader when they sign out, and makes it nobody’s draft', async () => {
    const name = 'outbox-signed-out';
    const box = await stagedBox(name, nameless, {answers: [refused]});
    await stage(`${pathOf(name)}/viewer`, {
      json: {viewer: {name: 'Lan'}, can: {post: true}, votes: {}, own: [], pending: []},
    });
    box.getToken = () => 'token';
    const form = await openForm(box);
    await until(() => form.textContent.includes('as Lan.'), 'the reader is known');
    fill(form, {text: 'Một'});
    press(form, 'send');
    await until(() => textOf(form, 'error'), 'the refusal is said');
    box.getToken = undefined;
    await box.updateComplete;
    dispatchEvent(new StorageEvent('storage', {key: null}));
    await box.updateComplete;
    expect(keptOf(name, 'outbox')).to.eql(['Một']);
    expect(keptOf(name, 'draft')).to.eql([]);
  });

  it('keeps words in the form, and as a draft, that another window discards', async () => {
    const name = 'outbox-discarded';
    const box = await refusedBox(name);
    const other = await stagedBox(name, nameless);
    await until(() => entriesOf(other).length, 'the other lists it');
    press(other.renderRoot, 'discard');
    await other.updateComplete;
    press(other.renderRoot, 'discard');
    await until(() => keptOf(name, 'draft').length, 'the words are a draft');
    expect(keptOf(name, 'draft')).to.eql(['Một']);
    expect(textOfForm(formOf(box)).value).to.equal('Một');
  });

  it('keeps the words of each window where neither knows those of the other', async () => {
    const name = 'outbox-two';
    const box = await stagedBox(name, nameless, {answers: [taken('Một')]});
    const other = await stagedBox(name, nameless, {answers: [taken('Một')]});
    const [form, form2] = [await openForm(box), await openForm(other)];
    fill(form, {text: 'Một'});
    fill(form2, {text: 'Hai'});
    fill(form, {text: 'Một và'});
    expect(keptOf(name, 'draft')).to.eql(['Hai', 'Một và']);
    await until(() => entriesOf(box).length, 'the other words are listed');
    expect(entriesOf(box)).to.eql(['Hai']);
    const entry = box.renderRoot.querySelector('[part~="entry"]')!;
    press(entry, 'edit');
    await until(() => textOfForm(formOf(box)).value === 'Hai', 'the form holds them');
    expect(entriesOf(box)).to.eql(['Một và']);
  });

  it('lets the form go whose try another window has ended, and says where the comment stands', async () => {
    const name = 'outbox-overtaken';
    const box = await stagedBox(name, nameless, {answers: [taken('Một')]});
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    await import('../../src/elements/comment-box/sending.js');
    const place = JSON.stringify({endpoint: `${location.origin}/staged/${name}`, articleId: '1'});
    let leave = (): void => undefined;
    // As long as another window has its turn.
    const turn = navigator.locks.request(
      `${place}outbox`,
      () => new Promise<void>((resolve) => (leave = resolve)),
    );
    press(form, 'send');
    const key = Object.keys(localStorage).find((one) => one.includes(`outbox:${place}`))!;
    await until(() => form.getAttribute('aria-busy') === 'true', 'the form waits');
    // As that window stores it after its try.
    const stored = JSON.parse(localStorage.getItem(key)!) as {value: object};
    const notBefore = Date.now() + 3_600_000;
    const value = {...stored.value, firstTry: Date.now(), failure: 'unavailable', notBefore};
    localStorage.setItem(key, JSON.stringify({...stored, value}));
    dispatchEvent(new StorageEvent('storage', {key}));
    await until(() => !box.renderRoot.querySelector('form'), 'the form is put away');
    expect(entriesOf(box)).to.eql(['Một']);
    expect(textOf(box.renderRoot, 'entry-state')).not.to.contain('Sending');
    leave();
    await turn;
  });

  it('sends the words of a signed-in reader as nobody else’s once the page gives no token', async () => {
    const name = 'outbox-tokenless';
    const box = await stagedBox(name, nameless, {answers: [busy]});
    await stage(`${pathOf(name)}/viewer`, {
      json: {viewer: {name: 'Lan'}, can: {post: true}, votes: {}, own: [], pending: []},
    });
    let token: string | undefined = 'token';
    box.getToken = () => token;
    const form = await openForm(box);
    await until(() => form.textContent.includes('as Lan.'), 'the reader is known');
    fill(form, {text: 'Một'});
    press(form, 'send');
    await until(() => entriesOf(box).length, 'the comment waits');
    token = undefined;
    const asked = nextEvent(box, 'sign-in-required');
    press(box.renderRoot, 'resend');
    await asked;
    const says = (): string => textOf(box.renderRoot, 'entry-state');
    await until(() => says().includes('sign in'), 'the entry says why it waits');
    expect(await keysSent(name)).to.have.length(1);
    expect(keptOf(name, 'outbox')).to.eql(['Một']);
  });
});
