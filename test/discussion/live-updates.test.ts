import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {LoadError} from '../../src/client/load-error.js';
import {LiveUpdates, type LiveUpdatesOptions} from '../../src/discussion/live-updates.js';
import type {CommentPage} from '../../src/model/comment.js';
import type {DiscussionEvent} from '../../src/model/discussion-event.js';
import {commentPage} from '../support/comments.js';

const second = 1000;
const minute = 60 * second;
const events = 'https://api.example/articles/1/comments/events?after=7';

const pass = async (milliseconds: number): Promise<void> => {
  mock.timers.tick(milliseconds);
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

/** A stream whose every word is said by the test. */
class FakeStream extends EventTarget {
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  /** Ends, for good or until the browser has connected it again. */
  fail(forGood: boolean): void {
    this.readyState = forGood ? 2 : 0;
    this.onerror?.();
  }

  say(type: string, data: string, lastEventId = ''): void {
    this.dispatchEvent(Object.assign(new Event(type), {data, lastEventId}));
  }

  close(): void {
    this.readyState = 2;
  }
}

class FakeDocument extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  turn(visibilityState: DocumentVisibilityState): void {
    this.visibilityState = visibilityState;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const started: LiveUpdates[] = [];

/** A discussion that is followed; `answers` are what asking for its page gives, in turn. */
function follow(
  rest: Partial<LiveUpdatesOptions> = {},
  ...answers: readonly (Partial<CommentPage> | LoadError)[]
) {
  const streams: FakeStream[] = [];
  const taken: DiscussionEvent[] = [];
  const pages: CommentPage[] = [];
  const page = new FakeDocument();
  const left = [...answers];
  let asked = 0;
  const updates = new LiveUpdates({
    events,
    seq: 7,
    ask: () => {
      asked++;
      const answer = (left.length > 1 ? left.shift() : left[0]) ?? {};
      return answer instanceof LoadError
        ? Promise.reject(answer)
        : Promise.resolve(commentPage([], answer));
    },
    takeEvent: (event) => taken.push(event),
    takePage: (each) => pages.push(each) < 0,
    document: page,
    open: (url) => {
      const stream = new FakeStream(url);
      streams.push(stream);
      return stream as unknown as EventSource;
    },
    ...rest,
  });
  updates.start();
  started.push(updates);
  const stream = (): FakeStream => streams.at(-1)!;
  const after = (): string | null => new URL(stream().url).searchParams.get('after');
  return {updates, streams, stream, after, taken, pages, page, asked: () => asked};
}

beforeEach(() => {
  mock.timers.enable({apis: ['setTimeout', 'Date'], now: 1e12});
  mock.method(Math, 'random', () => 0.5);
});

afterEach(() => {
  for (const updates of started.splice(0)) updates.stop();
  mock.reset();
  mock.timers.reset();
});

const removed = JSON.stringify({id: 'c1', parentId: null});

describe('following a discussion by its events', () => {
  it('goes on after what the page knows', async () => {
    const {streams, after, asked} = follow({events: 'https://live.example/1?room=5', seq: 9});
    assert.equal(streams[0]?.url, 'https://live.example/1?room=5&after=9');
    assert.equal(after(), '9');
    await pass(60 * minute);
    assert.deepEqual([streams.length, asked()], [1, 0]);
  });

  it('leaves the address as it is where the endpoint counts nothing', () => {
    const {streams} = follow({events: 'https://live.example/1', seq: 0});
    assert.equal(streams[0]?.url, 'https://live.example/1');
  });

  it('tells every event of the contract', () => {
    const {stream, taken} = follow();
    stream().say('comment.created', '{"id":"c1"}', '8');
    stream().say('comment.updated', '{"id":"c1","rev":2}', '9');
    stream().say('comment.removed', removed, '10');
    stream().say('thread', '{"count":3,"state":"closed"}', '11');
    const types = taken.map(({type}) => type);
    assert.deepEqual(types, ['comment.created', 'comment.updated', 'comment.removed', 'thread']);
  });

  it('ignores what is malformed, and goes on after it', () => {
    const {stream, streams, taken, page, after} = follow();
    for (const data of ['', '{', 'null', '[]', '"x"', '{"id":{}}', '{"__proto__":{"id":"c1"}}'])
      for (const name of ['comment.created', 'comment.updated', 'comment.removed', 'thread'])
        stream().say(name, data, '8');
    stream().say('message', '{"id":"c1"}', '8');
    stream().say('comment.removed', removed, '9');
    assert.deepEqual(taken, [{type: 'comment.removed', id: 'c1'}]);
    page.turn('hidden');
    page.turn('visible');
    assert.deepEqual([streams.length, after()], [2, '9']);
  });

  it('holds no connection while nobody looks, and catches up after the last event', async () => {
    const {stream, streams, page, after, asked} = follow();
    stream().open();
    stream().say('comment.removed', removed, '8');
    page.turn('hidden');
    assert.equal(stream().readyState, 2);
    await pass(60 * minute);
    assert.deepEqual([streams.length, asked()], [1, 0]);
    page.turn('visible');
    assert.deepEqual([streams.length, after()], [2, '8']);
  });

  it('opens nothing in a tab that is hidden from the start', async () => {
    const page = new FakeDocument();
    page.visibilityState = 'hidden';
    const {streams, asked} = follow({document: page as unknown as Document});
    await pass(60 * minute);
    assert.deepEqual([streams.length, asked()], [0, 0]);
    page.turn('visible');
    assert.equal(streams.length, 1);
  });

  it('leaves it to the browser to connect again', async () => {
    const {stream, streams, asked} = follow();
    stream().open();
    stream().fail(false);
    await pass(60 * minute);
    assert.deepEqual([streams.length, asked(), stream().readyState], [1, 0, 0]);
  });

  it('asks for the page when events were missed, once, and keeps the stream', async () => {
    const {stream, streams, pages} = follow();
    stream().open();
    stream().say('resync', '{"seq":20}', '20');
    stream().say('resync', '{"seq":21}', '21');
    await pass(2 * second);
    assert.equal(pages.length, 1);
    await pass(60 * minute);
    assert.deepEqual([streams.length, stream().readyState, pages.length], [1, 1, 1]);
  });

  it('asks no more often than without a stream, however wild the endpoint', async () => {
    const {stream, asked} = follow();
    for (let times = 0; times < 600; times++) {
      stream().say('resync', '{}');
      await pass(second);
    }
    assert.equal(asked() > 1 && asked() <= 600 / 22, true, String(asked()));
  });

  it('asks for what was missed also after nobody has looked', async () => {
    const {stream, page, pages} = follow();
    stream().say('resync', '{"seq":20}', '20');
    page.turn('hidden');
    await pass(minute);
    assert.equal(pages.length, 0);
    page.turn('visible');
    await pass(0);
    assert.equal(pages.length, 1);
  });

  it('asks again for what was missed when that fails', async () => {
    const {stream, pages, asked} = follow({}, new LoadError('unavailable'), {count: 1});
    stream().say('resync', '{"seq":20}', '20');
    await pass(second);
    assert.deepEqual([asked(), pages.length], [1, 0]);
    await pass(minute);
    assert.deepEqual([asked(), pages.length], [2, 1]);
  });

  it('ends when it is told to, and can go on later', async () => {
    const {updates, stream, streams, page, asked, after} = follow();
    stream().say('comment.removed', removed, '8');
    updates.stop();
    assert.equal(stream().readyState, 2);
    page.turn('hidden');
    page.turn('visible');
    await pass(60 * minute);
    assert.deepEqual([streams.length, asked()], [1, 0]);
    updates.start();
    updates.start();
    assert.deepEqual([streams.length, after()], [2, '8']);
  });
});

describe('following a discussion without events', () => {
  it('asks after half a minute, then less and less often while nothing is new', async () => {
    const times: number[] = [];
    const {streams} = follow({
      events: '',
      ask: () => {
        times.push((Date.now() - 1e12) / second);
        return Promise.resolve(commentPage([]));
      },
    });
    for (let seconds = 0; seconds < 1100; seconds++) await pass(second);
    assert.deepEqual(times, [30, 90, 210, 450, 750, 1050]);
    assert.equal(streams.length, 0);
  });

  it('asks often again once there is news', async () => {
    const {asked} = follow({events: '', takePage: () => true});
    for (let seconds = 0; seconds < 301; seconds++) await pass(second);
    assert.equal(asked(), 10);
  });

  it('does not ask while nobody looks, and asks at once when somebody does again', async () => {
    const {page, asked} = follow({events: ''});
    await pass(30 * second);
    page.turn('hidden');
    await pass(60 * minute);
    assert.equal(asked(), 1);
    page.turn('visible');
    await pass(0);
    assert.equal(asked(), 2);
    page.turn('hidden');
    page.turn('visible');
    await pass(second);
    assert.equal(asked(), 2);
  });

  it('waits as long as the endpoint asks', async () => {
    const {asked} = follow({events: ''}, new LoadError('too-fast', {retryAfter: 600}), {});
    await pass(30 * second);
    await pass(599 * second);
    assert.equal(asked(), 1);
    await pass(second);
    assert.equal(asked(), 2);
  });

  it('takes no answer that comes after its end', async () => {
    let answer: (page: CommentPage) => void = () => undefined;
    const pages: CommentPage[] = [];
    const {updates} = follow({
      events: '',
      ask: () => new Promise((resolve) => (answer = resolve)),
      takePage: (page) => pages.push(page) > 0,
    });
    await pass(30 * second);
    updates.stop();
    answer(commentPage([]));
    await pass(60 * minute);
    assert.equal(pages.length, 0);
  });

  it('is what is left when the stream fails for good, which was never there', async () => {
    const {stream, streams, asked} = follow({}, {events, seq: 12});
    stream().fail(true);
    await pass(30 * second);
    assert.equal(asked(), 1);
    for (let minutes = 0; minutes < 10; minutes++) await pass(minute);
    assert.deepEqual([streams.length, asked()], [1, 4]);
  });

  it('lasts until the stream is back that has failed', async () => {
    const {stream, streams, after, asked} = follow({}, {events, seq: 12});
    stream().open();
    stream().fail(true);
    await pass(30 * second);
    // The page tells neither what was removed meanwhile nor what is on another page.
    assert.deepEqual([streams.length, after(), asked()], [2, '7', 1]);
    await pass(60 * minute);
    assert.equal(asked(), 1);
  });

  it('lasts until there is a stream, which goes on after the page', async () => {
    const {streams, after} = follow({events: '', seq: 0}, {events, seq: 12});
    await pass(30 * second);
    assert.deepEqual([streams.length, after()], [1, '12']);
  });
});
