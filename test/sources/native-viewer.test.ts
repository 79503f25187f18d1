import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {feature, history, pin, setState, viewer} from '../../src/sources/native-viewer.js';
import {deepFreeze} from '../support/deep-freeze.js';

const place = deepFreeze({endpoint: 'https://a.example/api/?site=2', articleId: 'a/1'});
const headers = {authorization: 'Bearer to.k.en'};

describe('what signed-in readers ask of our own contract', () => {
  it('is what is their own in a discussion, with the token out of the address', () => {
    assert.deepEqual(viewer(place, 'to.k.en'), {
      url: 'https://a.example/api/articles/a%2F1/comments/viewer?site=2',
      headers,
    });
  });

  it('is to approve or refuse a comment', () => {
    assert.deepEqual(setState(place, 'c/1', 'rejected', 'to.k.en'), {
      url: 'https://a.example/api/comments/c%2F1/state?site=2',
      method: 'PUT',
      headers,
      body: {state: 'rejected'},
    });
  });

  it('is to recommend a comment or no longer', () => {
    for (const featured of [true, false]) {
      assert.deepEqual(feature(place, 'c1', featured, 'to.k.en'), {
        url: 'https://a.example/api/comments/c1/feature?site=2',
        method: 'PUT',
        headers: {authorization: 'Bearer to.k.en'},
        body: {featured},
      });
    }
  });

  it('is to pin a comment or take it down', () => {
    for (const pinned of [true, false]) {
      assert.deepEqual(pin(place, 'c1', pinned, 'to.k.en'), {
        url: 'https://a.example/api/comments/c1/pin?site=2',
        method: 'PUT',
        headers,
        body: {pinned},
      });
    }
  });

  it('is not needed for the history of a comment, which is a simple request', () => {
    assert.deepEqual(history(place, 'c1'), {
      url: 'https://a.example/api/comments/c1/history?site=2',
    });
  });

  it('has no address that leads elsewhere', () => {
    const whole = {endpoint: 'https://a.example/%7Bid%7D.json', articleId: '1'};
    assert.throws(() => history(place, '..'), {code: 'not-found'});
    assert.throws(() => pin(whole, 'c1', true, 't'), {code: 'not-found'});
    assert.throws(() => viewer(whole, 't'), {code: 'not-found'});
    assert.throws(() => viewer({...place, articleId: '.'}, 't'), {code: 'not-found'});
  });
});
