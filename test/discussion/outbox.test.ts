import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {LoadError, type LoadErrorCode} from '../../src/client/load-error.js';
import {
  Outbox,
  type Outcome,
  type OutboxEntry,
  type OutboxOptions,
} from '../../src/discussion/outbox.js';
import {hasUnstoredWords} from '../../src/discussion/kept-records.js';
import type {KeyedComment} from '../../src/discussion/keyed-comment.js';
import {comment} from '../support/comments.js';
import {FakeStorage, freshArticle} from '../support/fake-storage.js';

const hour = 3_600_000;

const letter = (text = 'Xin chào', key = `key of ${text}`): KeyedComment => ({
  key,
  comment: {parentId: null, text, author: {name: 'Lan'}, trap: {field: '', elapsed: 1}},
});

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

const pass = async (milliseconds: number): Promise<void> => {
  mock.timers.tick(milliseconds);
  await settle();
};

/** An endpoint that fails as told, then takes everything, and remembers every key it was sent. */
class Endpoint {
  readonly keys: string[] = [];
  readonly #failures: (LoadErrorCode | LoadError)[];
  /** Called once more for each request that shall be answered. */
  answer: (() => void) | undefined;

  constructor(...failures: (LoadErrorCode | LoadError)[]) {
    this.#failures = failures;
  }

  readonly send = async ({key}: KeyedComment) => {
    this.keys.push(key);
    const failure = this.#failures.shift();
    if (failure) throw failure instanceof LoadError ? failure : new LoadError(failure);
    return {...comment(key), editToken: 'secret'};
  };
}

/** One tab of a browser. */
function tab(endpoint: Pick<OutboxOptions, 'send'>, rest: Partial<OutboxOptions> = {}) {
  const outcomes: Outcome[] = [];
  const events = new EventTarget();
  const outbox = new Outbox({
    storage: new FakeStorage(),
    place: freshArticle(),
    send: endpoint.send,
    settled: (_, outcome) => outcomes.push(outcome),
    changed: () => undefined,
    events,
    ...rest,
  });
  outbox.start();
  started.push(outbox);
  const states = (): string[] => outbox.entries.map((entry) => outbox.stateOf(entry));
  return {outbox, outcomes, events, states};
}

const started: Outbox[] = [];

/** Locks for the tabs of one test: the next holder starts when the last has ended. */
function fakeLocks(): LockManager {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, _options: LockOptions, work: () => Promise<void>) =>
    (last = last.then(work));
  return {request} as unknown as LockManager;
}

beforeEach(() => {
  mock.timers.enable({apis: ['setTimeout', 'Date'], now: 1e12});
  mock.method(Math, 'random', () => 0.5);
});

afterEach(() => {
  for (const outbox of started.splice(0)) outbox.stop();
  mock.reset();
  mock.timers.reset();
});

describe('the outbox', () => {
  it('sends at once what it is given, and is empty once the endpoint has it', async () => {
    const endpoint = new Endpoint();
    const {outbox, outcomes, states} = tab(endpoint);
    outbox.add(letter());
    assert.deepEqual(states(), ['sending']);
    await pass(0);
    assert.deepEqual(endpoint.keys, ['key of Xin chào']);
    assert.deepEqual(states(), []);
    assert.ok(outcomes[0] && 'sent' in outcomes[0]);
    await pass(hour);
    assert.equal(endpoint.keys.length, 1);
  });

  for (const code of ['offline', 'timeout', 'unavailable', 'too-fast'] as const) {
    it(`tries again by itself after ${code}, under the same key`, async () => {
      const endpoint = new Endpoint(code, code);
      const {outbox, states} = tab(endpoint);
      outbox.add(letter());
      await pass(0);
      assert.deepEqual(states(), ['waiting']);
      await pass(1999);
      assert.equal(endpoint.keys.length, 1);
      await pass(1);
      assert.equal(endpoint.keys.length, 2);
      await pass(3999);
      assert.equal(endpoint.keys.length, 2);
      await pass(1);
      assert.deepEqual(endpoint.keys, Array(3).fill('key of Xin chào'));
      assert.deepEqual(states(), []);
    });
  }

  it('says of a further try that an earlier one may have arrived', async () => {
    const said: boolean[] = [];
    const {outbox, states} = tab({
      send: (letter, again) => {
        said.push(again);
        return said.length < 3
          ? Promise.reject(new LoadError('timeout'))
          : Promise.resolve({...comment(letter.key), editToken: ''});
      },
    });
    outbox.add(letter());
    await pass(0);
    await pass(2000);
    await pass(4000);
    assert.deepEqual(said, [false, true, true]);
    assert.deepEqual(states(), []);
  });

  it('says the same of what the reader sends again after a day, or out of the form', async () => {
    const said: boolean[] = [];
    const send = ({key}: KeyedComment, again: boolean) => {
      said.push(again);
      return said.length === 1
        ? Promise.reject(new LoadError('timeout'))
        : Promise.resolve({...comment(key), editToken: ''});
    };
    const shared = {storage: new FakeStorage(), place: freshArticle()};
    const first = tab({send}, shared);
    const key = first.outbox.add(letter());
    await pass(0);
    first.outbox.stop();
    await pass(24 * hour);
    const {outbox, states} = tab({send}, shared);
    await pass(0);
    outbox.retry(key);
    await pass(0);
    outbox.add(letter('Taken back'), true);
    await pass(0);
    assert.deepEqual(said, [false, true, true]);
    assert.deepEqual(states(), []);
  });

  it('tries again after a failure of the server', async () => {
    const endpoint = new Endpoint(new LoadError('http', {status: 500}));
    const {outbox, states} = tab(endpoint);
    outbox.add(letter());
    await pass(0);
    assert.deepEqual(states(), ['waiting']);
    await pass(2000);
    assert.deepEqual(states(), []);
  });

  it('waits as long as the endpoint asks, also when the network is back before', async () => {
    const endpoint = new Endpoint(new LoadError('too-fast', {retryAfter: 60}));
    const {outbox, events} = tab(endpoint);
    outbox.add(letter());
    await pass(0);
    events.dispatchEvent(new Event('online'));
    await pass(59_999);
    assert.equal(endpoint.keys.length, 1);
    await pass(1);
    assert.equal(endpoint.keys.length, 2);
  });

  it('waits an hour at most, whatever the endpoint asks or the clock was when it did', async () => {
    const endpoint = new Endpoint(new LoadError('too-fast', {retryAfter: 1e7}));
    const storage = new FakeStorage();
    const place = freshArticle();
    const {outbox} = tab(endpoint, {storage, place});
    outbox.add(letter());
    await pass(0);
    outbox.stop();
    mock.timers.reset();
    mock.timers.enable({apis: ['setTimeout', 'Date'], now: 1e12 - 1e9});
    const {outbox: later} = tab(endpoint, {storage, place});
    await pass(0);
    assert.equal(endpoint.keys.length, 2);
    assert.equal(later.entries.length, 0);
  });

  it('never waits longer than five minutes of its own accord', async () => {
    const endpoint = new Endpoint(...Array<LoadErrorCode>(12).fill('unavailable'));
    const {outbox} = tab(endpoint);
    outbox.add(letter());
    for (let tries = 1; tries < 12; tries++) {
      await pass(300_000);
      assert.ok(endpoint.keys.length >= tries);
    }
    const {length} = endpoint.keys;
    await pass(299_999);
    assert.equal(endpoint.keys.length, length);
    await pass(1);
    assert.equal(endpoint.keys.length, length + 1);
  });

  it('tries at once when the device is online again', async () => {
    const endpoint = new Endpoint('offline');
    const {outbox, events, states} = tab(endpoint);
    outbox.add(letter());
    await pass(0);
    events.dispatchEvent(new Event('online'));
    await pass(0);
    assert.deepEqual(states(), []);
  });

  it('goes on after a reload, also where the page ended in the middle of a try', async () => {
    const shared = {storage: new FakeStorage(), place: freshArticle()};
    const first = tab({send: () => new Promise(() => undefined)}, shared);
    first.outbox.add(letter());
    await pass(0);
    first.outbox.stop();
    const endpoint = new Endpoint();
    const second = tab(endpoint, shared);
    assert.deepEqual(second.states(), ['sending']);
    await pass(0);
    assert.deepEqual(endpoint.keys, ['key of Xin chào']);
    assert.deepEqual(shared.storage.keys, []);
  });

  for (const code of [
    ...(['closed', 'duplicate', 'forbidden', 'invalid', 'sign-in-required', 'not-found'] as const),
    new LoadError('http', {status: 400}),
  ]) {
    const name = code instanceof LoadError ? `status ${code.status ?? ''}` : code;
    it(`stops at ${name} until the reader tries again`, async () => {
      const endpoint = new Endpoint(code);
      const {outbox, outcomes, states, events} = tab(endpoint);
      const key = outbox.add(letter());
      await pass(0);
      events.dispatchEvent(new Event('online'));
      await pass(10 * hour);
      assert.equal(endpoint.keys.length, 1);
      assert.deepEqual(states(), ['refused']);
      assert.ok(outcomes[0] && 'error' in outcomes[0] && outcomes[0].refused);
      outbox.retry(key);
      await pass(0);
      assert.deepEqual(endpoint.keys, [key, key]);
      assert.deepEqual(states(), []);
    });
  }

  it('stops once the endpoint may have forgotten the key, for the reader to look first', async () => {
    const shared = {storage: new FakeStorage(), place: freshArticle()};
    const first = tab(new Endpoint('timeout'), shared);
    const key = first.outbox.add(letter());
    await pass(0);
    first.outbox.stop();
    await pass(24 * hour);
    const endpoint = new Endpoint();
    const second = tab(endpoint, shared);
    await pass(0);
    assert.deepEqual(endpoint.keys, []);
    assert.equal(second.outbox.entries[0]?.failure, 'stale');
    assert.deepEqual(second.states(), ['refused']);
    second.outbox.retry(key);
    await pass(0);
    assert.deepEqual(endpoint.keys, [key]);
  });

  it('takes the same words for the same comment', async () => {
    const endpoint = new Endpoint('offline');
    const {outbox} = tab(endpoint);
    outbox.add(letter());
    await pass(0);
    assert.equal(outbox.add(letter('Xin chào', 'another')), 'key of Xin chào');
    assert.equal(outbox.entries.length, 1);
    await pass(0);
    assert.deepEqual(endpoint.keys, ['key of Xin chào', 'key of Xin chào']);
  });

  it('sends a token once: with the first try, and no more after a reload', async () => {
    const shared = {storage: new FakeStorage(), place: freshArticle()};
    const tokens: unknown[] = [];
    const send = ({comment: {captcha}}: KeyedComment) => {
      tokens.push(captcha?.token);
      return Promise.reject(new LoadError('unavailable'));
    };
    const {key, comment: words} = letter();
    const first = tab({send}, shared);
    first.outbox.add({key, comment: {...words, captcha: {token: 't1'}}});
    await pass(0);
    await pass(2000);
    first.outbox.stop();
    tab({send}, shared);
    await pass(4000);
    assert.deepEqual(tokens, ['t1', undefined, undefined]);
  });

  it('sends the fresh token of words that are on their way already', async () => {
    const tokens: unknown[] = [];
    const send = ({comment: {captcha}}: KeyedComment) => {
      tokens.push(captcha?.token);
      return Promise.reject(new LoadError('captcha-required'));
    };
    const {outbox} = tab({send});
    const {key, comment: words} = letter();
    for (const token of ['t1', 't2']) {
      outbox.add({key, comment: {...words, captcha: {token}}});
      await pass(0);
    }
    assert.deepEqual(tokens, ['t1', 't2']);
  });

  it('sends one after the other', async () => {
    const answers: (() => void)[] = [];
    const send = ({key}: KeyedComment) =>
      new Promise<Awaited<ReturnType<Endpoint['send']>>>((resolve) => {
        answers.push(() => {
          resolve({...comment(key), editToken: ''});
        });
      });
    const {outbox} = tab({send});
    outbox.add(letter('a'));
    outbox.add(letter('b'));
    await pass(0);
    assert.equal(answers.length, 1);
    answers[0]?.();
    await settle();
    assert.equal(answers.length, 2);
  });

  it('does not bring back what was discarded during a try', async () => {
    let fail: (() => void) | undefined;
    const send = () =>
      new Promise<never>((_, reject) => {
        fail = () => {
          reject(new LoadError('offline'));
        };
      });
    const {outbox} = tab({send});
    const key = outbox.add(letter());
    await pass(0);
    outbox.delete(key);
    fail?.();
    await settle();
    assert.deepEqual(outbox.entries, []);
  });

  for (const failing of ['full', 'blocked'] as const) {
    it(`sends as well where storage is ${failing}`, async () => {
      const storage = new FakeStorage();
      storage[failing] = true;
      const endpoint = new Endpoint('offline');
      const {outbox, states} = tab(endpoint, {storage});
      outbox.add(letter());
      assert.equal(hasUnstoredWords(), true);
      await pass(0);
      assert.deepEqual(states(), ['waiting']);
      await pass(2000);
      assert.deepEqual(states(), []);
      assert.equal(hasUnstoredWords(), false);
      assert.equal(endpoint.keys.length, 2);
    });
  }

  it('reads nothing into what others have written', () => {
    const shared = {storage: new FakeStorage(), place: freshArticle()};
    const whole = {
      ...{...letter(), firstTry: 0, tries: 0, notBefore: 0, failure: '', refused: false},
      fields: [],
    };
    for (const value of [1, null, {}, letter(), {...letter(), firstTry: 'x'}, {...whole, by: 1}]) {
      const name = `article-comments:outbox:${shared.place}:k`;
      shared.storage.setItem(name, JSON.stringify({at: 1e12, value}));
      assert.deepEqual(tab(new Endpoint(), shared).outbox.entries, []);
    }
  });

  it('makes no further try once stopped, and goes on once started', async () => {
    const endpoint = new Endpoint('offline');
    const {outbox, events} = tab(endpoint);
    outbox.add(letter());
    await pass(0);
    outbox.stop();
    events.dispatchEvent(new Event('online'));
    await pass(hour);
    assert.equal(endpoint.keys.length, 1);
    outbox.start();
    await pass(0);
    assert.equal(endpoint.keys.length, 2);
  });
});

describe('the outbox of a reader who is signed in', () => {
  /** A tab whose reader may change, and by whom its endpoint was sent something. */
  function shared() {
    const sent: string[] = [];
    const reader = {who: '"Lan"'};
    const send = ({by}: OutboxEntry) => {
      sent.push(by ?? 'nobody');
      return sent.length === 1
        ? Promise.reject(new LoadError('unavailable'))
        : Promise.resolve({...comment('sent'), editToken: ''});
    };
    return {sent, reader, ...tab({send}, {who: () => reader.who})};
  }

  it('is empty for others, and sends nothing of theirs', async () => {
    const {outbox, sent, reader, states, events} = shared();
    const key = outbox.add(letter());
    await pass(0);
    for (const who of ['', '"', '"Mai"', '"Lan Anh"']) {
      reader.who = who;
      assert.deepEqual(states(), []);
      outbox.retry(key);
      outbox.start();
      events.dispatchEvent(new Event('online'));
      await pass(hour);
    }
    assert.deepEqual(sent, ['"Lan"']);
    reader.who = '"Lan"';
    assert.deepEqual(states(), ['sending']);
    outbox.start();
    await pass(0);
    assert.deepEqual(sent, ['"Lan"', '"Lan"']);
    assert.deepEqual(states(), []);
  });

  it('sends nothing of theirs either whose turn comes once they are gone', async () => {
    let come: (() => void) | undefined;
    const request = async (_name: string, _options: LockOptions, work: () => Promise<void>) => {
      await new Promise<void>((resolve) => (come = resolve));
      await work();
    };
    const reader = {who: '"Lan"'};
    const endpoint = new Endpoint();
    const {outbox} = tab(endpoint, {
      who: () => reader.who,
      locks: {request} as unknown as LockManager,
    });
    outbox.add(letter());
    await pass(0);
    reader.who = '';
    come?.();
    await settle();
    assert.deepEqual(endpoint.keys, []);
  });

  it('sends what a guest wrote as a guest’s', async () => {
    const {outbox, sent, reader} = shared();
    reader.who = '';
    outbox.add(letter());
    await pass(0);
    reader.who = '"Lan"';
    await pass(2000);
    assert.deepEqual(sent, ['', '']);
  });

  it('takes the same words of somebody else for another comment', async () => {
    const {outbox, sent, reader} = shared();
    const key = outbox.add(letter());
    await pass(0);
    reader.who = '';
    const other = outbox.add(letter());
    assert.notEqual(other, key);
    await pass(0);
    assert.deepEqual(sent, ['"Lan"', '']);
    reader.who = '"Lan"';
    assert.deepEqual(
      outbox.entries.map((entry) => [entry.key, entry.by]),
      [[key, '"Lan"']],
    );
  });

  it('takes over what a guest wrote and the reader sends again', async () => {
    const {outbox, sent, reader} = shared();
    reader.who = '';
    const key = outbox.add(letter());
    await pass(0);
    reader.who = '"Lan"';
    outbox.retry(key);
    await pass(0);
    assert.deepEqual(sent, ['', '"Lan"']);
  });
});

describe('two outboxes on one storage', () => {
  it('send a comment once, one at a time', async () => {
    const shared = {storage: new FakeStorage(), place: freshArticle(), locks: fakeLocks()};
    const endpoint = new Endpoint('offline');
    const tabs = [tab(endpoint, shared), tab(endpoint, shared)];
    tabs[0]?.outbox.add(letter());
    await pass(0);
    assert.equal(endpoint.keys.length, 1);
    assert.deepEqual(
      tabs.map(({states}) => states()),
      [['waiting'], ['waiting']],
    );
    await pass(2000);
    assert.equal(endpoint.keys.length, 2);
    assert.deepEqual(
      tabs.map(({states}) => states()),
      [[], []],
    );
  });

  it('use the same key where there are no locks', async () => {
    const shared = {storage: new FakeStorage(), place: freshArticle()};
    const endpoint = new Endpoint();
    const tabs = [tab(endpoint, shared), tab(endpoint, shared)];
    tabs[0]?.outbox.add(letter());
    await pass(0);
    assert.deepEqual([...new Set(endpoint.keys)], ['key of Xin chào']);
    assert.deepEqual(tabs[1]?.states(), []);
  });

  it('tell of a change that another tab has stored', async () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    let changes = 0;
    const {events} = tab(new Endpoint(), {storage, place, changed: () => changes++});
    const stored = (key: string | null): Event => Object.assign(new Event('storage'), {key});
    events.dispatchEvent(stored('something else'));
    assert.equal(changes, 0);
    events.dispatchEvent(stored(`article-comments:outbox:${place}:k`));
    events.dispatchEvent(stored(null));
    assert.equal(changes, 2);
  });

  it('send all the same where a lock cannot be had', async () => {
    const request = () => Promise.reject(new DOMException('', 'SecurityError'));
    const endpoint = new Endpoint();
    const {outbox} = tab(endpoint, {locks: {request} as unknown as LockManager});
    outbox.add(letter());
    await pass(0);
    assert.equal(endpoint.keys.length, 1);
  });

  it('keeps every comment that waits, however many there are and however long they have', async () => {
    const storage = new FakeStorage();
    const place = freshArticle();
    const {outbox} = tab(new Endpoint(...Array<LoadErrorCode>(60).fill('offline')), {
      storage,
      place,
    });
    for (let number = 0; number < 60; number++) outbox.add(letter(`Comment ${number}`));
    await pass(40 * 24 * hour);
    const visit = tab(new Endpoint(), {storage, place});
    assert.equal(visit.outbox.entries.length, 60);
  });
});
