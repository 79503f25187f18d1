import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isKept} from '../../src/discussion/is-kept.js';
import {LastVisit} from '../../src/discussion/last-visit.js';
import type {Comment} from '../../src/model/comment.js';
import {comment} from '../support/comments.js';
import {FakeStorage, freshArticle} from '../support/fake-storage.js';

const at = (minute: number, rest: Partial<Comment> = {}): Comment =>
  comment(`c${minute}`, {createdAt: `2024-01-01T10:${minute}:00+07:00`, ...rest});

describe('the last visit', () => {
  it('divides the comments into old and new', () => {
    const storage = new FakeStorage();
    const place = freshArticle();
    new LastVisit(storage, place).saw([at(20), at(10)]);
    const visit = new LastVisit(storage, place);
    visit.saw([at(30), at(20), at(10)]);
    assert.deepEqual(
      [10, 20, 30].map((minute) => visit.isNew(at(minute))),
      [false, false, true],
    );
    assert.equal(new LastVisit(storage, place).isNew(at(30)), false);
  });

  it('compares moments, whatever their offset', () => {
    const storage = new FakeStorage();
    const place = freshArticle();
    new LastVisit(storage, place).saw([at(20)]);
    const visit = new LastVisit(storage, place);
    assert.equal(visit.isNew(at(0, {createdAt: '2024-01-01T03:19:00Z'})), false);
    assert.equal(visit.isNew(at(0, {createdAt: '2024-01-01T03:21:00Z'})), true);
  });

  it('that never was makes nothing new but what comes during this one', () => {
    const visit = new LastVisit(new FakeStorage(), freshArticle());
    visit.saw([at(20), at(10)]);
    assert.equal(visit.isNew(at(20)), false);
    assert.equal(visit.isNew(at(21)), true);
  });

  it('may have found nothing', () => {
    const storage = new FakeStorage();
    const place = freshArticle();
    new LastVisit(storage, place).saw([]);
    assert.equal(new LastVisit(storage, place).isNew(at(10)), true);
  });

  it('has not seen less because less is shown later', () => {
    const storage = new FakeStorage();
    const place = freshArticle();
    const visit = new LastVisit(storage, place);
    visit.saw([at(30)]);
    visit.saw([at(10)]);
    assert.equal(new LastVisit(storage, place).isNew(at(30)), false);
  });

  it('is one of that article alone', () => {
    const storage = new FakeStorage();
    new LastVisit(storage, freshArticle()).saw([at(10)]);
    const other = new LastVisit(storage, freshArticle());
    other.saw([at(40)]);
    assert.equal(other.isNew(at(40)), false);
  });

  it('knows nothing of what is not published', () => {
    const storage = new FakeStorage();
    const place = freshArticle();
    new LastVisit(storage, place).saw([at(10), at(50, {state: 'pending'})]);
    const visit = new LastVisit(storage, place);
    assert.equal(visit.isNew(at(30)), true);
    assert.equal(visit.isNew(at(50, {state: 'pending'})), false);
  });

  it('is remembered by the page where nothing can be stored, and by nobody where it is junk', () => {
    const storage = new FakeStorage();
    storage.blocked = true;
    const place = freshArticle();
    new LastVisit(storage, place).saw([at(10)]);
    assert.equal(new LastVisit(storage, place).isNew(at(11)), true);

    const junk = new FakeStorage();
    const elsewhere = freshArticle();
    new LastVisit(junk, elsewhere).saw([at(10)]);
    for (const value of ['{', 'null', '{"at":1,"value":null}', '{"at":1,"value":{"newest":"x"}}']) {
      for (const key of junk.keys) junk.setItem(key, value);
      assert.equal(new LastVisit(junk, elsewhere).isNew(at(11)), false, value);
    }
  });

  it('is nothing that has to be seen without being asked for', () => {
    const storage = new FakeStorage();
    const place = freshArticle();
    new LastVisit(storage, place).saw([at(10)]);
    const kept = Object.fromEntries(storage.keys.map((key) => [key, '']));
    const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
    Object.defineProperty(globalThis, 'localStorage', {value: kept, configurable: true});
    try {
      assert.equal(Object.keys(kept).length, 1);
      assert.equal(isKept(place), false);
      const own = `article-comments:own:${place}:c1`;
      kept[own] = '{"at":1,"value":{"state":"published","text":"\\"state\\":\\"pending\\""}}';
      kept[`article-comments:report:${place}:c2`] = '';
      assert.equal(isKept(place), false, 'a comment that is published, and a report that waits');
      for (const kind of ['draft', 'edit', 'outbox']) {
        const key = `article-comments:${kind}:${place}:`;
        kept[key] = '';
        assert.equal(isKept(place), true, kind);
        assert.equal(isKept(freshArticle()), false, 'of another article');
        Reflect.deleteProperty(kept, key);
      }
      kept[own] = '{"at":1,"value":{"state":"pending","text":""}}';
      assert.equal(isKept(place), true, 'a comment that waits for approval');
    } finally {
      if (before) Object.defineProperty(globalThis, 'localStorage', before);
      else Reflect.deleteProperty(globalThis, 'localStorage');
    }
  });
});
