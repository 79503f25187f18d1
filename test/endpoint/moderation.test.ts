import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assertContract, assertProblem} from './contract.js';
import {bearer, comment, endpointForFile, newKey, signedIn} from './start-endpoint.js';
import type {Answer, Json} from './start-endpoint.js';
import {watch} from './watch.js';

const endpoint = endpointForFile({demoSignIn: true});
const thread = '/articles/88213/comments';
const moderated = '/articles/moderated/comments';

type Headers = Record<string, string>;

const moderator = (): Promise<Headers> => signedIn(endpoint, 'Editor', {role: 'moderator'});

async function posted(path = thread, rest = {}): Promise<Json> {
  return (await endpoint.send('POST', path, comment(rest), newKey())).json;
}

const put = (one: Json, what: string, body: unknown, who: Headers): Promise<Answer> =>
  endpoint.send('PUT', `/comments/${String(one['id'])}/${what}`, body, who);

async function decide(one: Json, state: string): Promise<Json> {
  const {status, json} = await put(one, 'state', {state}, await moderator());
  assert.equal(status, 200);
  assertContract('Comment', json);
  assert.equal(json['state'], state);
  return json;
}

const threadOf = async (path: string): Promise<Json | undefined> =>
  (await endpoint.get(path)).json['thread'];

const isListed = async (path: string, one: Json): Promise<boolean> =>
  (await endpoint.get(`${path}?limit=100`)).text.includes(`"id":"${String(one['id'])}"`);

describe('a moderator', () => {
  it('approves a comment, which is then counted and told to watchers', async () => {
    const one = await posted(moderated);
    const count = Number((await threadOf(moderated))?.['count']);
    const watcher = await watch(endpoint, moderated);
    const answer = await decide(one, 'published');
    const created = await watcher.next();
    assert.equal(created.event, 'comment.created');
    assert.deepEqual(created.data, answer);
    const counted = await watcher.next();
    assert.equal(counted.event, 'thread');
    assert.equal(Number(counted.data['count']), count + 1);
    assert.deepEqual(await threadOf(moderated), counted.data);
    assert.ok(await isListed(moderated, one));
    watcher.close();
  });

  it('refuses a published comment, which is then gone for readers', async () => {
    const one = await posted();
    const before = await threadOf(thread);
    const watcher = await watch(endpoint, thread);
    await decide(one, 'rejected');
    const removed = await watcher.next();
    assert.equal(removed.event, 'comment.removed');
    assert.deepEqual(removed.data, {id: one['id'], parentId: null});
    const counted = await watcher.next();
    assert.equal(Number(counted.data['count']), Number(before?.['count']) - 1);
    assert.ok(!(await isListed(thread, one)));
    watcher.close();
  });

  it('changes what is hidden, or nothing at all, without a word to watchers', async () => {
    const one = await posted(moderated);
    const before = await threadOf(moderated);
    for (const state of ['rejected', 'pending', 'pending']) await decide(one, state);
    assert.deepEqual(await threadOf(moderated), before);
    const shown = await decide(one, 'published');
    const after = await threadOf(moderated);
    assert.deepEqual(await decide(one, 'published'), shown);
    assert.deepEqual(await threadOf(moderated), after);
  });

  it('hides the answers with a comment, and the number of answers above is right', async () => {
    const top = await posted();
    const one = await posted(thread, {parentId: top['id']});
    const reply = await posted(thread, {parentId: one['id']});
    const count = Number((await threadOf(thread))?.['count']);
    const watcher = await watch(endpoint, thread);
    await decide(one, 'rejected');
    assert.equal((await watcher.next()).event, 'comment.removed');
    const above = await watcher.next();
    assert.equal(above.event, 'comment.updated');
    assert.equal(above.data['id'], top['id']);
    assert.equal(Number(above.data['replies']?.['count']), 0);
    assert.equal(Number((await watcher.next()).data['count']), count - 2);
    assert.ok(!(await isListed(thread, reply)));
    const shown = await decide(one, 'published');
    assert.equal(Number(shown['replies']?.['count']), 1);
    assert.equal(Number((await threadOf(thread))?.['count']), count);
    assert.ok(await isListed(thread, reply));
    watcher.close();
  });

  it('closes what stands below a hidden comment: nobody reads or answers there', async () => {
    const root = await posted();
    const child = await posted(thread, {parentId: root['id']});
    await posted(thread, {parentId: child['id']});
    const below = `${thread}?parent=${String(child['id'])}`;
    assert.equal((await endpoint.get(below)).status, 200);
    await decide(root, 'rejected');
    assertProblem(await endpoint.get(below), 404, 'not-found');
    const answer = comment({parentId: child['id']});
    assertProblem(await endpoint.send('POST', thread, answer, newKey()), 422, 'validation');
  });

  it('is asked again where an approved comment is changed, and others do not see it meanwhile', async () => {
    const one = await posted(moderated);
    await decide(one, 'published');
    const watcher = await watch(endpoint, moderated);
    const headers = {...bearer(one['editToken']), 'if-match': '*'};
    const path = `/comments/${String(one['id'])}`;
    const changed = await endpoint.send('PATCH', path, {text: 'Buy pills'}, headers);
    assert.equal(changed.json['state'], 'pending');
    assertContract('Comment', changed.json);
    assert.equal(await isListed(moderated, one), false);
    assert.equal((await watcher.next()).event, 'comment.removed');
    watcher.close();
  });

  it('shows a comment that fell into the trap by mistake', async () => {
    const one = await posted(thread, {trap: {website: 'x'}});
    assert.ok(!(await isListed(thread, one)));
    await decide(one, 'published');
    assert.ok(await isListed(thread, one));
  });

  it('pins a comment and takes it down, and watchers are told once', async () => {
    const one = await posted();
    const watcher = await watch(endpoint, thread);
    const steps = [true, true, false];
    for (const pinned of steps) {
      const {status, json} = await put(one, 'pin', {pinned}, await moderator());
      assert.equal(status, 200);
      assertContract('Comment', json);
      assert.equal(json['pinned'], pinned);
      const [first] = (await endpoint.get(thread)).json['items'] as unknown as Json[];
      assert.equal(first?.['id'] === one['id'] && Boolean(first?.['pinned']), pinned);
    }
    for (const pinned of [true, false]) {
      const {event, data} = await watcher.next();
      assert.equal(event, 'comment.updated');
      assert.equal(data['id'], one['id']);
      assert.equal(data['pinned'], pinned);
    }
    watcher.close();
  });

  it('recommends a comment and no longer, in its place, and watchers are told once', async () => {
    const one = await posted();
    await posted();
    const watcher = await watch(endpoint, thread);
    const placeOf = async (): Promise<number> =>
      ((await endpoint.get(thread)).json['items'] as unknown as Json[]).findIndex(
        ({id}) => id === one['id'],
      );
    const place = await placeOf();
    for (const featured of [true, true, false]) {
      const {status, json} = await put(one, 'feature', {featured}, await moderator());
      assert.equal(status, 200);
      assertContract('Comment', json);
      assert.equal(json['featured'], featured);
      assert.equal(json['pinned'], false);
      assert.equal(await placeOf(), place);
    }
    for (const featured of [true, false]) {
      const {event, data} = await watcher.next();
      assert.equal(event, 'comment.updated');
      assert.equal(data['featured'], featured);
    }
    watcher.close();
    const reader = await signedIn(endpoint, 'Reader');
    assertProblem(await put(one, 'feature', {featured: true}, reader), 403, 'forbidden');
    assertProblem(await put(one, 'feature', {featured: true}, {}), 401, 'auth-required');
    assertProblem(await put(one, 'feature', {}, await moderator()), 422, 'validation');
  });

  it('pins what waits for approval without telling it', async () => {
    const one = await posted(moderated);
    const before = await threadOf(moderated);
    const {json} = await put(one, 'pin', {pinned: true}, await moderator());
    assert.equal(json['pinned'], true);
    assert.deepEqual(await threadOf(moderated), before);
  });

  it('removes what anybody wrote, approved or not', async () => {
    for (const path of [thread, moderated]) {
      const one = await posted(path);
      const address = `/comments/${String(one['id'])}`;
      const who = await moderator();
      assert.equal((await endpoint.send('DELETE', address, undefined, who)).status, 204);
      assertProblem(await endpoint.send('DELETE', address, undefined, who), 404, 'not-found');
    }
  });

  it('leaves a tombstone of a hidden comment that has answers, and these are back', async () => {
    const one = await posted();
    const reply = await posted(thread, {parentId: one['id']});
    await decide(one, 'rejected');
    const watcher = await watch(endpoint, thread);
    const address = `/comments/${String(one['id'])}`;
    const answer = await endpoint.send('DELETE', address, undefined, await moderator());
    assert.equal(answer.status, 200);
    const created = await watcher.next();
    assert.equal(created.event, 'comment.created');
    assert.equal(created.data['state'], 'deleted');
    assert.ok(await isListed(thread, reply));
    watcher.close();
  });

  it('does not put words into the mouth of another', async () => {
    for (const path of [thread, moderated]) {
      const one = await posted(path);
      const address = `/comments/${String(one['id'])}`;
      const headers = {...(await moderator()), 'if-match': '*'};
      const answer = await endpoint.send('PATCH', address, {text: 'New words'}, headers);
      assertProblem(answer, 403, 'forbidden');
    }
  });

  it('cannot decide on what is not there, or was removed', async () => {
    const one = await posted();
    await posted(thread, {parentId: one['id']});
    const who = await moderator();
    await endpoint.send('DELETE', `/comments/${String(one['id'])}`, undefined, who);
    for (const gone of [one, {id: 'c999999'} as unknown as Json]) {
      assertProblem(await put(gone, 'state', {state: 'published'}, who), 404, 'not-found');
      assertProblem(await put(gone, 'pin', {pinned: true}, who), 404, 'not-found');
    }
  });

  it('has to say what is to be', async () => {
    const one = await posted();
    const who = await moderator();
    for (const state of ['deleted', 'hidden', null]) {
      assertProblem(await put(one, 'state', {state}, who), 422, 'validation');
    }
    for (const body of [{}, {pinned: 'yes'}]) {
      assertProblem(await put(one, 'pin', body, who), 422, 'validation');
    }
  });
});

describe('nobody else', () => {
  const requests = [
    ['state', {state: 'rejected'}],
    ['pin', {pinned: true}],
  ] as const;

  for (const [what, body] of requests) {
    it(`may change the ${what} of a comment, not even its author`, async () => {
      const an = await signedIn(endpoint, 'An');
      const {json} = await endpoint.send('POST', thread, comment(), {...newKey(), ...an});
      assertProblem(await put(json, what, body, an), 403, 'forbidden');
      assertProblem(await put(json, what, body, {}), 401, 'auth-required');
      assertProblem(await put(json, what, body, bearer(json['editToken'])), 401, 'auth-required');
      assert.ok(await isListed(thread, json));
    });

    it(`learns by changing the ${what} that a comment waits for approval`, async () => {
      const an = await signedIn(endpoint, 'An');
      const pending = await put(await posted(moderated), what, body, an);
      const missing = await put({id: 'c999999'} as unknown as Json, what, body, an);
      assert.equal(pending.text, missing.text);
    });

    it(`is kept from asking to change the ${what} by a preflight`, async () => {
      const one = await posted();
      const address = `/comments/${String(one['id'])}/${what}`;
      const {status, headers} = await endpoint.send('OPTIONS', address, undefined, {
        origin: 'https://portal.example',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,content-type',
      });
      assert.equal(status, 204);
      assert.match(headers.get('access-control-allow-methods') ?? '', /PUT/);
      assert.match(headers.get('access-control-allow-headers') ?? '', /Authorization/);
    });
  }
});
