import {expect} from '@open-wc/testing';
import type {BoxHost} from '../../src/elements/comment-box/box-host.js';
import {Participation} from '../../src/elements/comment-box/participation.js';
import {DiscussionHost} from '../support/live-host.js';
import {freshPlace} from '../support/show.js';
import {forgetStaged} from '../support/comment-form.js';
import {given, givenPage} from '../support/discussion-answers.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

class ParticipationHost extends DiscussionHost {}
customElements.define('participation-host', ParticipationHost);

/** What listens since then, by the event: what sends listens for `online`, what marks for `keydown`. */
function listenersOf(...targets: readonly EventTarget[]): string[] {
  const heard: string[] = [];
  for (const target of targets) {
    const add = target.addEventListener.bind(target);
    target.addEventListener = (...asked: Parameters<typeof add>) => {
      heard.push(asked[0]);
      add(...asked);
    };
  }
  return heard;
}

/** A box whose reader has a comment that waits, and wants to know what is new. */
async function visit(): Promise<{box: DiscussionHost; host: BoxHost}> {
  await stage('late/articles/1/comments', {json: givenPage([given('a')])});
  const box = new ParticipationHost();
  box.place = {endpoint: new URL('/staged/late', location.href).href, articleId: '1'};
  freshPlace().append(box);
  await box.load();
  const entry = {
    ...{key: 'key', firstTry: 0, tries: 0, notBefore: 0, failure: '', refused: true, fields: []},
    comment: {parentId: null, text: 'Mine', author: {name: ''}, trap: {}},
  };
  localStorage.setItem(
    `article-comments:outbox:${box.placeKey}:key`,
    JSON.stringify({at: Date.now(), value: entry}),
  );
  const host = {
    ...{box, place: box.place, placeKey: box.placeKey, marks: box.marks, source: box.source},
    ...{conversation: box.conversation, language: box.language, say: box.say, sort: box.sort},
    ...{getToken: () => undefined, live: () => false, remembersVisits: () => true},
    showsPart: box.showsPart,
  };
  return {box, host: host as unknown as BoxHost};
}

describe('participation: what is loaded after its box has gone', () => {
  const {addEventListener} = window;
  expectNothingUncaught();

  afterEach(() => {
    window.addEventListener = addEventListener;
    forgetStaged();
  });

  it('begins nothing before the box is back', async () => {
    const {box, host} = await visit();
    const heard = listenersOf(window, box.renderRoot);
    const participation = new Participation(host);
    const started = participation.perform('start', '');
    participation.disconnect();
    await started;
    expect(heard).to.be.empty;
    participation.connect();
    expect(heard).to.eql(['storage', 'online', 'keydown']);
    participation.disconnect();
  });

  it('begins nothing either where it is the first to be loaded', async () => {
    const {box, host} = await visit();
    const heard = listenersOf(window, box.renderRoot);
    box.remove();
    await new Participation(host).perform('start', '');
    expect(heard).to.be.empty;
  });
});
