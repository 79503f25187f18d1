import {expect, waitUntil} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {seedLike} from '../support/seed.js';
import {show, textOf, until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const {id: article} = seedLike(
  ({comments, discussionSize = 0}) => comments?.state === 'open' && discussionSize < 15,
);

const own = '/restartable/live';

let address = '';

async function start(): Promise<void> {
  address = await (await fetch(own, {method: 'POST'})).text();
}

const stop = (): Promise<Response> => fetch(own, {method: 'PUT'});

interface Posted {
  readonly id: string;
  readonly editToken: string;
}

/** Another reader, who talks to the endpoint directly. */
async function post(text: string): Promise<Posted> {
  const key = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const response = await fetch(`${address}/articles/${article}/comments`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'idempotency-key': key},
    body: JSON.stringify({
      ...{parentId: null, text: `${text} ${key}`, author: {name: 'Minh'}},
      trap: {field: '', elapsed: 9000},
    }),
  });
  expect(response.status).to.equal(201);
  return (await response.json()) as Posted;
}

const shownIn = (box: CommentBox): string[] =>
  [...box.renderRoot.querySelectorAll<HTMLElement>('[data-comment]')].map(
    ({dataset}) => dataset['comment']!,
  );

describe('comment-box: an endpoint that starts anew', function () {
  // Firefox gives up a stream that was refused once: the box asks for the page in half a minute, and goes on.
  this.timeout(120_000);
  expectNothingUncaught();

  const Own = globalThis.EventSource;
  const streams: EventSource[] = [];

  before(async () => {
    globalThis.EventSource = class extends Own {
      constructor(url: string | URL) {
        super(url);
        streams.push(this);
      }
    };
    await start();
  });

  after(async () => {
    globalThis.EventSource = Own;
    await fetch(own, {method: 'DELETE'});
  });

  it('is followed on, and nothing is lost or there twice', async () => {
    const removed = await post('Removed later');
    const attributes = {endpoint: address, 'article-id': article, live: '', lang: 'en'};
    const box = await show('comment-box', attributes);
    await until(() => streams[0]?.readyState === 1, 'the stream is open');
    const first = await post('Before');
    await until(() => textOf(box.renderRoot, 'news'), 'the first is told');

    const before = shownIn(box);
    await stop();
    await until(() => streams.at(-1)!.readyState !== 1, 'the stream is cut');
    await start();
    const second = await post('After');
    const third = await post('Also after');
    const {status} = await fetch(`${address}/comments/${removed.id}`, {
      method: 'DELETE',
      headers: {authorization: `Bearer ${removed.editToken}`},
    });
    expect(status).to.equal(204);
    expect(shownIn(box)).to.eql(before);

    const patience = {timeout: 45_000};
    const item = box.renderRoot.querySelector(`[data-comment="${removed.id}"]`)!;
    await waitUntil(() => textOf(item, 'deleted'), 'what is gone is marked', patience);
    // It was the last to happen, so the others have come.
    box.renderRoot.querySelector<HTMLElement>('[part~="news"]')!.click();
    await until(() => shownIn(box).length > before.length, 'they are shown');
    const ids = shownIn(box);
    expect(ids.filter((id) => !before.includes(id))).to.eql([third.id, second.id, first.id]);
    expect(new Set(ids).size).to.equal(ids.length);
    const answer = await fetch(`${address}/articles/${article}/comments`);
    const {thread} = (await answer.json()) as {thread: {count: number}};
    expect(textOf(box.renderRoot, 'heading')).to.equal(`(${thread.count}) Comments`);
  });
});
