import {expect} from '@open-wc/testing';
import type {CaptchaRequiredEvent} from '../../src/elements/comment-box/captcha-required-event.js';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {
  fill,
  forgetStaged,
  nameless,
  openForm,
  pathOf,
  said,
  stagedBox,
} from '../support/comment-form.js';
import {nextEvent, textOf, textsOf, until} from '../support/show.js';
import {askedOf, stage, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const captcha = {provider: 'turnstile', siteKey: 'k1'};

const taken: StagedAnswer = {method: 'POST', status: 201, json: said('new', 'A')};
const refused: StagedAnswer = {method: 'POST', status: 428, json: {code: 'captcha-required'}};

/** Every time the box asks for a token. */
function asksOf(box: CommentBox): CaptchaRequiredEvent[] {
  const asks: CaptchaRequiredEvent[] = [];
  box.addEventListener('captcha-required', (event) => asks.push(event));
  return asks;
}

const send = (form: HTMLFormElement): void => {
  form.querySelector<HTMLElement>('[part~="send"]')!.click();
};

/** What was sent instead of a proof, in turn. */
const tokensSent = async (name: string): Promise<unknown[]> =>
  (await askedOf(pathOf(name)))
    .filter(({method}) => method === 'POST')
    .map(({body}) => (JSON.parse(body) as {captcha?: {token: string}}).captcha?.token);

describe('comment-box: telling people from machines', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('asks for nothing where the endpoint does not', async () => {
    const box = await stagedBox('no-captcha', nameless, {answers: [taken]});
    const asks = asksOf(box);
    const form = await openForm(box);
    fill(form, {text: 'A'});
    const posted = nextEvent(box, 'comment-posted');
    send(form);
    await posted;
    expect(asks).to.be.empty;
    expect(form.querySelector('[part~="captcha"]')).to.be.null;
    expect(await tokensSent('no-captcha')).to.eql([undefined]);
  });

  it('says so as long as the page shows nothing', async () => {
    const box = await stagedBox('captcha-missing', {...nameless, captcha});
    const form = await openForm(box);
    await until(() => form.querySelector('[part~="captcha"]'), 'there is a place for it');
    expect(textOf(form, 'captcha')).to.equal(
      'The step that tells people from machines is not here yet.',
    );
  });

  it('asks the page once the form opens, and sends what it gives', async () => {
    const widget = document.createElement('p');
    widget.slot = 'captcha';
    widget.textContent = 'Are you a person?';
    const policy = {...nameless, captcha};
    const options = {answers: [taken], children: [widget]};
    const box = await stagedBox('captcha', policy, options);
    const asks = asksOf(box);
    expect(widget.assignedSlot).to.be.null;
    const form = await openForm(box);
    await until(() => widget.assignedSlot, 'the service of the page is in the form');
    expect(form.contains(widget.assignedSlot)).to.be.true;
    expect(asks.map(({provider, siteKey}) => [provider, siteKey])).to.eql([['turnstile', 'k1']]);
    await expect(box).to.be.accessible();
    fill(form, {text: 'A'});
    asks[0]!.respond('t1');
    const posted = nextEvent(box, 'comment-posted');
    send(form);
    await posted;
    expect(await tokensSent('captcha')).to.eql(['t1']);
    expect(asks).to.have.length(1);
  });

  it('sends nothing before the page has answered, and leads the reader there', async () => {
    const box = await stagedBox('early', {...nameless, captcha}, {answers: [taken]});
    const asks = asksOf(box);
    const form = await openForm(box);
    fill(form, {text: 'A'});
    await until(() => asks.length, 'the page is asked');
    await box.updateComplete;
    send(form);
    await until(() => textOf(form, 'error'), 'the form says so');
    expect(textOf(form, 'error')).to.include('Please show that you are not a machine');
    expect(box.shadowRoot!.activeElement!.matches('[part~="captcha"]')).to.be.true;
    expect(await tokensSent('early')).to.be.empty;
  });

  it('asks again when the endpoint refuses, with the words kept', async () => {
    const answers = [refused, taken];
    const box = await stagedBox('refusing', {...nameless, captcha}, {answers});
    const asks = asksOf(box);
    const form = await openForm(box);
    fill(form, {text: 'A'});
    await until(() => asks.length, 'the page is asked');
    asks[0]!.respond('old');
    send(form);
    await until(() => asks.length === 2, 'the page is asked again');
    await until(() => textOf(form, 'error'), 'the form says why');
    expect(form.isConnected).to.be.true;
    expect(form.querySelector('textarea')!.value).to.equal('A');
    expect(box.shadowRoot!.querySelector('[part~="entry"]')).to.be.null;
    asks[0]!.respond('late');
    send(form);
    expect(await tokensSent('refusing')).to.eql(['old']);
    asks[1]!.respond('new');
    const posted = nextEvent(box, 'comment-posted');
    send(form);
    await posted;
    expect(await tokensSent('refusing')).to.eql(['old', 'new']);
  });

  it('is asked for by an endpoint that did not say so before', async () => {
    const box = await stagedBox('surprising', nameless, {answers: [refused, taken]});
    const asks = asksOf(box);
    const form = await openForm(box);
    fill(form, {text: 'A'});
    const failed = nextEvent(box, 'comment-error');
    send(form);
    expect((await failed).error.code).to.equal('captcha-required');
    await until(() => asks.length, 'the page is asked');
    expect([asks[0]!.provider, asks[0]!.siteKey]).to.eql(['', '']);
    await until(() => form.querySelector('slot[name="captcha"]'), 'there is room for the page');
    asks[0]!.respond('t1');
    const posted = nextEvent(box, 'comment-posted');
    send(form);
    await posted;
    expect(await tokensSent('surprising')).to.eql([undefined, 't1']);
  });

  it('has a comment that was refused later edited, never sent again as it is', async () => {
    const json = {code: 'unavailable', retryAfter: 3600};
    const answers = [{method: 'POST', status: 503, json} as const, refused, taken];
    const box = await stagedBox('later', {...nameless, captcha}, {answers});
    const root = box.shadowRoot!;
    const asks = asksOf(box);
    const form = await openForm(box);
    fill(form, {text: 'A'});
    await until(() => asks.length, 'the page is asked');
    asks[0]!.respond('spent');
    send(form);
    await until(() => root.querySelector('[part~="resend"]'), 'the comment waits');
    root.querySelector<HTMLElement>('[part~="resend"]')!.click();
    await until(() => root.querySelector('.refused'), 'the endpoint refuses it');
    expect(textsOf(root, 'resend')).to.be.empty;
    root.querySelector<HTMLElement>('[part~="edit"]')!.click();
    await until(() => asks.length === 2, 'the page is asked again');
    const again = root.querySelector('form')!;
    expect(again.querySelector('textarea')!.value).to.equal('A');
    expect(textOf(again, 'error')).to.include('Please show that you are not a machine');
    asks[1]!.respond('new');
    const posted = nextEvent(box, 'comment-posted');
    send(again);
    await posted;
    expect(await tokensSent('later')).to.eql(['spent', undefined, 'new']);
  });

  it('asks nothing more of a guest who has signed in meanwhile', async () => {
    const box = await stagedBox('captcha-signs-in', {...nameless, captcha}, {answers: [taken]});
    const form = await openForm(box);
    fill(form, {text: 'A'});
    await until(() => form.querySelector('[part~="captcha"]'), 'the form asks');
    await stage(`${pathOf('captcha-signs-in')}/viewer`, {
      json: {viewer: {name: 'Lan'}, can: {post: true}},
    });
    box.getToken = () => 'Lan';
    await until(() => form.textContent.includes('as Lan.'), 'it knows the reader');
    expect(!form.querySelector('[part~="captcha"]'), 'no captcha').to.be.true;
    const posted = nextEvent(box, 'comment-posted');
    send(form);
    await posted;
    expect(await tokensSent('captcha-signs-in')).to.eql([undefined]);
  });

  it('uses no token for another form', async () => {
    const box = await stagedBox('two-forms', {...nameless, captcha}, {answers: [taken]});
    const asks = asksOf(box);
    const form = await openForm(box);
    await until(() => asks.length, 'the page is asked');
    asks[0]!.respond('first');
    form.querySelector<HTMLElement>('[part~="cancel"]')!.click();
    await until(() => !form.isConnected, 'the form is away');
    const other = await openForm(box);
    fill(other, {text: 'A'});
    await until(() => asks.length === 2, 'the page is asked for the other form');
    await box.updateComplete;
    send(other);
    await until(() => textOf(other, 'error'), 'the form says what is missing');
    expect(await tokensSent('two-forms')).to.be.empty;
  });
});
