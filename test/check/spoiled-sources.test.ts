import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkEndpoint, type Report} from '../../src/check/check.js';
import {ruleNames, rulesFor} from '../../src/check/rules.js';
import {serveSite} from './serve-site.js';
import {tried, type SourceVariant} from './source-variants.js';

// How long answers may be kept a content management system decides by itself.
const ofCaching = /^(validator|revalidation|cache-control)$/;

async function check(
  source: string,
  {answer, asked}: Partial<SourceVariant> = {},
): Promise<{readonly report: Report; readonly methods: ReadonlySet<string>}> {
  const {site, path, articleId, apiKey, settings} = tried[source]!;
  const served = await serveSite(site, answer && {answer});
  try {
    const report = await checkEndpoint({
      ...{endpoint: served.url + path, source, articleId, apiKey, settings},
      ...{origin: 'https://reader.example', write: false, ...asked},
    });
    return {report, methods: served.methods};
  } finally {
    await served.close();
  }
}

const told = ({verdicts}: Report, ...results: readonly string[]): unknown =>
  verdicts.flatMap(({rule, result, findings}) =>
    results.includes(result) && !ofCaching.test(rule)
      ? findings.map(({came}) => `${rule}: ${came}`)
      : [],
  );

it('every rule that is not of the contract has a variant that breaks it', () => {
  const broken = Object.values(tried).flatMap(({variants}) =>
    Object.values(variants).flatMap(({breaks}) => Object.keys(breaks)),
  );
  const ofTheContract = rulesFor('native');
  assert.deepEqual(
    ruleNames.filter((name) => !ofTheContract.includes(name) && !broken.includes(name)),
    [],
  );
});

it('a field of a map that finds null, or no further page, has found what it should', async () => {
  const {settings = ''} = tried['path-map']!;
  const map = JSON.parse(settings) as {related: {answer: object}};
  const related = {...map.related, answer: {...map.related.answer, next: '/nowhere'}};
  const {report} = await check('path-map', {asked: {settings: JSON.stringify({...map, related})}});
  // The first of the two comments answers none.
  assert.deepEqual(told(report, 'breach', 'warning'), []);
});

for (const [source, {variants}] of Object.entries(tried)) {
  describe(`through ${source}`, () => {
    it('a backend that is as it should be breaks no rule, and is written nothing', async () => {
      const {report, methods} = await check(source);
      assert.deepEqual(told(report, 'breach'), []);
      assert.deepEqual(
        [...methods].filter((method) => method !== 'OPTIONS'),
        ['GET'],
      );
      const kept = report.verdicts.filter(({result}) => result !== 'skipped');
      for (const name of ['article-shape', 'related-shape', 'dates', 'missing-article'])
        assert.ok(
          kept.some(({rule}) => rule === name),
          name,
        );
      assert.deepEqual(
        report.verdicts.map(({rule}) => rule),
        rulesFor(source),
      );
    });

    for (const [name, {breaks, ...spoiling}] of Object.entries(variants)) {
      it(`${Object.keys(breaks).join(', ')}, by ${name}`, async () => {
        const {report} = await check(source, spoiling);
        const broken = report.verdicts.filter(
          ({rule, result}) => result === 'breach' || (result === 'warning' && rule in breaks),
        );
        assert.deepEqual(
          broken.map(({rule}) => rule).sort(),
          Object.keys(breaks).sort(),
          JSON.stringify(told(report, 'breach')),
        );
        for (const {rule, findings} of broken) assert.match(findings[0]?.came ?? '', breaks[rule]!);
      });
    }
  });
}
