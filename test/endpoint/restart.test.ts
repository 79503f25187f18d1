import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {after, before, describe, it} from 'node:test';
import {sampleSeed} from './sample-seed.js';
import {bearer, comment, newKey, startEndpoint} from './start-endpoint.js';

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

describe('the endpoint as a program', () => {
  it('says where it is, shows the shipped articles and ends when told to', async () => {
    const main = new URL('../../demo/endpoint/main.ts', import.meta.url);
    const program: ChildProcess = spawn(process.execPath, ['--import', 'tsx', main.pathname], {
      env: {...process.env, PORT: '0', DATA_DIRECTORY: 'memory://'},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    assert.ok(program.stdout);
    const [line] = (await once(createInterface(program.stdout), 'line')) as [string];
    const url = /^endpoint (http:\/\/127\.0\.0\.1:\d+\/api)$/.exec(line)?.[1];
    assert.ok(url);
    const article = await fetch(`${url}/articles/88213`);
    assert.equal(article.status, 200);
    program.kill('SIGTERM');
    const [code] = (await once(program, 'exit')) as [number];
    assert.equal(code, 0);
  });
});
