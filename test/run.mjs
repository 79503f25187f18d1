import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findChromium, findFirefox} from './support/browsers.mjs';
import {findWebKit} from './support/webkit-launcher.mjs';

/*
 * Everything that proves the library, as one list of steps; each step is a program of its own.
 *
 *   node test/run.mjs                      all of them
 *   node test/run.mjs --only node,browser  these groups, and what they need
 *   node test/run.mjs --engines            the browser tests in every engine installed
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'article-elements-'));

/** Two at a time: a step is rarely busy all the time, and more would slow the browsers' clocks. */
const lanes = 2;

const words = process.argv.slice(2);
const only = words.includes('--only') ? words[words.indexOf('--only') + 1]?.split(',') : undefined;

function testFiles(folders, ending) {
  return folders
    .map((folder) => `test/${folder}`)
    .filter((folder) => existsSync(`${root}${folder}`))
    .flatMap((folder) => {
      const names = readdirSync(`${root}${folder}`, {recursive: true});
      return names.filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`);
    });
}

const program = (name) => join(root, 'node_modules', '.bin', name);

/** Runs a program to its end; its whole output is kept for the case that it fails. */
function execute([command, ...rest], env = {}) {
  const child = spawn(command, rest, {
    cwd: root,
    env: {...process.env, FORCE_COLOR: '0', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({code: 1, output: String(error)}));
    child.once('close', (code) => resolve({code, output}));
  });
}

/** A check that passes or fails as a whole. */
const check =
  (...command) =>
  async () => {
    const {code, output} = await execute(command);
    return {passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output};
  };

/** A failing program with nothing but passing tests still counts: coverage, say, or a crash at the end. */
const counted = (code, {passed, failed}, output) => ({
  passed,
  failed: code !== 0 && failed === 0 ? 1 : failed,
  output,
});

const nodeTests = (name, files) => async () => {
  if (!files.length) return {passed: 0, failed: 0, output: ''};
  const tap = join(results, `${name}.tap`);
  const {code, output} = await execute([
    process.execPath,
    ...['--import', 'tsx', '--test'],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${tap}`],
    ...files,
  ]);
  const report = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const total = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  const count = {passed: total('pass'), failed: total('fail') + total('cancelled')};
  return counted(code, count, output);
};

const countedProgram =
  (name, command, env = {}) =>
  async () => {
    const file = join(results, `${name}.json`);
    const {code, output} = await execute(command, {...env, RESULT_FILE: file});
    const count = existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8'))
      : {passed: 0, failed: 0};
    return counted(code, count, output);
  };

const nothing = async () => ({passed: 0, failed: 0, output: ''});
const browserFiles = testFiles(['content', 'shared', 'elements', 'page'], '.test.ts');
const hasStories =
  existsSync(`${root}stories`) &&
  readdirSync(`${root}stories`).some((name) => name.endsWith('.stories.ts'));

const nodeFiles = testFiles(
  ['model', 'client', 'sources', 'discussion', 'i18n', 'check', 'endpoint'],
  '.test.ts',
);

/** In order of length where nothing else decides: the long ones start first. */
const everything = [
  {
    name: 'a browser to test in',
    group: 'setup',
    run: check(process.execPath, 'test/support/browsers.mjs'),
  },
  {
    name: 'build',
    group: 'build',
    run: check(program('rollup'), '-c', '--silent'),
  },
  {
    name: 'manifest',
    group: 'build',
    run: check(program('cem'), 'analyze', '--quiet', '--config', '.config/manifest.mjs'),
  },
  {
    name: 'lint',
    group: 'static',
    run: check(program('eslint'), '--config', '.config/eslint.mjs', '--max-warnings', '0', '.'),
  },
  {
    name: 'types',
    group: 'static',
    // Storybook's preview imports the manifest.
    needs: ['manifest'],
    run: check(program('tsc'), '--noEmit'),
  },
  {
    name: 'format',
    group: 'static',
    // The articles are content, laid out by their writers.
    run: check(program('prettier'), '--check', '.', '!demo/endpoint/seed/articles'),
  },
  {
    name: 'layers',
    group: 'static',
    run: check(program('depcruise'), '--config', '.config/layers.cjs', 'src'),
  },
  {
    name: 'size',
    group: 'package',
    needs: ['build'],
    run: check(process.execPath, 'test/package/size.mjs'),
  },
  {
    name: 'browser tests',
    group: 'browser',
    needs: ['a browser to test in'],
    run: browserFiles.length
      ? countedProgram('browser', [program('wtr'), '--config', '.config/wtr.mjs', '--coverage'])
      : nothing,
  },
  {
    name: 'browser tests of the elements with the Lit of the bundles',
    group: 'browser',
    needs: ['a browser to test in'],
    run: browserFiles.length
      ? countedProgram('bundled', [program('wtr'), '--config', '.config/wtr.mjs'], {LIT: 'bundled'})
      : nothing,
  },
  {name: 'unit tests', group: 'node', run: nodeTests('unit', nodeFiles)},
  {
    name: 'package tests',
    group: 'package',
    needs: ['a browser to test in', 'build', 'manifest'],
    run: nodeTests('package', testFiles(['package'], '.test.mjs')),
  },
  {
    name: 'storybook',
    group: 'stories',
    needs: ['manifest'],
    run: hasStories
      ? check(
          program('storybook'),
          ...['build', '--disable-telemetry', '--quiet', '--output-dir', 'storybook-static'],
        )
      : nothing,
  },
  {
    name: 'stories',
    group: 'stories',
    needs: ['a browser to test in', 'storybook'],
    run: hasStories
      ? countedProgram('stories', [process.execPath, 'test/support/stories.mjs'])
      : nothing,
  },
];

/** The same browser tests in every engine of this machine; each one that is missing is named. */
function engineSteps() {
  const engines = {
    chromium: {found: findChromium(), how: 'apt-get install chromium'},
    firefox: {found: findFirefox(), how: 'apt-get install firefox-esr'},
    webkit: {found: findWebKit(), how: 'apt-get install webkit2gtk-driver xvfb'},
  };
  return Object.entries(engines).flatMap(([name, {found, how}]) => {
    if (!found) {
      process.stdout.write(`not here  ${name} (Debian: ${how})\n`);
      return [];
    }
    const command = [program('wtr'), '--config', '.config/wtr.mjs'];
    return [
      {name: `browser tests in ${name}`, run: countedProgram(name, command, {BROWSERS: name})},
    ];
  });
}

function chosenSteps() {
  if (words.includes('--engines')) return engineSteps();
  if (!only) return everything;
  const chosen = new Set(everything.filter(({group}) => only.includes(group)));
  // A set goes on to what is added on the way.
  for (const {needs = []} of chosen) {
    for (const step of everything) if (needs.includes(step.name)) chosen.add(step);
  }
  return everything.filter((step) => chosen.has(step));
}

function report({name}, {passed, failed, output}, seconds) {
  const count =
    passed + failed === 1 ? '' : `, ${passed} passed${failed ? `, ${failed} failed` : ''}`;
  const verdict = failed ? 'FAILED' : passed ? 'ok' : 'none yet';
  process.stdout.write(`${verdict.padEnd(9)} ${name} (${seconds} s${count})\n`);
  if (failed) process.stdout.write(`${output.trimEnd()}\n\n`);
}

/** Runs the steps, each as soon as what it needs has passed and a lane is free. */
async function runAll(steps) {
  const total = {passed: 0, failed: 0};
  const waiting = [...steps];
  const passed = new Set();
  const broken = new Set();
  const running = new Set();

  const start = (step) => {
    const begun = Date.now();
    const done = step.run().then((result) => {
      running.delete(done);
      (result.failed ? broken : passed).add(step.name);
      total.passed += result.passed;
      total.failed += result.failed;
      report(step, result, Math.round((Date.now() - begun) / 1000));
    });
    running.add(done);
  };

  while (waiting.length || running.size) {
    for (const step of [...waiting]) {
      const {name, needs = []} = step;
      const blocker = needs.find((need) => broken.has(need));
      if (blocker) {
        waiting.splice(waiting.indexOf(step), 1);
        broken.add(name);
        total.failed++;
        process.stdout.write(`FAILED    ${name} (not run: ${blocker} failed)\n`);
      } else if (running.size < lanes && needs.every((need) => passed.has(need))) {
        waiting.splice(waiting.indexOf(step), 1);
        start(step);
      }
    }
    if (running.size) await Promise.race(running);
  }
  return total;
}

const total = await runAll(chosenSteps());
rmSync(results, {recursive: true, force: true});
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
