import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {namedSource} from '../../src/sources/named-source.js';
import {native} from '../../src/sources/native.js';
import {registerSource} from '../../src/sources/registry.js';
import {staticFiles} from '../../src/sources/static.js';
import {failureOf} from '../support/rejection.js';

describe('the name of a source', () => {
  it('stands for one of ours', async () => {
    assert.equal(await namedSource('native', undefined), native);
    assert.equal(await namedSource('static', undefined), staticFiles);
  });

  it('stands for what the page has registered', async () => {
    const own = {...native};
    registerSource('own', own);
    assert.equal(await namedSource('own', undefined), own);
  });

  it('waits for what the page registers a little later', async () => {
    const late = {...native};
    const [one, other] = [namedSource('late', undefined), namedSource('late', undefined)];
    registerSource('late', late);
    assert.deepEqual([await one, await other], [late, late]);
  });

  it('goes to the page before it goes to ours', async () => {
    const better = {...staticFiles};
    registerSource('static', better);
    assert.equal(await namedSource('static', undefined), better);
  });

  it('fails if nobody has registered it, and says which there are', async (context) => {
    context.mock.timers.enable({apis: ['setTimeout']});
    const failing = failureOf(namedSource('constructor', undefined));
    context.mock.timers.tick(3000);
    const {code, cause} = await failing;
    assert.equal(code, 'no-endpoint');
    assert.match(String(cause), /"constructor".*native, .*static/);
  });

  it('is told of once it is registered after all, to everybody who has asked', async (context) => {
    context.mock.timers.enable({apis: ['setTimeout']});
    const told: string[] = [];
    const failing = ['one', 'other'].map((who) =>
      failureOf(namedSource('tardy', undefined, () => told.push(who))),
    );
    context.mock.timers.tick(3000);
    await Promise.all(failing);
    assert.deepEqual(told, []);
    registerSource('tardy', native);
    await Promise.resolve();
    assert.deepEqual(told, ['one', 'other']);
  });

  it('cannot be taken twice, nor be empty', () => {
    registerSource('taken', native);
    assert.throws(() => registerSource('taken', native), TypeError);
    assert.throws(() => registerSource('', native), TypeError);
  });

  it('is known by every script of the library on the page, each with a copy of this module', async () => {
    const address = new URL('../../src/sources/registry.js?of-another-bundle', import.meta.url)
      .href;
    const other = (await import(address)) as typeof import('../../src/sources/registry.js');
    assert.notEqual(other.registerSource, registerSource);
    registerSource('of-all-bundles', native);
    assert.equal(other.registeredSource('of-all-bundles'), native);
  });
});
