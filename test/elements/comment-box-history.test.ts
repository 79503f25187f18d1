import {expect} from '@open-wc/testing';
import {BoxReader} from '../support/box-reader.js';
import {forgetStaged, stagedBox} from '../support/comment-form.js';
import {everything, given} from '../support/discussion-answers.js';
import {nextEvent, textOf, textsOf, until} from '../support/show.js';
import {askedOf, stage, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const versions = {
  json: {
    items: [
      {rev: 3, text: 'Third\nversion', at: '2024-01-03T00:00:00Z'},
      {rev: 2, text: '<b>Second</b>', at: '2024-01-02T00:00:00Z'},
      {rev: 1, text: 'First', at: ''},
    ],
  },
};

const pathOf = (name: string): string => `${name}/comments/changed/history`;

/** A reader before a comment that was changed and one that was not, with both menus open. */
async function open(name: string, ...answers: readonly StagedAnswer[]): Promise<BoxReader> {
  await stage(pathOf(name), ...answers);
  const items = [given('changed', {editedAt: '2024-01-03T00:00:00Z'}), given('as-it-was')];
  const reader = new BoxReader(await stagedBox(name, everything, {items}));
  for (const id of ['changed', 'as-it-was']) {
    await reader.act(id, 'menu');
    await reader.find(`[data-comment="${id}"] > [part="actions"]`);
  }
  return reader;
}

const listOf = ({box}: BoxReader): HTMLElement | null =>
  box.renderRoot.querySelector('[data-comment="changed"] > [part="history"]');

describe('comment-box: what a comment has said before', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('is offered only of a comment that was changed', async () => {
    const {box} = await open('history-offered', versions);
    const offered = [...box.renderRoot.querySelectorAll('[data-act="history"]')];
    expect(offered.map((button) => button.closest('li')!.dataset['comment'])).to.eql(['changed']);
  });

  it('is a named list, the newest first, which takes the focus', async () => {
    const reader = await open('history-list', versions);
    await reader.act('changed', 'history');
    await until(() => listOf(reader), 'it is there');
    const list = listOf(reader)!;
    await until(() => reader.box.shadowRoot!.activeElement === list, 'it has the focus');
    expect(list.localName).to.equal('ol');
    expect(list.ariaLabel).to.equal('Edit history');
    expect(textsOf(list, 'text')).to.eql(['Third version', '<b>Second</b>', 'First']);
    const times = [...list.querySelectorAll('time')];
    expect(times.map(({dateTime}) => dateTime)).to.eql([
      ...['2024-01-03T00:00:00Z', '2024-01-02T00:00:00Z', ''],
    ]);
    expect(times.map(({textContent}) => /2024/.test(textContent))).to.eql([true, true, false]);
    expect(list.querySelector('b')).to.be.null;
    await expect(reader.box).to.be.accessible();
  });

  it('is put away by the same button, which keeps the focus, and asked for anew', async () => {
    const name = 'history-away';
    const reader = await open(name, versions);
    const button = await reader.find('[data-comment="changed"] [data-act="history"]');
    button.click();
    await until(() => listOf(reader), 'it is there');
    button.focus();
    button.click();
    await until(() => !listOf(reader), 'it is gone');
    expect(reader.box.shadowRoot!.activeElement).to.equal(button);
    button.click();
    await until(() => listOf(reader), 'it is there again');
    expect((await askedOf(pathOf(name))).length).to.equal(2);
  });

  it('is not there if it cannot be had, which is said, and can be asked for again', async () => {
    const reader = await open('history-fails', {status: 403, json: {code: 'forbidden'}}, versions);
    const {box} = reader;
    const button = await reader.find('[data-comment="changed"] [data-act="history"]');
    button.focus();
    const failed = nextEvent(box, 'comment-error');
    button.click();
    expect((await failed).error.code).to.equal('forbidden');
    await until(() => textOf(box.renderRoot, 'status'), 'it is said');
    expect(listOf(reader)).to.be.null;
    expect(box.shadowRoot!.activeElement).to.equal(button);
    button.click();
    await until(() => listOf(reader), 'it is there');
  });

  it('is not there if the answer makes no sense, which is said', async () => {
    const reader = await open('history-nonsense', {json: {revisions: []}});
    const failed = nextEvent(reader.box, 'comment-error');
    await reader.act('changed', 'history');
    expect((await failed).error.code).to.equal('format');
    await until(() => textOf(reader.box.renderRoot, 'status'), 'it is said');
    expect(listOf(reader)).to.be.null;
  });
});
