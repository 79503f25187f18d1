import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {after, before, describe, it} from 'node:test';
import {SignJWT} from 'jose';
import {openEmbedded} from '../../demo/endpoint/database.js';
import {sampleSeed} from './sample-seed.js';
import {bearer, comment, newKey, signedIn, startEndpoint} from './start-endpoint.js';

describe('an endpoint started again on the same folder', () => {
  let dataDirectory = '';
  before(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'article-elements-'));
  });
  after(() => rm(dataDirectory, {recursive: true}));

  it('has kept what was posted, and is seeded once', async () => {
    const first = await startEndpoint({dataDirectory});
    const thread = '/articles/two-tags/comments';
    const {json} = await first.send('POST', thread, comment({text: 'Still here'}), newKey());
    await first.close();

    const [article] = sampleSeed.articles;
    assert.ok(article);
    const second = await startEndpoint({
      dataDirectory,
      seed: {...sampleSeed, articles: [{...article, id: 'late'}]},
    });
    const list = await second.get(`${thread}?around=${String(json['id'])}`);
    assert.match(list.text, /Still here/);
    assert.equal(list.json['thread']?.['count'], 41);
    assert.equal((await second.get('/articles/late')).status, 404);
    const path = `/comments/${String(json['id'])}`;
    const removed = await second.send('DELETE', path, undefined, bearer(json['editToken']));
    assert.equal(removed.status, 204);
    await second.close();
  });
});

describe('an endpoint started on a folder of an earlier version', () => {
  let dataDirectory = '';
  before(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'article-elements-'));
  });
  after(() => rm(dataDirectory, {recursive: true}));

  it('keeps what is there, and does what the earlier one could not', async () => {
    const first = await startEndpoint({dataDirectory});
    const thread = '/articles/88213/comments';
    const {json} = await first.send('POST', thread, comment({text: 'From before'}), newKey());
    await first.close();
    const database = await openEmbedded(dataDirectory);
    await database.script(`
      alter table comments drop column author_sub, drop column featured, drop column reactions;
      alter table articles drop column reactions;
      drop table reactions;
      drop table comment_revisions;
      drop table captchas;
    `);
    await database.close();

    const second = await startEndpoint({dataDirectory, demoSignIn: true});
    const path = `/comments/${String(json['id'])}`;
    const headers = {...bearer(json['editToken']), 'if-match': '"1"'};
    assert.equal((await second.send('PATCH', path, {text: 'From now'}, headers)).status, 200);
    const {text} = await second.get(`${path}/history`);
    assert.match(text, /From now.*From before/);
    const an = await signedIn(second, 'An');
    const own = await second.send('POST', thread, comment(), {...newKey(), ...an});
    assert.equal(own.status, 201);
    const viewer = await second.get(`${thread}/viewer`, an);
    assert.deepEqual(viewer.json['own'], [own.json['id']]);
    await second.close();
  });
});

interface Program {
  readonly url: string;
  /** Tells it to end, and resolves with its exit code. */
  stop(): Promise<number>;
}

async function startProgram(settings: Record<string, string> = {}): Promise<Program> {
  const main = new URL('../../demo/endpoint/main.ts', import.meta.url);
  const program: ChildProcess = spawn(process.execPath, ['--import', 'tsx', main.pathname], {
    env: {...process.env, PORT: '0', DATA_DIRECTORY: 'memory://', ...settings},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  assert.ok(program.stdout);
  const [line] = (await once(createInterface(program.stdout), 'line')) as [string];
  const url = /^endpoint (http:\/\/127\.0\.0\.1:\d+\/api)$/.exec(line)?.[1];
  assert.ok(url);
  return {
    url,
    async stop() {
      program.kill('SIGTERM');
      const [code] = (await once(program, 'exit')) as [number];
      return code;
    },
  };
}

describe('the endpoint as a program', () => {
  it('lets in whom its environment says', async () => {
    const SIGN_IN_SECRET = 'a secret of the host site and the endpoint';
    const house = {HOUSE_RULES: 'Be kind.', HOUSE_RULES_URL: '/rules', NUDGE: 'on'};
    const settings = {SIGN_IN_SECRET, GUESTS: 'off', CAPTCHA: 'on', DEMO_SIGN_IN: 'on', ...house};
    const {url, stop} = await startProgram(settings);
    try {
      const list = (await (await fetch(`${url}/articles/88213/comments`)).json()) as {
        policy: Record<string, unknown>;
      };
      assert.equal(list.policy['guests'], false);
      assert.equal(list.policy['rules'], 'Be kind.');
      assert.equal(list.policy['rulesUrl'], '/rules');
      assert.deepEqual(list.policy['captcha'], {provider: 'demo', siteKey: 'demo'});
      const token = await new SignJWT({sub: 'u1', name: 'An', role: 'reader'})
        .setProtectedHeader({alg: 'HS256'})
        .setExpirationTime('5m')
        .sign(new TextEncoder().encode(SIGN_IN_SECRET));
      const viewer = `${url}/articles/88213/comments/viewer`;
      assert.equal((await fetch(viewer, {headers: bearer(token)})).status, 200);
      const demo = await signedIn({url}, 'Bình');
      assert.equal((await fetch(viewer, {headers: demo})).status, 200);
    } finally {
      await stop();
    }
  });

  it('says where it is, shows the shipped articles and ends when told to', async () => {
    const {url, stop} = await startProgram();
    const article = await fetch(`${url}/articles/88213`);
    assert.equal(article.status, 200);
    assert.equal(await stop(), 0);
  });
});
