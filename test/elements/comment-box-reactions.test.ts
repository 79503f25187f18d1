import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {said, stagedBox} from '../support/comment-form.js';
import {seedLike} from '../support/seed.js';
import {nextEvent, show, textOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const policy = {reactions: ['love', 'sad', 'shrug']};
const {id: articleId} = seedLike(({reactions}) => !!reactions);
const felt = {...said('a', 'A'), reactions: {love: 2, shrug: 9}};
const path = (name: string): string => `${name}/comments/a/reaction`;

const buttons = (box: CommentBox): HTMLButtonElement[] => [
  ...box.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part~="reaction"]'),
];
/** What each button says to those who do not see it, and whether it is pressed. */
const spoken = (box: CommentBox): string[] =>
  buttons(box).map(
    ({ariaLabel, ariaPressed}) => `${ariaLabel}${ariaPressed === 'true' ? ' pressed' : ''}`,
  );

const feltBox = (name: string): Promise<CommentBox> => stagedBox(name, policy, {items: [felt]});

const sentTo = async (name: string): Promise<unknown[]> =>
  (await askedOf(path(name))).map(({body}) => (JSON.parse(body) as {value: unknown}).value);

describe('comment-box: reactions', () => {
  expectNothingUncaught();

  it('are those of the policy that we have words for, in a named group of buttons', async () => {
    const box = await feltBox('felt');
    expect(spoken(box)).to.eql(['Love 2', 'Sad 0']);
    expect(buttons(box).map(({textContent}) => textContent)).to.eql(['❤️ 2', '😢 0']);
    const group = box.shadowRoot!.querySelector('[part="reactions"]')!;
    expect(group.getAttribute('role')).to.equal('group');
    expect(group.getAttribute('aria-label')).to.equal('Reactions to the comment by An');
    for (const button of buttons(box)) {
      const {width, height} = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('are none where the policy has none, nor of comments that are not published', async () => {
    expect(buttons(await stagedBox('unfelt', {}, {items: [felt]}))).to.be.empty;
    const items = [{...felt, state: 'deleted'}];
    expect(buttons(await stagedBox('deleted-felt', policy, {items}))).to.be.empty;
  });

  it('speak the language of the box', async () => {
    const options = {items: [felt], attributes: {lang: 'vi'}};
    expect(spoken(await stagedBox('felt-vi', policy, options))).to.eql(['Yêu thích 2', 'Buồn 0']);
  });

  it('are shown at once, one of each reader, and then as the endpoint counts', async () => {
    const box = await feltBox('feel');
    await stageHeld(path('feel'), {json: {love: 2, sad: 5}}, {json: {love: 3, sad: 4}});
    buttons(box)[1]!.click();
    await until(() => spoken(box)[1] === 'Sad 1 pressed', 'it is shown');
    buttons(box)[0]!.click();
    await until(() => spoken(box)[0] === 'Love 3 pressed', 'the other one is shown');
    expect(spoken(box)[1]).to.equal('Sad 0');
    await release(path('feel'));
    await until(() => spoken(box)[1] === 'Sad 4', 'the answer is here');
    expect(spoken(box)[0]).to.equal('Love 3 pressed');
    expect(await sentTo('feel')).to.eql(['sad', 'love']);
  });

  it('are taken back by the same button', async () => {
    const box = await feltBox('unfeel');
    await stage(path('unfeel'), {json: {love: 3}}, {json: {love: 2}});
    buttons(box)[0]!.click();
    await until(async () => (await sentTo('unfeel')).length === 1, 'it is sent');
    await until(() => spoken(box)[0] === 'Love 3 pressed', 'it is shown');
    buttons(box)[0]!.click();
    await until(() => spoken(box)[0] === 'Love 2', 'it is taken back');
    await until(async () => (await sentTo('unfeel')).length === 2, 'that is sent');
    expect(await sentTo('unfeel')).to.eql(['love', null]);
  });

  it('that do not arrive are gone again, and the reader is told', async () => {
    const box = await feltBox('unfelt-again');
    await stage(path('unfelt-again'), {status: 403, json: {code: 'forbidden'}});
    const failed = nextEvent(box, 'comment-error');
    buttons(box)[0]!.click();
    expect((await failed).error.code).to.equal('forbidden');
    await until(() => spoken(box)[0] === 'Love 2', 'it is taken back');
    expect(textOf(box.shadowRoot!, 'status')).to.include('could not be counted');
  });

  it('are the page’s to stop', async () => {
    const box = await feltBox('stopped');
    const event = nextEvent(box, 'comment-react');
    box.addEventListener('comment-react', (wish) => {
      wish.preventDefault();
    });
    buttons(box)[0]!.click();
    const {commentId, value} = await event;
    expect([commentId, value]).to.eql(['a', 'love']);
    await box.updateComplete;
    expect(spoken(box)).to.eql(['Love 2', 'Sad 0']);
  });

  it('of a signed-in reader are there on the next visit, until somebody else reads', async () => {
    const name = 'felt-before';
    await stage(`${name}/articles/1/comments/viewer`, {
      json: {
        viewer: {name: 'An'},
        can: {},
        votes: {},
        reactions: {a: 'love'},
        own: [],
        pending: [],
      },
    });
    const box = await feltBox(name);
    box.getToken = () => 'to.k.en';
    await until(() => spoken(box)[0] === 'Love 2 pressed', 'it is known');
    box.getToken = undefined;
    await until(() => spoken(box)[0] === 'Love 2', 'it is forgotten');
  });

  it('of the reference endpoint are counted', async () => {
    const box = await show('comment-box', {'article-id': articleId, lang: 'en'});
    const before = spoken(box)[0]!;
    const count = Number(before.split(' ')[1]);
    buttons(box)[0]!.click();
    const id = buttons(box)[0]!.closest<HTMLElement>('[data-comment]')!.dataset['comment'];
    await until(() => spoken(box)[0] === `Like ${count + 1} pressed`, 'it is shown');
    const counted = async (): Promise<boolean> => {
      const again = await show('comment-box', {'article-id': articleId, lang: 'en'});
      const item = again.shadowRoot!.querySelector(`[data-comment="${id}"] [part~="reaction"]`)!;
      return item.getAttribute('aria-label') === `Like ${count + 1}`;
    };
    await until(counted, 'others see it');
  });
});
