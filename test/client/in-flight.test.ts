import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {joinInFlight} from '../../src/client/in-flight.js';
import {rejection} from '../support/rejection.js';

interface Work {
  readonly signal: AbortSignal;
  resolve(value: string): void;
  reject(error: Error): void;
}

let started: Work[] = [];

const start = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve, reject) => {
    started.push({signal, resolve, reject});
  });

const never = new AbortController().signal;
const owner = {};
const join = (key: string, signal = never, whose = owner): Promise<string> =>
  joinInFlight(key, whose, signal, start);

beforeEach(() => {
  started = [];
});

describe('work under one key', () => {
  it('starts once for ten who want it', async () => {
    const joined = Array.from({length: 10}, () => join('ten'));
    assert.equal(started.length, 1);
    started[0]!.resolve('done');
    assert.deepEqual(await Promise.all(joined), Array<string>(10).fill('done'));
  });

  it('starts for each other key', async () => {
    const joined = [join('a'), join('b')];
    assert.equal(started.length, 2);
    for (const [at, work] of started.entries()) work.resolve(String(at));
    assert.deepEqual(await Promise.all(joined), ['0', '1']);
  });

  it('is shared only by those who read it alike', async () => {
    const joined = [join('whose'), join('whose'), join('whose', never, {})];
    assert.equal(started.length, 2);
    for (const [at, work] of started.entries()) work.resolve(String(at));
    assert.deepEqual(await Promise.all(joined), ['0', '0', '1']);
  });

  it('starts anew once it is done', async () => {
    const first = join('again');
    started[0]!.resolve('first');
    await first;
    const second = join('again');
    assert.equal(started.length, 2);
    started[1]!.resolve('second');
    assert.equal(await second, 'second');
  });

  it('starts anew once it has failed, which everybody heard of', async () => {
    const failure = new Error('failed');
    const rejected = [rejection(join('fail')), rejection(join('fail'))];
    started[0]!.reject(failure);
    assert.deepEqual(await Promise.all(rejected), [failure, failure]);
    const second = join('fail');
    started[1]!.resolve('second');
    assert.equal(await second, 'second');
  });
});

describe('who leaves', () => {
  const reason = new Error('left');

  it('is told at once, and the others get what they wait for', async () => {
    const leaver = new AbortController();
    const left = rejection(join('one leaves', leaver.signal));
    const stays = join('one leaves');
    leaver.abort(reason);
    assert.equal(await left, reason);
    assert.equal(started[0]!.signal.aborted, false);
    started[0]!.resolve('done');
    assert.equal(await stays, 'done');
    assert.equal(started.length, 1);
  });

  it('as the last one ends the work', async () => {
    const leavers = [new AbortController(), new AbortController()];
    const left = leavers.map(({signal}) => rejection(join('all leave', signal)));
    leavers[0]!.abort(reason);
    assert.equal(started[0]!.signal.aborted, false);
    leavers[1]!.abort(reason);
    assert.equal(started[0]!.signal.aborted, true);
    assert.deepEqual(await Promise.all(left), [reason, reason]);
  });

  it('as the last one leaves nothing for the next to join', async () => {
    const leaver = new AbortController();
    const left = rejection(join('next', leaver.signal));
    leaver.abort(reason);
    const next = join('next');
    assert.equal(started.length, 2);
    started[0]!.reject(new Error('aborted'));
    const third = join('next');
    assert.equal(started.length, 2);
    started[1]!.resolve('done');
    assert.deepEqual(await Promise.all([left, next, third]), [reason, 'done', 'done']);
  });

  it('after the work is done leaves new work alone', async () => {
    const leaver = new AbortController();
    const joined = join('late', leaver.signal);
    started[0]!.resolve('done');
    assert.equal(await joined, 'done');
    const next = join('late');
    leaver.abort(reason);
    assert.equal(started[1]!.signal.aborted, false);
    started[1]!.resolve('new');
    assert.equal(await next, 'new');
  });
});
