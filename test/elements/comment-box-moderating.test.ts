import {expect} from '@open-wc/testing';
import type {ModerationAct} from '../../src/elements/comment-box/moderation.js';
import {actsOf, itemOf} from '../support/box-items.js';
import {BoxReader} from '../support/box-reader.js';
import {forgetStaged, stagedBox} from '../support/comment-form.js';
import {everything, given} from '../support/discussion-answers.js';
import {followedByMai, rights} from '../support/followed-box.js';
import {followSentSources, SentSource} from '../support/sent-source.js';
import {nextEvent, textOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const decisions: readonly ModerationAct[] = ['approve', 'reject', 'pin', 'unpin'];

/** Where each decision about the comments of `open` is sent. */
const pathsOf = (name: string): readonly string[] =>
  ['waiting/state', 'public/state', 'public/pin', 'pinned/pin'].map(
    (end) => `${name}/comments/${end}`,
  );

/** Somebody whom the page has signed in, before a comment of each kind, with every menu open. */
async function open(name: string, moderates: boolean): Promise<BoxReader> {
  const pending = [given('waiting', {state: 'pending'})];
  const can = {post: true, vote: true, report: true, moderate: moderates};
  await stage(`${name}/articles/1/comments/viewer`, {
    json: {viewer: {name: 'Mai'}, can, votes: {}, own: [], pending},
  });
  const items = [given('public'), given('pinned', {pinned: true})];
  const reader = new BoxReader(await stagedBox(name, everything, {items}));
  reader.box.getToken = () => 'token';
  for (const id of ['waiting', 'public', 'pinned']) {
    await reader.act(id, 'menu');
    await reader.find(`[data-comment="${id}"] > [part="actions"]`);
  }
  return reader;
}

/** Which decisions the open menu of a comment offers. */
const offered = ({box}: BoxReader, id: string): string[] =>
  [...box.renderRoot.querySelectorAll<HTMLElement>(`[data-comment="${id}"] [data-act]`)]
    .map(({dataset}) => dataset['act']!)
    .filter((act) => (decisions as readonly string[]).includes(act));

/** Each decision: what about, where it goes, what that comment offers before, and what is said after. */
const cases = [
  ['approve', 'waiting', 'state', ['approve', 'reject'], 'The comment is approved.'],
  ['reject', 'public', 'state', ['reject', 'pin'], 'The comment is rejected.'],
  ['pin', 'public', 'pin', ['reject', 'pin'], 'The comment is pinned.'],
  ['unpin', 'pinned', 'pin', ['reject', 'unpin'], 'The comment is no longer pinned.'],
] as const;

const failed = 'That could not be done. Please try again.';

async function stageAll(name: string, answer: StagedAnswer): Promise<void> {
  for (const path of pathsOf(name)) await stage(path, answer);
}

describe('comment-box: moderating', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('is offered to moderators, by what a comment is', async () => {
    const reader = await open('moderates', true);
    for (const [, id, , acts] of cases) expect(offered(reader, id), id).to.eql(acts);
    expect(textOf(reader.box.renderRoot, 'actions')).to.include('Delete');
  });

  it('is offered to no other reader, not even of what waits', async () => {
    const reader = await open('only-reads', false);
    for (const id of ['waiting', 'public', 'pinned']) {
      expect(offered(reader, id), id).to.be.empty;
      await reader.find(`[data-comment="${id}"] [data-act="hide"]`);
      expect(!reader.box.renderRoot.querySelector(`[data-comment="${id}"] [data-act="remove"]`)).to
        .be.true;
    }
  });

  it('is not sent if the page cancels it, and nothing is said or shown', async () => {
    const name = 'cancelled';
    await stageAll(name, {json: given('public', {state: 'rejected', pinned: true})});
    const reader = await open(name, true);
    const {box} = reader;
    const cancel = (event: Event): void => {
      event.preventDefault();
    };
    box.addEventListener('comment-moderate', cancel);
    for (const [act, id, , acts] of cases) {
      const cancelled = nextEvent(box, 'comment-moderate');
      await reader.act(id, act);
      expect((await cancelled).commentId).to.equal(id);
      await box.updateComplete;
      expect(offered(reader, id), act).to.eql(acts);
      expect(textOf(box.renderRoot, 'status')).to.equal('');
    }
    // What is sent now is answered after whatever was sent before.
    box.removeEventListener('comment-moderate', cancel);
    await reader.act('pinned', 'unpin');
    await until(() => textOf(box.renderRoot, 'status'), 'it is said');
    const asked = await Promise.all(pathsOf(name).map(askedOf));
    expect(asked.map(({length}) => length)).to.eql([0, 0, 0, 1]);
    for (const id of ['waiting', 'public'])
      expect(offered(reader, id), id).to.eql(cases.find(([, about]) => about === id)![3]);
  });

  for (const [act, id, end, acts, done] of cases) {
    it(`leaves everything as it was if it fails, and says so (${act})`, async () => {
      const name = `fails-${act}`;
      const path = `${name}/comments/${id}/${end}`;
      await stage(
        path,
        {status: 403, json: {code: 'forbidden'}},
        {json: given(id, {state: 'published', pinned: act === 'pin', rev: 2})},
      );
      const reader = await open(name, true);
      const {box} = reader;
      const header = (): string =>
        textOf(box.renderRoot.querySelector(`[data-comment="${id}"]`)!, 'comment-header');
      const before = header();
      const button = await reader.find(`[data-comment="${id}"] [data-act="${act}"]`);
      button.focus();
      const error = nextEvent(box, 'comment-error');
      button.click();
      expect((await error).error.code).to.equal('forbidden');
      await reader.reads('[part="status"]', failed);
      expect(offered(reader, id)).to.eql(acts);
      expect(header()).to.equal(before);
      expect(box.shadowRoot!.activeElement).to.equal(button);
      // The same button tries again.
      button.click();
      await reader.reads('[part="status"]', done);
      expect((await askedOf(path)).length).to.equal(2);
    });
  }
});

describe('comment-box: what a moderator has done', () => {
  expectNothingUncaught();
  followSentSources();
  afterEach(forgetStaged);

  it('is not undone by another order: what a moderator deleted is gone, what they refused refused', async () => {
    const name = 'f-moderated';
    await stage(`${name}/comments/w/state`, {method: 'PUT', json: given('w', {state: 'rejected'})});
    await stage(`${name}/comments/v`, {method: 'DELETE', status: 204});
    const pending = ['w', 'v'].map((id) => given(id, {state: 'pending'}));
    const viewer = {can: {...rights, moderate: true}, pending};
    const reader = await followedByMai(name, viewer, [given('a'), given('b')]);
    await reader.remove('v');
    reader.leave();
    await reader.gone('[data-comment="v"]');
    await reader.act('w', 'menu');
    await reader.act('w', 'reject');
    await reader.reads('[part="status"]', 'is rejected');
    await reader.sort('oldest');
    expect(!itemOf(reader.box, 'v')).to.be.true;
    expect(textOf(itemOf(reader.box, 'w'), 'pending')).to.equal('Not approved');
  });
});

describe('comment-box: a moderator who follows the discussion', () => {
  expectNothingUncaught();
  followSentSources();
  afterEach(forgetStaged);

  for (const first of ['event', 'answer']) {
    it(`still reads what they refuse, where the ${first} comes first`, async () => {
      const name = `f-refused-${first}`;
      const path = `${name}/comments/a/state`;
      await stageHeld(path, {method: 'PUT', json: given('a', {state: 'rejected'})});
      const viewer = {can: {...rights, moderate: true}};
      const reader = await followedByMai(name, viewer, [given('a'), given('b')]);
      await reader.act('a', 'menu');
      await reader.act('a', 'reject');
      await until(async () => (await askedOf(path)).length, 'it is sent');
      if (first === 'event') SentSource.last!.tell('comment.removed', {id: 'a'});
      await release(path);
      await reader.reads('[part="status"]', 'is rejected');
      if (first === 'answer') SentSource.last!.tell('comment.removed', {id: 'a'});
      await reader.box.updateComplete;
      expect(textOf(itemOf(reader.box, 'a'), 'text')).to.equal('Text of a');
      expect(actsOf(reader.box, 'a')).to.include('approve');
    });
  }
});
