import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {focused, itemOf} from '../support/box-items.js';
import {BoxReader} from '../support/box-reader.js';
import {forgetStaged, keptOf, pathOf, press, showBox} from '../support/comment-form.js';
import {given, givenPage} from '../support/discussion-answers.js';
import {followedByMai, mine, ownedByMai} from '../support/followed-box.js';
import {followSentSources, SentSource} from '../support/sent-source.js';
import {textOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const change = async (reader: BoxReader, id: string, text: string): Promise<void> => {
  await reader.act(id, 'edit');
  await reader.type(`[data-comment="${id}"] [part~="edit-form"] textarea`, text);
};

const save = (reader: BoxReader, id: string): Promise<void> =>
  reader.press(`[data-comment="${id}"] [part~="edit-form"] [part~="send"]`);

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

const hour = 3_600_000;
const {now} = Date;

followSentSources();
afterEach(() => {
  Date.now = now;
  forgetStaged();
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
    const reader = await ownedByMai(name, ['mine', 'too'], items);
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
    const reader = await ownedByMai(name, ['mine'], [mine()]);
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

  for (const first of ['event', 'answer'])
    it(`waits for approval again where the endpoint says so, and the ${first} comes first`, async () => {
      const name = `edit-waits-${first}`;
      const path = `${name}/comments/mine`;
      await stageHeld(path, {
        method: 'PATCH',
        json: mine({text: 'New words', rev: 2, state: 'pending'}),
      });
      const reader = await ownedByMai(name, ['mine'], [mine()]);
      const item = itemOf(reader.box, 'mine');
      await change(reader, 'mine', 'New words');
      await save(reader, 'mine');
      await until(async () => (await askedOf(path)).length, 'it is sent');
      // What all are told for whom it is gone.
      const tell = (): void => {
        SentSource.last!.tell('comment.removed', {id: 'mine'});
      };
      if (first === 'event') tell();
      await release(path);
      await until(() => textOf(item, 'pending'), 'it waits');
      if (first === 'answer') tell();
      await reader.box.updateComplete;
      expect([textOf(item, 'author'), textOf(item, 'text')]).to.eql(['Mai', 'New words']);
      await stage(pathOf(name), {method: 'GET', json: givenPage([given('a')])});
      await reader.sort('oldest');
      expect(textOf(itemOf(reader.box, 'mine'), 'text')).to.equal('New words');
    });

  it('keeps words whose time was over before they were sent', async () => {
    const name = 'edit-late';
    await stage(`${name}/comments/mine`, {
      ...{method: 'PATCH', status: 403, json: {code: 'forbidden'}},
    });
    const editableUntil = new Date(Date.now() + hour).toISOString();
    const reader = await ownedByMai(name, ['mine'], [mine({editableUntil})]);
    await change(reader, 'mine', 'Late');
    Date.now = () => now() + hour;
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
      const reader = await followedByMai(name, {own: ['mine']}, [mine()]);
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
    const reader = await followedByMai(name, {own: ['mine']}, [mine()]);
    await reader.act('mine', 'menu');
    await reader.act('mine', 'edit');
    await reader.type('[part~="edit-form"] textarea', 'Here');
    const theirs = givenPage([mine({rev: 5, text: 'Elsewhere'})]);
    await stage(pathOf(name), {method: 'GET', json: theirs});
    await reader.press('[part~="edit-form"] [part~="send"]');
    await reader.reads('[part~="conflict"]', 'Elsewhere');
    reader.box.remove();
    const box = await showBox(name);
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
    const reader = await followedByMai(name, {own: ['mine']}, [mine()]);
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
