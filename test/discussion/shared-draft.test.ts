import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Drafts} from '../../src/discussion/drafts.js';
import {mergeTexts, movedPlace} from '../../src/discussion/merge-texts.js';
import {SharedDraft} from '../../src/discussion/shared-draft.js';
import {FakeStorage, freshArticle} from '../support/fake-storage.js';

/** One draft in two tabs. */
function twoTabs(text = '') {
  const [storage, place] = [new FakeStorage(), freshArticle()];
  const drafts = new Drafts(storage, place);
  drafts.save('', text);
  return {drafts, place, tab: new SharedDraft(drafts, '', text)};
}

const sent = (place: string, text: string, parentId: string | null = null) => ({
  key: `article-comments:outbox:${place}:k`,
  newValue: JSON.stringify({
    ...{at: 1, value: {key: 'k', comment: {text, parentId, author: {name: ''}, trap: {}}}},
  }),
});

describe('two changes of one text', () => {
  const cases = [
    ['', 'ours', 'theirs', 'theirsours'],
    ['a b', 'a b c', 'x a b', 'x a b c'],
    ['a b', 'x a b', 'a b c', 'x a b c'],
    ['one two three', 'one 2 three', 'one two 3', 'one 2 3'],
    ['one two', 'one deux', 'one zwei', 'one deux\nzwei'],
    ['same', 'same', 'other', 'other'],
    ['same', 'other', 'same', 'other'],
  ] as const;
  for (const [base, ours, theirs, both] of cases) {
    it(`make "${both}" of "${ours}" and "${theirs}"`, () => {
      assert.equal(mergeTexts(base, ours, theirs), both);
    });
  }

  it('move the caret with the words around it', () => {
    assert.equal(movedPlace(2, 'ab cd', 'ab XX cd'), 2);
    assert.equal(movedPlace(5, 'ab cd', 'ab XX cd'), 8);
    assert.equal(movedPlace(4, 'ab cdef', 'ab f'), 3);
  });
});

describe('a draft in two tabs', () => {
  it('has news once the other tab has written, until they are shown', () => {
    const {drafts, tab} = twoTabs('a');
    assert.equal(tab.news, undefined);
    drafts.save('', 'ab');
    assert.equal(tab.news, 'ab');
    tab.took('ab');
    assert.equal(tab.news, undefined);
  });

  it('is no news to the tab that has written it, nor once it is deleted', () => {
    const {drafts, tab} = twoTabs('a');
    drafts.save('', tab.type('ab', false));
    assert.equal(tab.news, undefined);
    drafts.delete('');
    assert.equal(tab.news, undefined);
  });

  it('loses no word where both tabs write', () => {
    const {drafts, tab} = twoTabs('One.');
    drafts.save('', 'One. Two.');
    assert.equal(tab.type('Zero. One.', false), 'Zero. One. Two.');
    assert.equal(tab.news, 'One. Two.');
  });

  it('leaves an input method alone, and puts in afterwards what came meanwhile', () => {
    const {drafts, tab} = twoTabs('a');
    drafts.save('', 'a theirs');
    drafts.save('', tab.type('o a', true));
    assert.equal(drafts.get('')?.text, 'o a');
    assert.equal(tab.missed, true);
    drafts.save('', tab.type('ours a', true));
    assert.equal(tab.type('ours a', false), 'ours a theirs');
    assert.equal(tab.missed, false);
  });

  it('is sent once another tab sends the same words and the draft is gone', () => {
    const {drafts, place, tab} = twoTabs('a');
    tab.learn(sent(place, 'a'), place);
    assert.equal(tab.isSent('a'), false, 'the draft is there');
    drafts.delete('');
    assert.equal(tab.isSent(' a\n'), true);
    assert.equal(tab.isSent('a and more'), false);
  });

  it('is not sent by what else another tab stores', () => {
    const {drafts, place, tab} = twoTabs('a');
    drafts.delete('');
    tab.learn(sent(freshArticle(), 'a'), place);
    tab.learn(sent(place, 'a', 'c1'), place);
    tab.learn({...sent(place, 'a'), newValue: null}, place);
    tab.learn({...sent(place, 'a'), newValue: '1'}, place);
    assert.equal(tab.isSent('a'), false);
  });
});
