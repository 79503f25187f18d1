import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {describe, it} from 'node:test';
import {run} from '../../src/check/command.js';
import {ruleNames, rules, rulesFor} from '../../src/check/rules.js';
import {endpointForFile} from '../endpoint/start-endpoint.js';
import {settings} from '../sources/dialects/path-map.js';
import {startProxy} from './proxy.js';
import {serveSite} from './serve-site.js';
import {mappedSite} from '../support/sites.js';

const endpoint = endpointForFile();
const article = ['--article-id', 'two-tags'];

const mapped = (file: string): readonly string[] => [
  ...['http://127.0.0.1:1', ...article, '--source', 'path-map', '--path-map', file],
];

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
    [['http://127.0.0.1:1', '--source', 'wordpress'], /--article-id/],
    [['http://127.0.0.1:1/{id}', '--source', 'json-ld'], /--article-id/],
    [['http://127.0.0.1:1', ...article, '--source', 'ghost'], /--api-key/],
    [['http://127.0.0.1:1', ...article, '--path-map', 'map.json'], /--path-map is for/],
    [['http://127.0.0.1:1', '--source', 'path-map'], /the JSON file of the map with --path-map/],
    [mapped('nowhere.json'), /"nowhere\.json" holds no map: ENOENT/],
    [mapped('README.md'), /"README\.md" holds no map: .*JSON/],
    [mapped('package.json'), /path-map: there is no "name"/],
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

describe('where nobody answers the exit code is 2, with the reason', () => {
  for (const source of ['native', 'wordpress', 'static']) {
    const words = ['http://127.0.0.1:1', ...article, '--source', source];

    it(`and the report for programs, through ${source}`, async () => {
      const people = await run(words, false);
      assert.deepEqual([people.code, people.output], [2, '']);
      const start = 'Nobody answers at http://127.0.0.1:1: no answer (';
      assert.ok(people.complaint.startsWith(start), people.complaint);
      const {code, output} = await run([...words, '--json'], false);
      const {verdicts} = JSON.parse(output) as Parsed;
      const broken = verdicts.filter(({result}) => result === 'breach').map(({rule}) => rule);
      assert.deepEqual([code, broken], [2, ['reachable']]);
    });
  }
});

it('a map comes from a file, and programs get nothing but JSON on standard output', async () => {
  const {url, close} = await serveSite(mappedSite);
  const folder = await mkdtemp(join(tmpdir(), 'map-'));
  try {
    const file = join(folder, 'map.json');
    await writeFile(file, JSON.stringify({...settings, related: undefined}));
    const words = [`${url}/api`, '--article-id', '88213', '--source', 'path-map', '--json'];
    const program = spawn(process.execPath, [
      ...['--import', 'tsx', 'src/check/article-elements-check.ts', ...words, '--path-map', file],
    ]);
    const [output] = await Promise.all([text(program.stdout), once(program, 'close')]);
    const {summary, verdicts} = JSON.parse(output) as Parsed;
    assert.deepEqual([program.exitCode, summary.breaches], [0, 0]);
    const results = Object.fromEntries(verdicts.map(({rule, result}) => [rule, result]));
    assert.deepEqual([results['article-shape'], results['related-shape']], ['kept', 'skipped']);
  } finally {
    await close();
    await rm(folder, {recursive: true});
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
    rulesFor('native'),
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
