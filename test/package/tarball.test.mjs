import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {createServer} from 'node:http';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {chromium} from 'playwright-core';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {rollup} from 'rollup';
import {chromiumFlags, ensureChromium} from '../support/browsers.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const four = ['article-view', 'related-list', 'comment-box', 'back-to-top'];
const tags = [...four, 'comment-count'];
const manifest = JSON.parse(await readFile(`${root}package.json`, 'utf8'));

/** An application of somebody else's: an empty folder, with the package installed from its tarball. */
let application;
let tarball;
let packed;
let browser;

before(async () => {
  application = await mkdtemp(join(tmpdir(), 'application-'));
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', application];
  const {stdout} = await run('npm', pack, {cwd: root});
  [packed] = JSON.parse(stdout);
  tarball = join(application, packed.filename);
  await writeFile(join(application, 'package.json'), '{"private": true, "type": "module"}');
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball];
  await run('npm', install, {cwd: application});
  browser = await chromium.launch({executablePath: ensureChromium(), args: chromiumFlags});
});

after(async () => {
  await browser?.close();
  await rm(application, {recursive: true, force: true});
});

/** Bundles a module as the application's own build would, and returns its code. */
async function bundle(code) {
  const entry = join(application, 'page.js');
  await writeFile(entry, code);
  const warnings = [];
  const build = await rollup({
    input: entry,
    plugins: [nodeResolve({browser: true})],
    onwarn: ({message}) => warnings.push(message),
  });
  const {output} = await build.generate({format: 'es', inlineDynamicImports: true});
  await build.close();
  assert.deepEqual(warnings, []);
  return output[0].code;
}

/** Opens an empty page, runs a module in it, and answers which of the tags are registered then. */
async function registeredBy(code) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('http://page.example/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({contentType: 'text/javascript', body: code})
      : route.fulfill({contentType: 'text/html', body: '<!doctype html><title>Page</title>'}),
  );
  await page.goto('http://page.example/');
  await page.addScriptTag({type: 'module', url: '/page.js'});
  const registered = await page.evaluate(
    (names) => names.filter((name) => customElements.get(name)),
    tags,
  );
  await page.close();
  assert.deepEqual(errors, []);
  return registered;
}

test('the tarball holds what the package promises, and nothing else', () => {
  const files = packed.files.map(({path}) => path);
  const strange = files.filter(
    (path) =>
      !/^(dist|cdn)\/|^(README\.md|LICENSE|package\.json|custom-elements\.json)$/.test(path),
  );
  assert.deepEqual(strange, []);
  for (const name of ['LICENSE', 'README.md', 'custom-elements.json', 'cdn/all.js']) {
    assert.ok(files.includes(name), name);
  }
});

test('publint finds nothing to say about the package', async () => {
  const data = await readFile(tarball);
  const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
  const {messages, pkg} = await publint({pack: {tarball: bytes}, strict: true});
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test('every entry point has types that resolve', async () => {
  const attw = join(root, 'node_modules', '.bin', 'attw');
  // The contract is no module.
  const words = ['--profile', 'esm-only', '--exclude-entrypoints', './openapi.yaml'];
  await run(attw, [tarball, ...words]);
});

test('every export of the package names a file of the tarball', () => {
  const files = new Set(packed.files.map(({path}) => `./${path}`));
  const targets = Object.values(manifest.exports).flatMap((target) => {
    return typeof target === 'string' ? [target] : Object.values(target);
  });
  assert.deepEqual(
    targets.filter((target) => !files.has(target)),
    [],
  );
});

test('the installed package brings its program, and nothing that it needs beside Node', async () => {
  const program = join(application, 'node_modules', '.bin', 'article-elements-check');
  const {stdout: help} = await run('node', [program, '--help']);
  assert.match(help, /^article-elements-check <endpoint>/);
  // Nobody listens there.
  const words = ['http://127.0.0.1:1/api', '--article-id', '1', '--json'];
  const {code, stdout} = await run('node', [program, ...words]).catch((error) => error);
  const broken = JSON.parse(stdout).verdicts.filter(({result}) => result === 'breach');
  assert.deepEqual([code, broken.map(({rule}) => rule)], [2, ['reachable']]);
  await assert.rejects(run('node', [program]), {code: 2});
  // And by its name, as npx would.
  await run(program, ['--help']);
});

test('a bundled page that imports ./define has the four tags', async () => {
  const code = await bundle(`import '${manifest.name}/define';`);
  assert.deepEqual(await registeredBy(code), four);
});

for (const tag of tags) {
  test(`a bundled page that imports ./${tag}/define has this tag alone`, async () => {
    const code = await bundle(`import '${manifest.name}/${tag}/define';`);
    assert.deepEqual(await registeredBy(code), [tag]);
  });
}

test('importing the pure entry registers nothing', async () => {
  const code = await bundle(`import * as all from '${manifest.name}'; globalThis.all = all;`);
  assert.deepEqual(await registeredBy(code), []);
});

test('a bundle that uses one small export carries nothing else', async () => {
  const code = await bundle(
    `import {LoadError} from '${manifest.name}'; globalThis.LoadError = LoadError;`,
  );
  assert.ok(code.length < 5000, `${code.length} characters`);
});

test('a plain page that loads the CDN build has the four tags', async () => {
  const folder = join(application, 'node_modules', manifest.name, 'cdn');
  const server = createServer(async (request, response) => {
    const script = request.url.endsWith('.js');
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ? await readFile(join(folder, request.url)) : '<!doctype html>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.addScriptTag({type: 'module', url: '/all.js'});
    const found = await page.evaluate(
      (names) => names.filter((name) => customElements.get(name)),
      tags,
    );
    assert.deepEqual(found, four);
    assert.deepEqual(errors, []);
  } finally {
    await page.close();
    server.close();
  }
});

test('the CDN entries load nothing but themselves', async () => {
  for (const name of ['all', ...tags]) {
    const code = await readFile(`${root}cdn/${name}.js`, 'utf8');
    const waits = /(^|[;}])\s*import\s*["'{*\w][^;]*/.exec(code)?.[0];
    assert.equal(waits, undefined, `${name}.js waits for another file`);
  }
});
