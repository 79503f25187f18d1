import {expect} from '@open-wc/testing';
import {focused, itemOf} from '../support/box-items.js';
import {fill, forgetStaged, openForm, press, stagedBox} from '../support/comment-form.js';
import {everythingButNames, given} from '../support/discussion-answers.js';
import {followed} from '../support/followed-box.js';
import {followSentSources} from '../support/sent-source.js';
import {nextEvent, until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

followSentSources();

afterEach(() => {
  forgetStaged();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('comment-box: an answer of one’s own', () => {
  expectNothingUncaught();

  for (const [what, maxDepth, count] of [
    ['folded answers', 4, 1],
    ['a long chain', 2, 11],
  ] as const) {
    it(`is seen once it is sent, also below ${what}`, async () => {
      const name = `f-own-${count}`;
      const replies = Array.from({length: count}, (_, at) => given(`r${at}`, {parentId: 'a'}));
      const sent = given('new', {parentId: 'a', text: 'Một'});
      const box = await stagedBox(
        name,
        {...everythingButNames, maxDepth},
        {
          items: [given('a', {replies: {count, items: replies, next: null}})],
          answers: [{method: 'POST', status: 201, json: {...sent, editToken: 'secret'}}],
        },
      );
      if (count === 1) {
        press(box.renderRoot, 'fold');
        await until(() => !itemOf(box, 'r0'), 'they are folded');
      }
      const form = await openForm(box, 'reply');
      fill(form, {text: 'Một'});
      const posted = nextEvent(box, 'comment-posted');
      press(form, 'send');
      await posted;
      await box.updateComplete;
      expect(!!itemOf(box, 'new')).to.be.true;
    });
  }
});

describe('comment-box: a link to a comment', () => {
  expectNothingUncaught();

  it('opens what is folded above a linked comment', async () => {
    const name = 'linked-folded';
    const below = given('b', {parentId: 'a'});
    const items = [given('a', {replies: {count: 1, items: [below], next: null}})];
    const reader = await followed(name, items);
    await reader.act('a', 'fold');
    await reader.gone('[data-comment="b"]');
    location.hash = '#c-b';
    await until(
      () => focused(reader.box)?.closest('li')?.dataset['comment'] === 'b',
      'it is there',
    );
  });
});
