import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {SignJWT, UnsecuredJWT} from 'jose';
import {createEndpoint} from '../../demo/endpoint/server.js';
import {assertContract, assertProblem} from './contract.js';
import {
  bearer,
  comment,
  endpointForFile,
  newKey,
  signedIn,
  startEndpoint,
} from './start-endpoint.js';
import type {Answer, Json} from './start-endpoint.js';

let now = Date.parse('2022-03-24T04:00:00Z');
const signInSecret = 'a secret of the host site and the endpoint';
const endpoint = endpointForFile({clock: () => new Date(now), demoSignIn: true, signInSecret});
const thread = '/articles/88213/comments';

type Headers = Record<string, string>;

const post = (body: unknown, who: Headers, key = newKey()): Promise<Answer> =>
  endpoint.send('POST', thread, body, {...key, ...who});

const pathOf = (one: Json): string => `/comments/${String(one['id'])}`;

const edit = (one: Json, who: Headers): Promise<Answer> =>
  endpoint.send('PATCH', pathOf(one), {text: 'New words'}, {...who, 'if-match': '*'});

const remove = (one: Json, who: Headers): Promise<Answer> =>
  endpoint.send('DELETE', pathOf(one), undefined, who);

const claims = {sub: 'u1', name: 'An', role: 'reader', exp: now / 1000 + 300};

function token(changed: Record<string, unknown> = {}, secret = signInSecret): Promise<string> {
  return new SignJWT({...claims, ...changed})
    .setProtectedHeader({alg: 'HS256'})
    .sign(new TextEncoder().encode(secret));
}

function assertNotSignedIn(answer: Answer): void {
  assertProblem(answer, 401, 'auth-required');
  assert.equal(answer.headers.get('www-authenticate'), 'Bearer error="invalid_token"');
}

describe('a signed-in reader', () => {
  it('writes under the name of the sign-in, whatever the page says', async () => {
    for (const author of [{name: 'Somebody else', email: 'x@y.example'}, {name: ''}, undefined]) {
      const answer = await post({...comment(), author}, bearer(await token()));
      assert.equal(answer.status, 201);
      assertContract('CreatedComment', answer.json);
      assert.deepEqual(answer.json['author'], {name: 'An', url: null, avatar: null, badge: null});
    }
  });

  it('is staff as a moderator', async () => {
    const {json} = await post(comment(), bearer(await token({role: 'moderator'})));
    assert.equal(json['author']?.['badge'], 'staff');
  });

  it('is never named by the identifier of the host', async () => {
    const answer = await post(comment(), bearer(await token({sub: 'host-id-7'})));
    assert.equal(answer.status, 201);
    const list = await endpoint.get(thread);
    assert.doesNotMatch(answer.text + list.text, /host-id-7/);
  });

  it('has a name of 80 characters at most, without half of one', async () => {
    const name = `${'a'.repeat(79)}🌧`;
    const {status, json} = await post(comment(), bearer(await token({name})));
    assert.equal(status, 201);
    assert.equal(json['author']?.['name'], 'a'.repeat(79));
  });

  it('changes and takes back their own words without an edit token', async () => {
    const an = await signedIn(endpoint, 'An');
    const {json} = await post(comment(), an);
    assert.equal((await edit(json, an)).json['text'], 'New words');
    assert.equal((await remove(json, an)).status, 204);
  });

  it('may prove it with the edit token too', async () => {
    const {json} = await post(comment(), await signedIn(endpoint, 'An'));
    assert.equal((await edit(json, bearer(json['editToken']))).status, 200);
    assert.equal((await remove(json, bearer(json['editToken']))).status, 204);
  });

  it('may not touch what another or a guest wrote', async () => {
    const an = await signedIn(endpoint, 'An');
    const binh = await signedIn(endpoint, 'Bình');
    for (const writer of [an, {}]) {
      const {json} = await post(comment(), writer);
      assertProblem(await edit(json, binh), 403, 'forbidden');
      assertProblem(await remove(json, binh), 403, 'forbidden');
    }
  });

  it('does not learn that the comment of another waits for approval', async () => {
    const headers = {...newKey(), ...(await signedIn(endpoint, 'An'))};
    const path = '/articles/moderated/comments';
    const {json} = await endpoint.send('POST', path, comment(), headers);
    assert.equal(json['state'], 'pending');
    const binh = await signedIn(endpoint, 'Bình');
    assertProblem(await edit(json, binh), 404, 'not-found');
    assertProblem(await remove(json, binh), 404, 'not-found');
  });

  it('has one vote, wherever it comes from, and another than the guest of the same address', async () => {
    const {json} = await post(comment(), {});
    const vote = async (who: Headers): Promise<unknown> => {
      const answer = await endpoint.send('PUT', `${pathOf(json)}/vote`, {value: 1}, who);
      return answer.json['up'];
    };
    assert.equal(await vote({}), 1);
    assert.equal(await vote(await signedIn(endpoint, 'An')), 2);
    assert.equal(await vote(await signedIn(endpoint, 'An', {role: 'moderator'})), 2);
    assert.equal(await vote(await signedIn(endpoint, 'Bình')), 3);
  });

  it('is heard once about a comment', async () => {
    const {json} = await post(comment(), {});
    const report = async (who: Headers): Promise<number> => {
      const path = `${pathOf(json)}/reports`;
      return (await endpoint.send('POST', path, {reason: 'spam'}, who)).status;
    };
    const an = await signedIn(endpoint, 'An');
    const binh = await signedIn(endpoint, 'Bình');
    assert.deepEqual(
      [await report({}), await report(an), await report(an), await report(binh)],
      [202, 202, 200, 202],
    );
  });

  it('may say what another of the same name and address has said', async () => {
    const same = comment();
    for (const sub of ['u1', 'u2']) {
      assert.equal((await post(same, bearer(await token({sub})))).status, 201);
    }
    assertProblem(await post(same, bearer(await token())), 409, 'duplicate');
  });
});

describe('an idempotency key of a signed-in reader', () => {
  it('replays under a new token, even if the name has changed', async () => {
    const key = newKey();
    const body = comment();
    const first = await post(body, bearer(await token()), key);
    const again = bearer(await token({name: 'An Nguyễn', exp: claims.exp + 9}));
    const second = await post({...body, author: {name: 'x'}}, again, key);
    assert.equal(second.text, first.text);
    assert.equal(second.headers.get('idempotency-replayed'), 'true');
  });

  it('does not replay for another reader, or for a guest', async () => {
    const key = newKey();
    const body = comment();
    await post(body, bearer(await token()), key);
    const another = await post(body, bearer(await token({sub: 'u2'})), key);
    assertProblem(another, 422, 'idempotency-mismatch');
    assertProblem(await post(body, {}, key), 422, 'idempotency-mismatch');
  });

  it('does not replay what the same person wrote as a guest', async () => {
    const key = newKey();
    const body = comment();
    await post(body, {}, key);
    assertProblem(await post(body, bearer(await token()), key), 422, 'idempotency-mismatch');
  });
});

describe('a sign-in that is not good', () => {
  it('has expired, to the second', async () => {
    const who = await signedIn(endpoint, 'An', {expiresIn: 60});
    now += 59_000;
    assert.equal((await post(comment(), who)).status, 201);
    now += 1000;
    assertNotSignedIn(await post(comment(), who));
    now -= 60_000;
  });

  it('is signed with another secret', async () => {
    assertNotSignedIn(await post(comment(), bearer(await token({}, 'x'.repeat(42)))));
  });

  it('is not signed, or not as it says', async () => {
    const unsigned = new UnsecuredJWT(claims).encode();
    const other = await new SignJWT(claims)
      .setProtectedHeader({alg: 'HS512'})
      .sign(new TextEncoder().encode(signInSecret.padEnd(64, '.')));
    const [header = '', , signature = ''] = (await token()).split('.');
    const [, moderator = ''] = (await token({role: 'moderator'})).split('.');
    const tampered = `${header}.${moderator}.${signature}`;
    for (const forged of [unsigned, other, tampered, 'a.b.c', '..', 'junk.']) {
      assertNotSignedIn(await post(comment(), bearer(forged)));
    }
  });

  it('lacks the end, or somebody to name', async () => {
    const lacking = [
      {exp: undefined},
      {sub: undefined},
      {sub: ''},
      {sub: 'a\0b'},
      {sub: 'u'.repeat(201)},
      {name: undefined},
      {name: ' '},
      {name: 7},
      {role: undefined},
      {role: 'admin'},
    ];
    for (const changed of lacking) {
      assertNotSignedIn(await post(comment(), bearer(await token(changed))));
    }
  });

  it('is refused whatever is asked for', async () => {
    const {json} = await post(comment(), {});
    const who = bearer('a.b.c');
    const path = pathOf(json);
    assertNotSignedIn(await edit(json, who));
    assertNotSignedIn(await remove(json, who));
    assertNotSignedIn(await endpoint.send('PUT', `${path}/vote`, {value: 1}, who));
    assertNotSignedIn(await endpoint.send('POST', `${path}/reports`, {reason: 'spam'}, who));
    assertNotSignedIn(await endpoint.get(thread, who));
  });
});

describe('an endpoint', () => {
  it('asks for a token, and says so, where there is none', async () => {
    const {json} = await post(comment(), {});
    const answer = await remove(json, {});
    assertProblem(answer, 401, 'auth-required');
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', /WWW-Authenticate/);
  });

  it('without guests takes comments, votes and reports of signed-in readers alone', async () => {
    const strict = await startEndpoint({guests: false, demoSignIn: true});
    try {
      const an = await signedIn(strict, 'An');
      const headers = {...newKey(), ...an};
      const {status, json} = await strict.send('POST', thread, comment(), headers);
      assert.equal(status, 201);
      const requests: [string, string, unknown][] = [
        ['POST', thread, comment()],
        ['PUT', `${pathOf(json)}/vote`, {value: 1}],
        ['POST', `${pathOf(json)}/reports`, {reason: 'spam'}],
      ];
      for (const [method, path, body] of requests) {
        for (const who of [{}, bearer(json['editToken'])]) {
          const refused = await strict.send(method, path, body, {...newKey(), ...who});
          assertProblem(refused, 401, 'auth-required');
        }
        const {status} = await strict.send(method, path, body, {...newKey(), ...an});
        assert.ok(status < 300);
      }
      const list = await strict.get(thread);
      assertContract('CommentPage', list.json);
      assert.equal(list.json['policy']?.['guests'], false);
      const own = await strict.send('DELETE', pathOf(json), undefined, bearer(json['editToken']));
      assert.equal(own.status, 204);
    } finally {
      await strict.close();
    }
  });

  it('signs nobody in, and gives no captcha, unless it is told to', async () => {
    const plain = await startEndpoint();
    try {
      for (const path of ['/sign-in', '/captcha']) {
        const {status} = await fetch(new URL(path, plain.url), {method: 'POST'});
        assert.equal(status, 404);
      }
    } finally {
      await plain.close();
    }
  });

  it('makes a secret of its own where none is given, or a blank one', async () => {
    for (const given of [undefined, '']) {
      const own = await startEndpoint({signInSecret: given, demoSignIn: true});
      try {
        const send = (who: Headers): Promise<Answer> =>
          own.send('POST', thread, comment(), {...newKey(), ...who});
        assert.equal((await send(await signedIn(own, 'An'))).status, 201);
        assertNotSignedIn(await send(bearer(await token())));
      } finally {
        await own.close();
      }
    }
  });

  it('does not start with a secret that can be guessed', async () => {
    const starting = createEndpoint({
      dataDirectory: 'memory://',
      seed: false,
      signInSecret: 'short',
    });
    await assert.rejects(starting, /secret/);
  });
});
