import {once} from 'node:events';
import {createServer} from 'node:net';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import {chromiumFlags, ensureChromium, findFirefox} from '../test/support/browsers.mjs';
import {closingReporter} from '../test/support/closing-reporter.mjs';
import {startEndpoint} from '../test/support/endpoint-process.mjs';
import {middleware} from '../test/support/middleware.mjs';
import {webkitLauncher} from '../test/support/webkit-launcher.mjs';
import {bundledLit} from './own-lit.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Whether Lit is as the bundles have it, which is less than Lit. */
const isBundled = process.env.LIT === 'bundled';

/** Serves that Lit. */
const bundledLitPlugin = {
  name: 'bundled-lit',
  transform({path, body}) {
    const own = bundledLit(path, body, 'tests', (why) => {
      throw new Error(why);
    });
    // Pages with a strict policy name the one that Lit itself has.
    return own?.replace('article-elements-tests', 'lit-html');
  },
};

/** Starts the reference endpoint with the test server, and hands its address to every test page. */
function endpointPlugin() {
  let endpoint;
  return {
    name: 'endpoint',
    async serverStart() {
      // All test files write from one address, many at a time.
      endpoint = await startEndpoint({DEMO_SIGN_IN: 'on', NUDGE: 'on', WRITES_PER_MINUTE: '1000'});
    },
    async serverStop() {
      await endpoint?.stop();
    },
    page: (testFramework) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Tests</title>
  <script>globalThis.__endpoint = ${JSON.stringify(endpoint?.url ?? '')};</script>
  <script type="module" src="${testFramework}"></script>
</html>`,
  };
}

/** A port that the system gives to nobody else for now: several engines may be tested at once. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

const launchers = {
  chromium: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {executablePath: ensureChromium(), args: chromiumFlags},
    }),
  // Without `puppeteer` of our own the run would be labelled Chrome.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {browser: 'firefox', executablePath: findFirefox()},
    }),
  webkit: () => webkitLauncher(),
};

const endpoint = endpointPlugin();

/** Browser tests; `BROWSERS=chromium,firefox,webkit` chooses the engines, `LIT=bundled` the Lit of the bundles. */
export default {
  rootDir: root,
  hostname: '127.0.0.1',
  port: await freePort(),
  files: (isBundled ? ['elements'] : ['content', 'shared', 'elements', 'page']).map(
    (folder) => `${root}test/${folder}/**/*.test.ts`,
  ),
  nodeResolve: {exportConditions: [isBundled ? 'production' : 'development', 'browser']},
  browsers: (process.env.BROWSERS ?? 'chromium').split(',').map((name) => launchers[name]()),
  middleware,
  plugins: [
    ...(isBundled ? [bundledLitPlugin] : []),
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json`}),
    a11ySnapshotPlugin(),
    endpoint,
  ],
  testRunnerHtml: (testFramework) => endpoint.page(testFramework),
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['text', 'lcovonly'],
    reportDir: `${root}coverage`,
    threshold: {statements: 90, branches: 90, functions: 90, lines: 90},
  },
  reporters: [defaultReporter({reportTestProgress: false}), closingReporter()],
  // Lit says in each file that it is the development build: wanted, but not worth a line each time.
  filterBrowserLogs: ({args}) => !/Lit is in dev mode/.test(String(args[0])),
  // Engines on a busy machine take their time to start; a test does not.
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: {config: {timeout: 10_000}},
};
