import assert from 'node:assert/strict';
import {after, beforeEach, describe, it} from 'node:test';
import {HiddenAuthors} from '../../src/discussion/hidden-authors.js';
import {hiddenKey} from '../../src/discussion/is-kept.js';
import {FakeStorage} from '../support/fake-storage.js';

const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
let storage: FakeStorage;

beforeEach(() => {
  storage = new FakeStorage();
  Object.defineProperty(globalThis, 'localStorage', {value: storage, configurable: true});
});

after(() => {
  if (before) Object.defineProperty(globalThis, 'localStorage', before);
  else Reflect.deleteProperty(globalThis, 'localStorage');
});

const kept = (): unknown => JSON.parse(storage.getItem(hiddenKey) ?? 'null');

describe('hidden authors', () => {
  it('are hidden by their whole name, also on the next visit', () => {
    new HiddenAuthors().set('An', true);
    for (const hidden of [new HiddenAuthors(), new HiddenAuthors()]) {
      assert.ok(hidden.has('An'));
      assert.ok(!hidden.has('Anh'));
      assert.ok(!hidden.has('an'));
    }
  });

  it('are shown again, and leave nothing once they all are', () => {
    const hidden = new HiddenAuthors();
    hidden.set('An', true);
    hidden.set('Bình', true);
    hidden.set('An', false);
    assert.ok(!hidden.has('An'));
    assert.deepEqual(kept(), ['Bình']);
    hidden.set('Bình', false);
    assert.deepEqual(storage.keys, []);
  });

  it('may have the names of object members', () => {
    const hidden = new HiddenAuthors();
    assert.ok(!hidden.has('constructor'));
    hidden.set('__proto__', true);
    assert.ok(new HiddenAuthors().has('__proto__'));
  });

  const junk = ['', '{', 'null', '7', '"An"', '{"0":"An","length":1}', '[null,1,["An"],{}]'];
  for (const text of junk) {
    it(`are nobody if ${text || 'nothing'} is kept`, () => {
      storage.setItem(hiddenKey, text);
      const hidden = new HiddenAuthors();
      for (const name of ['An', '', 'null', '1']) assert.ok(!hidden.has(name));
      hidden.set('Bình', true);
      assert.deepEqual(kept(), ['Bình']);
    });
  }

  it('are the names among other things', () => {
    storage.setItem(hiddenKey, '[1,"An",null]');
    assert.ok(new HiddenAuthors().has('An'));
  });

  it('are the last 200', () => {
    const names = Array.from({length: 250}, (_, at) => `Name ${at}`);
    storage.setItem(hiddenKey, JSON.stringify(names));
    const hidden = new HiddenAuthors();
    assert.deepEqual(
      [hidden.has('Name 49'), hidden.has('Name 50'), hidden.has('Name 249')],
      [false, true, true],
    );
  });

  it('are hidden as long as the page lives where nothing can be kept', () => {
    for (const way of ['full', 'blocked'] as const) {
      storage[way] = true;
      const hidden = new HiddenAuthors();
      hidden.set('An', true);
      assert.ok(hidden.has('An'), way);
      storage[way] = false;
      assert.deepEqual(storage.keys, [], way);
    }
  });
});
