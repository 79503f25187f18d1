import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {native} from '../../src/sources/native.js';
import {nativeActions} from '../../src/sources/native-actions.js';
import {deepFreeze} from '../support/deep-freeze.js';

const place = deepFreeze({endpoint: 'https://a.example/api/?site=2', articleId: '1'});
const {vote, report, editComment, deleteComment} = nativeActions;

describe('what readers do with a comment of our own contract', () => {
  it('is loaded by the source when somebody does it', async () => {
    assert.equal(await native.commentActions!(), nativeActions);
  });

  it('is a vote', () => {
    const url = 'https://a.example/api/comments/c%2F1/vote?site=2';
    const asked = {url, method: 'PUT', headers: {}, body: {value: -1}};
    assert.deepEqual(vote!(place, 'c/1', -1), asked);
    const headers = {authorization: 'Bearer secret'};
    assert.deepEqual(vote!(place, 'c/1', -1, 'secret'), {...asked, headers});
  });

  it('is a report, with a note or without', () => {
    const asked = {
      url: 'https://a.example/api/comments/c1/reports?site=2',
      headers: {},
      method: 'POST',
    };
    const body = {reason: 'spam', note: 'Quảng cáo'};
    assert.deepEqual(report!(place, 'c1', body), {...asked, body});
    assert.deepEqual(report!(place, 'c1', {reason: 'spam', note: ''}), {
      ...asked,
      body: {reason: 'spam'},
    });
  });

  it('is a change of one revision, or a removal, by its author', () => {
    const url = 'https://a.example/api/comments/c1?site=2';
    const authorization = 'Bearer secret';
    assert.deepEqual(editComment!(place, 'c1', {text: 'Hay', rev: 3}, 'secret'), {
      ...{url, method: 'PATCH', body: {text: 'Hay'}},
      headers: {authorization, 'if-match': '"3"'},
    });
    assert.deepEqual(deleteComment!(place, 'c1', 'secret'), {
      ...{url, method: 'DELETE', headers: {authorization}},
    });
  });

  it('has no address that leads elsewhere', () => {
    const whole = {endpoint: 'https://a.example/%7Bid%7D.json', articleId: '1'};
    assert.throws(() => vote!(place, '..', 1), {code: 'not-found'});
    assert.throws(() => vote!(whole, 'c1', 1), {code: 'not-found'});
  });
});
