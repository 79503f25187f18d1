import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkEndpoint, type Report} from '../../src/check/check.js';
import type {RuleName} from '../../src/check/rules.js';
import {endpointForFile, startEndpoint} from '../endpoint/start-endpoint.js';

const endpoint = endpointForFile();

const check = (articleId: string, write = false, url = endpoint.url): Promise<Report> =>
  checkEndpoint({
    endpoint: url,
    source: 'native',
    articleId,
    origin: 'https://reader.example',
    write,
  });

const namesOf = (report: Report, ...results: readonly string[]): readonly RuleName[] =>
  report.verdicts.filter(({result}) => results.includes(result)).map(({rule}) => rule);

const total = async (): Promise<unknown> =>
  (await endpoint.get('/articles/two-tags/comments')).json['thread']?.['count'];

describe('the reference endpoint', () => {
  it('keeps every rule that can be looked at without writing', async () => {
    const report = await check('two-tags');
    assert.deepEqual(namesOf(report, 'breach', 'warning'), []);
    assert.deepEqual(namesOf(report, 'skipped'), [
      'cors-vary',
      ...['create', 'create-invalid', 'idempotency', 'idempotency-mismatch', 'edit'],
      ...['edit-token', 'edit-match', 'edit-conflict', 'delete'],
    ]);
  });

  it('is not written to unless that is asked for', async () => {
    const before = await endpoint.get('/articles/two-tags/comments');
    await check('two-tags');
    const after = await endpoint.get('/articles/two-tags/comments');
    assert.equal(after.text, before.text);
  });

  it('keeps the rules of writing, and nothing stays of what was written', async () => {
    const before = await total();
    const report = await check('two-tags', true);
    assert.deepEqual(namesOf(report, 'breach', 'warning'), []);
    assert.deepEqual(namesOf(report, 'skipped'), ['cors-vary']);
    assert.equal(await total(), before);
  });

  it('keeps them where comments wait for approval', async () => {
    const report = await check('moderated', true);
    assert.deepEqual(namesOf(report, 'breach', 'warning'), []);
    assert.ok(namesOf(report, 'kept').includes('delete'));
  });

  for (const state of ['readonly', 'closed']) {
    it(`is not written to where a discussion is ${state}`, async () => {
      const report = await check(state, true);
      assert.deepEqual(namesOf(report, 'breach', 'warning'), []);
      const verdict = report.verdicts.find(({rule}) => rule === 'create');
      assert.deepEqual([verdict?.result, verdict?.why], ['skipped', `the discussion is ${state}`]);
    });
  }

  for (const [options, why] of [
    [{guests: false}, 'the policy lets only signed-in readers write'],
    [{captcha: true}, 'the policy asks guests for a captcha'],
  ] as const) {
    it(`is not written to where ${why}`, async () => {
      const other = await startEndpoint(options);
      try {
        const report = await check('oldest', true, other.url);
        assert.deepEqual(namesOf(report, 'breach', 'warning'), []);
        assert.equal(report.verdicts.find(({rule}) => rule === 'create')?.why, why);
      } finally {
        await other.close();
      }
    });
  }

  it('tells of a discussion that is too long to be read to its end', async () => {
    const report = await check('newest');
    assert.deepEqual(namesOf(report, 'breach', 'warning'), []);
    const verdict = report.verdicts.find(({rule}) => rule === 'comments-pages-end');
    assert.deepEqual(verdict?.why, 'the list goes on after 30 pages');
  });

  it('breaks a rule where the article is not there, and what depends on it is skipped', async () => {
    const report = await check('nowhere');
    assert.deepEqual(namesOf(report, 'breach', 'warning'), ['article-answer']);
    assert.ok(namesOf(report, 'skipped').includes('article-shape'));
  });
});
