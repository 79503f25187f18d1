import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assertContract} from './contract.js';
import {bearer, comment, endpointForFile, newKey, startEndpoint} from './start-endpoint.js';
import type {Json} from './start-endpoint.js';
import {watch} from './watch.js';

const endpoint = endpointForFile();
const thread = '/articles/88213/comments';

const say = (rest: Record<string, unknown> = {}): Promise<{json: Json}> =>
  endpoint.send('POST', thread, comment(rest), newKey());

describe('events of a discussion', () => {
  it('tell what happens, in numbered order', async () => {
    const watcher = await watch(endpoint, thread);
    const {json: one} = await say();
    const created = await watcher.next();
    assert.equal(created.event, 'comment.created');
    assertContract('Comment', created.data);
    assert.equal(created.data['id'], one['id']);
    assert.equal(created.data['editToken'], undefined);

    const counted = await watcher.next();
    assert.equal(counted.event, 'thread');
    assertContract('Thread', counted.data);
    assert.equal(counted.id, created.id + 1);
    assert.equal(Number(counted.data['seq']), counted.id);

    const path = `/comments/${String(one['id'])}`;
    await endpoint.send('PUT', `${path}/vote`, {value: 1});
    await endpoint.send('PUT', `${path}/vote`, {value: 1});
    const updated = await watcher.next();
    assert.equal(updated.event, 'comment.updated');
    assert.deepEqual(updated.data['votes'], {up: 1, down: 0});

    await endpoint.send('DELETE', path, undefined, bearer(one['editToken']));
    const removed = await watcher.next();
    assert.equal(removed.event, 'comment.removed');
    assert.deepEqual(removed.data, {id: one['id'], parentId: null});
    assert.equal((await watcher.next()).event, 'thread');
    watcher.close();
  });

  it('go on after the page that the reader has', async () => {
    const {json} = await endpoint.get(thread);
    const {json: one} = await say();
    const query = new URL(String(json['events']), endpoint.url + thread).search;
    const watcher = await watch(endpoint, thread, query);
    const missed = await watcher.next();
    assert.equal(missed.data['id'], one['id']);
    watcher.close();
  });

  it('go on after the last one that a browser received', async () => {
    const {json: one} = await say();
    const watcher = await watch(endpoint, thread, '?after=0', {'last-event-id': '0'});
    const first = await watcher.next();
    assert.equal(first.id, 1);
    watcher.close();

    const {json} = await endpoint.get(thread);
    const before = Number(json['thread']?.['seq']) - 2;
    const later = await watch(endpoint, thread, '?after=0', {'last-event-id': String(before)});
    assert.equal((await later.next()).data['id'], one['id']);
    later.close();
  });

  it('start anew for who knows a future that never came', async () => {
    for (const id of ['999999', 'junk']) {
      const watcher = await watch(endpoint, thread, '', {'last-event-id': id});
      assert.equal((await watcher.next()).event, 'resync');
      watcher.close();
    }
  });

  it('do not tell what waits for approval', async () => {
    const {json: before} = await endpoint.get(thread);
    await say({trap: {website: 'x'}});
    const {json: after} = await endpoint.get(thread);
    assert.deepEqual(after['thread'], before['thread']);
  });

  it('of an unknown article are not found', async () => {
    const {status, json} = await endpoint.get('/articles/unknown/comments/events');
    assert.equal(status, 404);
    assertContract('Problem', json);
  });

  it('end when the endpoint closes', async () => {
    const closing = await startEndpoint();
    const watcher = await watch(closing, thread);
    await Promise.all([closing.close(), watcher.end()]);
  });
});
