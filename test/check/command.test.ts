import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {run} from '../../src/check/command.js';
import {ruleNames, rules} from '../../src/check/rules.js';
import {endpointForFile} from '../endpoint/start-endpoint.js';
import {startProxy} from './proxy.js';

const endpoint = endpointForFile();
const article = ['--article-id', 'two-tags'];

interface Parsed {
  readonly summary: {readonly breaches: number};
  readonly verdicts: readonly {readonly rule: string; readonly result: string}[];
}

/** The report of an endpoint that sends no ETag. */
async function runWithBreach(words: readonly string[], coloured = false): ReturnType<typeof run> {
  const proxy = await startProxy(endpoint.url, {
    answer: ({headers}) => {
      headers.delete('etag');
    },
  });
  try {
    return await run([proxy.url, ...article, ...words], coloured);
  } finally {
    await proxy.close();
  }
}

describe('the exit code is', () => {
  it('0 where every rule is kept', async () => {
    const {code, output, complaint} = await run([endpoint.url, ...article], false);
    assert.deepEqual([code, complaint], [0, '']);
    assert.match(output, /\n\d+ rules kept, 0 breaches, 0 warnings, 10 not checked\n$/);
  });

  it('1 for a breach, which is told with what was asked, what came and how to mend it', async () => {
    const {code, output} = await runWithBreach([]);
    assert.equal(code, 1);
    assert.match(
      output,
      /✗ validator .*\n +asked {2}GET http.*\/two-tags\n +came {3}200 .* with neither\n/,
    );
    assert.ok(output.includes(`mend   ${rules.validator.mend}`));
    assert.match(output, /, 1 breach, /);
  });

  for (const [words, complaint] of [
    [[], /Name one endpoint/],
    [['http://a.example', 'http://b.example', ...article], /Name one endpoint/],
    [['news.example/api', ...article], /"news\.example\/api" is no http\(s\) address/],
    [['http://127.0.0.1:1'], /--article-id/],
    [['http://127.0.0.1:1', '--article-id', '..'], /"\.\." is no identifier/],
    [['http://127.0.0.1:1', ...article, '--wirte'], /--wirte/],
    [['http://127.0.0.1:1', ...article, '--origin', 'news'], /"news" is no origin/],
    [['http://127.0.0.1:1', ...article, '--source', 'static', '--write'], /--write is for/],
    [['http://127.0.0.1:1', '--source', 'drupal'], /No source is registered as "drupal"/],
  ] as const) {
    it(`2 for ${JSON.stringify(words)}`, async () => {
      const outcome = await run(words, false);
      assert.deepEqual([outcome.code, outcome.output], [2, '']);
      assert.match(outcome.complaint, complaint);
      assert.match(outcome.complaint, /\narticle-elements-check <endpoint>/);
    });
  }
});

it('the help tells every rule in the words of the report', async () => {
  const {code, output} = await run(['--help'], false);
  assert.equal(code, 0);
  for (const name of ruleNames) assert.ok(output.includes(rules[name].asks), name);
});

it('programs get JSON with every rule, also of a breach', async () => {
  const {code, output} = await runWithBreach(['--json'], true);
  const {summary, verdicts} = JSON.parse(output) as Parsed;
  assert.deepEqual([code, summary.breaches], [1, 1]);
  assert.deepEqual(
    verdicts.map(({rule}) => rule),
    ruleNames,
  );
  const broken = verdicts.filter(({result}) => result === 'breach').map(({rule}) => rule);
  assert.deepEqual(broken, ['validator']);
});

it('colours are for terminals alone', async () => {
  const [plain, coloured] = [await runWithBreach([]), await runWithBreach([], true)];
  const escape = '\u001b[';
  assert.ok(!plain.output.includes(escape));
  assert.ok(coloured.output.includes(`${escape}31m✗ validator`));
});
