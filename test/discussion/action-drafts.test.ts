import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ActionDrafts} from '../../src/discussion/action-drafts.js';
import {hasUnstoredWords} from '../../src/discussion/kept-records.js';
import {FakeStorage, freshArticle} from '../support/fake-storage.js';

const begun = (text: string, reason = '') => ({text, reason, rev: 3});

describe('what is begun about a comment', () => {
  it('is there again after a reload, by what it is for', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    const drafts = new ActionDrafts(storage, place);
    drafts.save('edit', 'c1', begun('Better'));
    drafts.save('report', 'c2', begun('', 'spam'));
    const again = new ActionDrafts(storage, place);
    assert.deepEqual(again.get('edit', 'c1'), begun('Better'));
    assert.deepEqual(again.get('report', 'c2'), begun('', 'spam'));
    assert.equal(again.get('report', 'c1'), undefined);
    assert.deepEqual(again.edited, ['c1']);
    assert.deepEqual(new ActionDrafts(storage, freshArticle()).edited, []);
  });

  it('keeps nothing of the form beyond the words', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    const form = {...begun('a'), theirs: 'b', sending: true};
    new ActionDrafts(storage, place).save('edit', 'c1', form);
    assert.deepEqual(new ActionDrafts(storage, place).get('edit', 'c1'), begun('a'));
  });

  it('is gone once deleted, and only then', () => {
    const storage = new FakeStorage();
    const drafts = new ActionDrafts(storage, freshArticle());
    drafts.save('edit', 'c1', begun('a'));
    drafts.delete('report', 'c1');
    assert.equal(storage.keys.length, 1);
    drafts.delete('edit', 'c1');
    assert.deepEqual(storage.keys, []);
  });

  for (const kind of ['edit', 'report'] as const) {
    it(`says that a ${kind} will be gone with the page where storage is full`, () => {
      const [storage, place] = [new FakeStorage(), freshArticle()];
      storage.full = true;
      const drafts = new ActionDrafts(storage, place);
      assert.equal(hasUnstoredWords(), false);
      drafts.save(kind, 'c1', begun('a'));
      assert.equal(hasUnstoredWords(), true);
      assert.equal(drafts.get(kind, 'c1')?.text, 'a');
      drafts.delete(kind, 'c1');
      assert.equal(hasUnstoredWords(), false);
    });
  }

  it('reads nothing into what others have written', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    for (const value of ['1', '{}', '{"text":"a"}', '{"text":"a","reason":"","rev":"1"}']) {
      storage.setItem(`article-comments:edit:${place}:c1`, `{"at":1e13,"value":${value}}`);
      assert.deepEqual(new ActionDrafts(storage, place).edited, []);
    }
  });
});
