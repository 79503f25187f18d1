import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {focused, itemOf, placeIn} from '../support/box-items.js';
import {forgetStaged, pathOf, showBox, stagedBox} from '../support/comment-form.js';
import {deleted, everythingButNames, given, givenPage} from '../support/discussion-answers.js';
import {followed} from '../support/followed-box.js';
import {followSentSources, SentSource} from '../support/sent-source.js';
import {textOf, until} from '../support/show.js';
import {askedOf, stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

describe('comment-box: focus after more that brings nothing', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('goes to the last comment where there are no more threads', async () => {
    await stage(
      pathOf('no-more'),
      {json: givenPage([given('a'), given('b')], {next: 'cursor'})},
      {json: givenPage([])},
    );
    const box = await showBox('no-more');
    const button = box.renderRoot.querySelector<HTMLElement>('div > [data-act="more"]')!;
    button.focus();
    button.click();
    await until(() => button.hidden, 'there are no more');
    await until(() => placeIn(box) === 'b', 'the focus is on the last one');
  });

  it('stays on the button where more may come later', async () => {
    await stage(
      pathOf('later'),
      {json: givenPage([given('a')], {next: 'cursor'})},
      {json: givenPage([], {next: 'further'})},
      {json: givenPage([given('b')])},
    );
    const box = await showBox('later');
    const button = box.renderRoot.querySelector<HTMLElement>('div > [data-act="more"]')!;
    button.focus();
    button.click();
    await until(async () => (await askedOf(pathOf('later'))).length === 2, 'it is asked for');
    await box.updateComplete;
    expect(focused(box)).to.equal(button);
    button.click();
    await until(() => placeIn(box) === 'b', 'the focus goes on');
  });

  it('goes to the comment where there are no more answers to it', async () => {
    const parent = given('a', {replies: {count: 3, items: [], next: 'cursor'}});
    await stage(
      pathOf('no-answers'),
      {json: givenPage([parent, given('b'), given('c')], {next: 'cursor'})},
      {json: givenPage([])},
    );
    const box = await showBox('no-answers');
    const button = itemOf(box, 'a').querySelector<HTMLElement>('[data-act="more"]')!;
    button.focus();
    button.click();
    await until(() => !button.isConnected || button.hidden, 'there are no more');
    await until(() => placeIn(box) === 'a', 'the focus is where it was');
  });
});

describe('comment-box: focus', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('stays at a long comment whose rest is shown', async () => {
    const items = [given('a', {text: 'Lời '.repeat(600)})];
    const box = await stagedBox('f-whole', everythingButNames, {items});
    const whole = itemOf(box, 'a').querySelector<HTMLElement>('[data-act="whole"]')!;
    whole.focus();
    whole.click();
    await until(() => whole.hidden, 'the rest is shown');
    await until(() => placeIn(box) === 'a', 'the focus is there');
  });
});

describe('comment-box: focus in a comment that is removed meanwhile', () => {
  expectNothingUncaught();
  followSentSources();
  afterEach(forgetStaged);

  async function follow(name: string): Promise<CommentBox> {
    const items = [given('a'), given('b', {parentId: 'a'}), given('c')];
    await stage(pathOf(name), {json: givenPage(items, {events: 'comments/events'})});
    const box = await showBox(name);
    box.live = true;
    await until(() => SentSource.last, 'it is followed');
    return box;
  }

  for (const [what, selector] of Object.entries({
    'the comment': ':scope > article',
    'a button of it': ':scope > article [data-act="reply"]',
  })) {
    it(`goes to what stands in its place, from ${what}`, async () => {
      const box = await follow(`removed-${what.replace(/\W/g, '-')}`);
      itemOf(box, 'a').querySelector<HTMLElement>(selector)!.focus();
      SentSource.last!.tell('comment.removed', {id: 'a'});
      await until(() => textOf(itemOf(box, 'a'), 'deleted'), 'it is marked');
      await until(() => placeIn(box) === 'a', 'the focus is in its place');
      expect(focused(box)!.closest('[data-comment="b"]')).to.be.null;
    });
  }

  for (const [what, selector, event] of [
    ['a comment that becomes a mark', '[data-act="reply"]', 'comment.updated'],
    ['the menu of one that is removed', '[data-act="report"]', 'comment.removed'],
    ['the reactions to one that is removed', '[data-act="react-like"]', 'comment.removed'],
  ] as const) {
    it(`goes from ${what} to what stands in its place`, async () => {
      const policy = {...everythingButNames, reactions: ['like']};
      const name = `f-focus-${what.replace(/\W/g, '-')}`;
      const reader = await followed(name, [given('a'), given('b')], {policy});
      await reader.act('a', 'menu');
      (await reader.find(`[data-comment="a"] ${selector}`)).focus();
      SentSource.last!.tell(event, event === 'comment.updated' ? given('a', deleted) : {id: 'a'});
      await until(() => textOf(itemOf(reader.box, 'a'), 'deleted'), 'it is marked');
      await until(() => placeIn(reader.box) === 'a', 'the focus is in its place');
    });
  }

  it('stays where it is if that is elsewhere', async () => {
    const box = await follow('removed-elsewhere');
    const button = itemOf(box, 'c').querySelector<HTMLElement>('[data-act="reply"]')!;
    button.focus();
    SentSource.last!.tell('comment.removed', {id: 'a'});
    await until(() => textOf(itemOf(box, 'a'), 'deleted'), 'it is marked');
    await box.updateComplete;
    expect(focused(box)).to.equal(button);
  });
});
