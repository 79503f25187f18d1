import {expect} from '@open-wc/testing';
import {focused, itemOf} from '../support/box-items.js';
import {forgetStaged} from '../support/comment-form.js';
import {given} from '../support/discussion-answers.js';
import {followed, followedByMai} from '../support/followed-box.js';
import {followSentSources, SentSource} from '../support/sent-source.js';
import {nextEvent, textOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

followSentSources();
afterEach(forgetStaged);

describe('comment-box: what a signed-in reader has done', () => {
  expectNothingUncaught();

  it('is not undone by another order: a vote that went over is one vote', async () => {
    const name = 'f-over';
    await stage(`${name}/comments/a/vote`, {method: 'PUT', json: {up: 2, down: 2}});
    const reader = await followedByMai(name, {votes: {a: 1}}, [given('a'), given('b')]);
    const {box} = reader;
    const pressed = (): string[] =>
      ['up', 'down'].filter(
        (act) => itemOf(box, 'a').querySelector(`[data-act="${act}"]`)!.ariaPressed === 'true',
      );
    await until(() => pressed()[0] === 'up', 'the vote of before');
    itemOf(box, 'a').querySelector<HTMLElement>('[data-act="down"]')!.click();
    await until(() => pressed()[0] === 'down', 'it went over');
    await reader.sort('oldest');
    expect(pressed()).to.eql(['down']);
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

  it('takes back a vote that does not arrive, and no vote of others', async () => {
    const name = 'vote-lost';
    await stageHeld(`${name}/comments/a/vote`, {
      ...{method: 'PUT', status: 503, json: {code: 'unavailable'}},
    });
    const reader = await followed(name, [given('a')]);
    const up = await reader.find('[data-act="up"]');
    up.click();
    await until(async () => (await askedOf(`${name}/comments/a/vote`)).length, 'it is sent');
    SentSource.last!.tell('comment.updated', given('a', {votes: {up: 10, down: 1}}));
    const failed = nextEvent(reader.box, 'comment-error');
    await release(`${name}/comments/a/vote`);
    await failed;
    await reader.box.updateComplete;
    expect([up.ariaPressed, textOf(reader.box.renderRoot, 'vote')]).to.eql(['false', 'Like 10']);
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

describe('comment-box: reports', () => {
  expectNothingUncaught();

  it('asks for the reason of a report that has none, and sends nothing', async () => {
    const name = 'report-unreasoned';
    await stage(`${name}/comments/a/reports`, {status: 202, json: {status: 'received'}});
    const reader = await followed(name, [given('a')]);
    const {box} = reader;
    await reader.act('a', 'menu');
    await reader.act('a', 'report');
    await reader.press('[part~="report-form"] [part~="send"]');
    await reader.reads('[part="status"]', 'No reason is chosen yet.');
    await until(() => focused(box)?.localName === 'input', 'the focus is at the reasons');
    expect(await askedOf(`${name}/comments/a/reports`)).to.be.empty;
  });

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
});
