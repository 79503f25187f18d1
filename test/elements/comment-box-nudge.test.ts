import {expect} from '@open-wc/testing';
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
import {nextEvent, show, textOf, textsOf, until} from '../support/show.js';
import {askedOf, release, stageHeld, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const nudge = (...reasons: unknown[]): StagedAnswer => ({
  method: 'POST',
  status: 422,
  json: {code: 'nudge', reasons, title: 'Words of a server', detail: 'More of them'},
});
const pending = {...said('new', 'You are wrong'), state: 'pending'};
const taken: StagedAnswer = {method: 'POST', status: 202, json: pending};

interface Sent {
  readonly key: string;
  readonly text: string;
  readonly nudged?: boolean;
}

const sentTo = async (name: string): Promise<Sent[]> =>
  (await askedOf(pathOf(name)))
    .filter(({method}) => method === 'POST')
    .map(({key, body}) => ({key, ...(JSON.parse(body) as Omit<Sent, 'key'>)}));

const press = (box: CommentBox, part: string): void => {
  box.shadowRoot!.querySelector<HTMLElement>(`[part~="${part}"]`)!.click();
};

/** A box whose form has been answered with a nudge. */
async function nudged(name: string, ...answers: StagedAnswer[]): Promise<CommentBox> {
  const box = await stagedBox(name, nameless, {answers: [nudge('tone'), ...answers]});
  fill(await openForm(box), {text: 'You are wrong'});
  const failed = nextEvent(box, 'comment-error');
  press(box, 'send');
  expect((await failed).error.code).to.equal('nudge');
  await until(() => textOf(box.shadowRoot!, 'nudge'), 'the form asks');
  await box.updateComplete;
  return box;
}

describe('comment-box: a nudge', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('is asked in words of ours, where it is announced, and keeps what was written', async () => {
    const box = await nudged('nudge-words', taken);
    const form = box.shadowRoot!.querySelector('form')!;
    const question = form.querySelector('[role="status"] > [part="nudge"]')!;
    expect(question.textContent).to.include('Take a moment').and.to.include('sound harsh');
    expect(question.textContent).to.include('still here');
    expect(question.textContent).not.to.include('aims').and.not.to.include('Words of a server');
    const area = form.querySelector('textarea')!;
    expect(area.value).to.equal('You are wrong');
    expect(area.getAttribute('aria-invalid')).to.equal('false');
    expect(textsOf(form, 'error')).to.be.empty;
  });

  it('names only the reasons that we have words for', async () => {
    const answers = [nudge('of-its-own', 'constructor', 'personal', 'repeated')];
    const box = await stagedBox('nudge-reasons', nameless, {answers, attributes: {lang: 'vi'}});
    fill(await openForm(box), {text: 'A'});
    press(box, 'send');
    await until(() => textOf(box.shadowRoot!, 'nudge'), 'the form asks');
    const sentences = [...box.shadowRoot!.querySelectorAll('[part="nudge"] p')];
    expect(sentences.map(({textContent}) => textContent)).to.eql([
      'Khoan gửi đã. Bạn đọc lại một lần nhé: người khác có thể hiểu khác ý bạn.',
      'Có chỗ nhằm vào người hơn là vào ý kiến.',
      'Có chỗ lặp đi lặp lại.',
      'Nội dung bạn viết vẫn còn đây.',
    ]);
    expect(textOf(box.shadowRoot!, 'as-it-is')).to.equal('Cứ gửi như vậy');
  });

  it('that is answered with the same words sends them as another request', async () => {
    const box = await nudged('nudge-same', taken);
    const posted = nextEvent(box, 'comment-posted');
    press(box, 'as-it-is');
    expect((await posted).comment.state).to.equal('pending');
    const [first, second, ...more] = await sentTo('nudge-same');
    expect(more).to.be.empty;
    expect([first!.nudged, second!.nudged]).to.eql([undefined, true]);
    expect(second!.text).to.equal(first!.text);
    expect(second!.key).not.to.equal(first!.key);
    await until(() => textOf(box.shadowRoot!, 'pending'), 'the comment waits for approval');
    expect(box.shadowRoot!.querySelector('form')).to.be.null;
  });

  it('that is answered with other words sends them like any others', async () => {
    const box = await nudged('nudge-other', taken);
    const form = box.shadowRoot!.querySelector('form')!;
    fill(form, {text: 'I disagree'});
    await box.updateComplete;
    expect(textsOf(form, 'as-it-is')).to.be.empty;
    const posted = nextEvent(box, 'comment-posted');
    press(box, 'send');
    await posted;
    const [first, second] = await sentTo('nudge-other');
    expect(second).to.include({text: 'I disagree'}).and.not.to.have.property('nudged');
    expect(second!.key).not.to.equal(first!.key);
  });

  it('is asked again of the same words until they are insisted on', async () => {
    const box = await nudged('nudge-again', nudge('tone'), taken);
    const failed = nextEvent(box, 'comment-error');
    press(box, 'send');
    await failed;
    const [first, second] = await sentTo('nudge-again');
    expect(second!.key).to.equal(first!.key);
    expect(second).not.to.have.property('nudged');
    expect(textOf(box.shadowRoot!, 'nudge')).to.include('Take a moment');
  });

  it('that is answered is the same comment at every further try, also from the form', async () => {
    const busy: StagedAnswer = {method: 'POST', status: 503, json: {retryAfter: 3600}};
    const box = await nudged('nudge-busy', busy, taken);
    press(box, 'as-it-is');
    await until(() => textsOf(box.shadowRoot!, 'entry').length, 'it waits for its next try');
    press(box, 'edit');
    await until(() => box.shadowRoot!.querySelector('form'), 'its words are in the form');
    const posted = nextEvent(box, 'comment-posted');
    press(box, 'send');
    await posted;
    const [, second, third] = await sentTo('nudge-busy');
    expect([second!.nudged, third!.nudged]).to.eql([true, true]);
    expect(third!.key).to.equal(second!.key);
  });

  it('that comes after the form is put away waits for the reader, and is never resent', async () => {
    const box = await stagedBox('nudge-late', nameless);
    await stageHeld(pathOf('nudge-late'), nudge('personal'), taken);
    fill(await openForm(box), {text: 'You are wrong'});
    press(box, 'send');
    press(box, 'cancel');
    const failed = nextEvent(box, 'comment-error');
    await release(pathOf('nudge-late'));
    await failed;
    await until(() => box.shadowRoot!.querySelector('.refused'), 'it is refused');
    expect(textOf(box.shadowRoot!, 'entry-state')).to.match(/^Take a moment/);
    expect(textsOf(box.shadowRoot!, 'resend')).to.be.empty;
    press(box, 'edit');
    await until(() => textOf(box.shadowRoot!, 'nudge'), 'the form asks');
    expect(textOf(box.shadowRoot!, 'nudge')).to.include('about a person');
    const posted = nextEvent(box, 'comment-posted');
    press(box, 'as-it-is');
    await posted;
    expect((await sentTo('nudge-late')).map((sent) => sent.nudged)).to.eql([undefined, true]);
  });

  it('of the reference endpoint ends with a comment that waits for approval', async () => {
    const box = await show('comment-box', {'article-id': '88213', lang: 'en'});
    fill(await openForm(box), {text: `Only an idiot says so. ${Date.now()}`, name: 'Lan'});
    press(box, 'send');
    await until(() => textOf(box.shadowRoot!, 'nudge'), 'the form asks');
    expect(textOf(box.shadowRoot!, 'nudge')).to.include('about a person');
    const posted = nextEvent(box, 'comment-posted');
    press(box, 'as-it-is');
    expect((await posted).comment.state).to.equal('pending');
  });
});
