import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkEndpoint} from '../../src/check/check.js';
import {rules, rulesFor, type RuleName} from '../../src/check/rules.js';
import {endpointForFile} from '../endpoint/start-endpoint.js';
import {answerVariants} from './answer-variants.js';
import {listVariants} from './list-variants.js';
import {startProxy} from './proxy.js';
import {transportVariants} from './transport-variants.js';
import {writingVariants} from './writing-variants.js';

const endpoint = endpointForFile({duplicateWindow: 0});
const variants = {...answerVariants, ...listVariants, ...transportVariants, ...writingVariants};

// An address in the clear is one of another machine, where no proxy is.
const elsewhere: readonly RuleName[] = ['https'];

it('every rule has a variant that breaks it', () => {
  const broken = new Set<RuleName>(Object.values(variants).map(({breaks}) => breaks));
  assert.deepEqual(
    rulesFor('native').filter((name) => !broken.has(name)),
    elsewhere,
  );
});

it('an address in the clear is a breach, unless it is on this machine', async () => {
  const {verdicts} = await checkEndpoint({
    // Nobody listens there.
    endpoint: 'http://0.0.0.0:1/api',
    source: 'native',
    articleId: 'two-tags',
    origin: 'https://reader.example',
    write: false,
  });
  const broken = verdicts.filter(({result}) => result === 'breach').map(({rule}) => rule);
  assert.deepEqual(broken, ['reachable', 'https']);
});

describe('an endpoint that spoils one thing breaks one rule:', () => {
  for (const [name, {breaks, came, as = 'breach', ...spoiling}] of Object.entries(variants)) {
    it(`${breaks}, by ${name}`, async () => {
      const proxy = await startProxy(endpoint.url, spoiling);
      try {
        const {verdicts} = await checkEndpoint({
          endpoint: proxy.url,
          source: 'native',
          articleId: 'two-tags',
          origin: 'https://reader.example',
          write: rules[breaks].group === 'Writing',
        });
        const broken = verdicts.filter(({result}) => result === 'breach' || result === 'warning');
        assert.deepEqual(
          broken.map(({rule, result, findings}) => [rule, result, findings]),
          [[breaks, as, broken[0]?.findings]],
        );
        assert.match(broken[0]?.findings[0]?.came ?? '', came);
        assert.ok(broken[0]?.findings.every(({asked}) => asked.includes(proxy.url)));
      } finally {
        await proxy.close();
      }
    });
  }
});
