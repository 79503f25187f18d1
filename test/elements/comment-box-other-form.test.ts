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
  textOfForm,
} from '../support/comment-form.js';
import {nextEvent, textOf, textsOf, until} from '../support/show.js';
import {askedOf, release, stageHeld, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const invalid: StagedAnswer = {
  method: 'POST',
  status: 422,
  json: {code: 'validation', errors: [{pointer: '/text', code: 'too-long'}]},
};
const taken: StagedAnswer = {method: 'POST', status: 201, json: said('new', 'Thread')};

const press = (box: CommentBox, part: string): void => {
  box.renderRoot.querySelector<HTMLElement>(`[part~="${part}"]`)!.click();
};

/** A box whose thread is on its way, with the form put away. */
async function sendingBox(name: string, ...answers: StagedAnswer[]): Promise<CommentBox> {
  const box = await stagedBox(name, nameless, {items: [said('a', 'Text of a')]});
  const form = await openForm(box);
  fill(form, {text: 'Thread'});
  await stageHeld(pathOf(name), ...answers);
  press(box, 'send');
  await until(async () => (await askedOf(pathOf(name))).length, 'it is sent');
  press(box, 'cancel');
  await until(() => !form.isConnected, 'the form is away');
  return box;
}

const sentTo = async (name: string): Promise<unknown[]> =>
  (await askedOf(pathOf(name)))
    .filter(({method}) => method === 'POST')
    .map(({body}) => {
      const {text, parentId} = JSON.parse(body) as Record<string, unknown>;
      return {text, parentId};
    });

describe('comment-box: another form than the one that was sent', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  // First of all: what is loaded stays loaded.
  it('sends what was written where it was written, whatever the form is by then', async () => {
    const box = await stagedBox('other-early', nameless, {
      items: [said('a', 'Text of a')],
      answers: [taken],
    });
    fill(await openForm(box, 'reply'), {text: 'Answer'});
    press(box, 'cancel');
    await until(() => !box.renderRoot.querySelector('form'), 'the form is away');
    const form = await openForm(box);
    fill(form, {text: 'Thread'});
    const posted = nextEvent(box, 'comment-posted');
    press(box, 'send');
    press(box, 'cancel');
    press(box, 'reply');
    await posted;
    expect(await sentTo('other-early')).to.deep.include({text: 'Thread', parentId: null});
  });

  it('is ready while that one is on its way, and hears nothing of its failure', async () => {
    const box = await sendingBox('other-ready', invalid);
    const answer = await openForm(box, 'reply');
    const area = textOfForm(answer);
    expect(answer.ariaBusy).to.equal('false');
    expect(area.readOnly).to.be.false;
    fill(answer, {text: 'Answer'});
    const failed = nextEvent(box, 'comment-error');
    await release(pathOf('other-ready'));
    await failed;
    await until(() => box.renderRoot.querySelector('.refused'), 'the list says it');
    await box.updateComplete;
    expect(textsOf(answer, 'error')).to.be.empty;
    expect(area.getAttribute('aria-invalid')).to.equal('false');
    expect(area.value).to.equal('Answer');
    expect(textsOf(box.renderRoot.querySelector('[part="outbox"]')!, 'text')).to.eql(['Thread']);
  });

  it('keeps both where the same form is opened again meanwhile', async () => {
    const box = await sendingBox('other-again', invalid);
    const again = await openForm(box);
    const failed = nextEvent(box, 'comment-error');
    await release(pathOf('other-again'));
    await failed;
    await until(() => box.renderRoot.querySelector('.refused'), 'the list says it');
    fill(again, {text: 'More'});
    await box.updateComplete;
    expect(textOf(box.renderRoot.querySelector('[part="outbox"]')!, 'text')).to.equal('Thread');
    expect(textOfForm(again).value).to.equal('More');
  });

  it('stays open with what is written in it when that one has arrived', async () => {
    const box = await sendingBox('other-stays', taken);
    const again = await openForm(box);
    fill(again, {text: 'More'});
    const posted = nextEvent(box, 'comment-posted');
    await release(pathOf('other-stays'));
    await posted;
    await box.updateComplete;
    expect(again.isConnected).to.be.true;
    expect(textOfForm(again).value).to.equal('More');
  });

  /** A box whose page takes its time to say who the reader is; ends with what lets it go on. */
  async function waitingBox(name: string): Promise<{box: CommentBox; goOn: () => void}> {
    const box = await stagedBox(name, nameless, {
      items: [said('a', 'Text of a')],
      answers: [taken],
    });
    fill(await openForm(box), {text: 'Thread'});
    let asked = false;
    let goOn: () => void = () => undefined;
    const nobody = new Promise<string>((resolve) => {
      goOn = () => {
        resolve('');
      };
    });
    box.getToken = () => {
      asked = true;
      return nobody;
    };
    await until(() => asked, 'the page is asked');
    press(box, 'send');
    press(box, 'cancel');
    await until(() => !box.renderRoot.querySelector('form'), 'the form is away');
    return {box, goOn};
  }

  it('is still on its way where the same words are opened again, and is sent once', async () => {
    const {box, goOn} = await waitingBox('other-same');
    const again = await openForm(box);
    expect(again.ariaBusy).to.equal('true');
    press(box, 'send');
    const posted = nextEvent(box, 'comment-posted');
    goOn();
    await posted;
    await until(() => !again.isConnected, 'the form is away');
    expect(await sentTo('other-same')).to.have.length(1);
  });

  it('keeps what is written in its place before it is sent', async () => {
    const {box, goOn} = await waitingBox('other-since');
    await openForm(box, 'reply');
    press(box, 'cancel');
    await until(() => !box.renderRoot.querySelector('form'), 'the form is away');
    fill(await openForm(box), {text: 'More'});
    const posted = nextEvent(box, 'comment-posted');
    goOn();
    await posted;
    press(box, 'cancel');
    await until(() => textsOf(box.renderRoot, 'entry').length, 'the draft is there');
    expect(await sentTo('other-since')).to.eql([{text: 'Thread', parentId: null}]);
    expect(textOf(box.renderRoot.querySelector('[part="outbox"]')!, 'text')).to.equal('More');
  });
});
