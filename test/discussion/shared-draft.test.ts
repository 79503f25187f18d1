import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {movedPlace} from '../../src/discussion/moved-place.js';
import {SharedDraft} from '../../src/discussion/shared-draft.js';
import {freshArticle} from '../support/fake-storage.js';

const item = (value: unknown): string => JSON.stringify({at: 1, value});
const draftItem = (text: string | null): string | null => (text === null ? null : item({text}));

/** What another tab stores in the place of a draft. */
const stored = (place: string, before: string | null, after: string | null, parentId = '') => ({
  key: `article-comments:draft:${place}:${parentId}`,
  oldValue: draftItem(before),
  newValue: draftItem(after),
});

/** What it stores when it sends one. */
const sent = (place: string, text: string, parentId: string | null = null) => ({
  key: `article-comments:outbox:${place}:k`,
  oldValue: null,
  newValue: item({key: 'k', comment: {text, parentId, author: {name: ''}, trap: {}}}),
});

describe('the caret', () => {
  it('moves with the words around it', () => {
    assert.equal(movedPlace(2, 'ab cd', 'ab XX cd'), 2);
    assert.equal(movedPlace(5, 'ab cd', 'ab XX cd'), 8);
    assert.equal(movedPlace(4, 'ab cdef', 'ab f'), 3);
  });
});

describe('a draft in two tabs', () => {
  it('takes over what the other makes of its words, step by step', () => {
    const place = freshArticle();
    const tab = new SharedDraft(place, '', '');
    assert.equal(tab.learn(stored(place, null, 'a'), '', true), 'a');
    assert.equal(tab.learn(stored(place, 'a', 'ab'), '', true), 'ab');
    tab.type('abc');
    assert.equal(tab.learn(stored(place, 'abc', 'c'), '', true), 'c');
  });

  it('never gives up words that the other does not know', () => {
    const place = freshArticle();
    const tab = new SharedDraft(place, '', 'ours');
    assert.equal(tab.learn(stored(place, null, 'theirs'), '', true), undefined);
    assert.equal(tab.learn(stored(place, 'theirs', 'theirs too'), '', true), undefined);
    assert.equal(tab.learn(stored(place, 'ours', null), '', true), undefined);
  });

  it('takes over what is kept under another name once it is that', () => {
    const place = freshArticle();
    const tab = new SharedDraft(place, '', 'a');
    assert.equal(tab.learn(stored(place, 'a', 'ab', 'fork'), '', true), undefined);
    assert.equal(tab.learn(stored(place, 'a', 'ab', 'fork'), 'fork', true), 'ab');
  });

  it('takes over nothing while it may not, nor what was made of that', () => {
    const place = freshArticle();
    const tab = new SharedDraft(place, '', 'a');
    assert.equal(tab.learn(stored(place, 'a', 'ab'), '', false), undefined);
    assert.equal(tab.learn(stored(place, 'ab', 'abc'), '', true), undefined);
  });

  it('is another than that of another article or answer, and no junk', () => {
    const place = freshArticle();
    const tab = new SharedDraft(place, '', '');
    assert.equal(tab.learn(stored(freshArticle(), null, 'a'), '', true), undefined);
    assert.equal(tab.learn(stored(place, null, 'a', 'c1'), '', true), undefined);
    assert.equal(tab.learn({...stored(place, null, 'a'), newValue: '{'}, '', true), undefined);
  });

  it('is sent once another tab sends the same words and the draft is gone', () => {
    const place = freshArticle();
    const tab = new SharedDraft(place, '', 'a\n');
    tab.learn(sent(place, 'a'), '', true);
    assert.equal(tab.isSent, false, 'the draft is there');
    tab.learn(stored(place, 'a', null), '', true);
    assert.equal(tab.isSent, true);
    tab.type('a and more');
    assert.equal(tab.isSent, false);
  });

  it('is not sent by what else another tab stores', () => {
    const place = freshArticle();
    const tab = new SharedDraft(place, '', 'a');
    tab.learn(stored(place, 'a', null), '', true);
    tab.learn(sent(freshArticle(), 'a'), '', true);
    tab.learn(sent(place, 'a', 'c1'), '', true);
    tab.learn({...sent(place, 'a'), newValue: null}, '', true);
    assert.equal(tab.isSent, false);
  });

  it('is not sent where the other tab only tries again, or sends other words', () => {
    const place = freshArticle();
    const tab = new SharedDraft(place, '', 'a');
    tab.learn({...sent(place, 'a'), oldValue: '{}'}, '', true);
    tab.learn(stored(place, 'a', null), '', true);
    assert.equal(tab.isSent, false, 'tried again');
    tab.learn(sent(place, 'a'), '', true);
    tab.learn(stored(place, 'b', null), '', true);
    assert.equal(tab.isSent, false, 'other words');
  });
});
