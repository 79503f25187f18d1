import {writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {chromiumFlags, ensureChromium} from './browsers.mjs';
import {startEndpoint, startSites} from './endpoint-process.mjs';

const folder = fileURLToPath(new URL('../../storybook-static', import.meta.url));

/** A story that shows nothing for this long hangs. */
const patience = 60_000;

const contentTypes = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function serve() {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    try {
      const body = await readFile(join(folder, path === '/' ? 'index.html' : path));
      const type = contentTypes[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, {'content-type': type}).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {url: `http://127.0.0.1:${server.address().port}`, server};
}

/**
 * Runs inside the page, before Storybook: listens to its channel and keeps how each story ended, for
 * whoever asks `__storyEnd(id)`.
 */
function listen({endpoint, sites}) {
  globalThis.__endpoint = endpoint;
  globalThis.__sites = sites;
  const ends = new Map();
  const end = (id) => {
    if (!ends.has(id)) {
      const entry = {};
      entry.promise = new Promise((resolve) => (entry.resolve = resolve));
      ends.set(id, entry);
    }
    return ends.get(id);
  };
  let story = new URLSearchParams(location.search).get('id');
  globalThis.__storyEnd = (id) => {
    if (id !== story) {
      story = id;
      channel.emit('setCurrentStory', {storyId: id, viewMode: 'story'});
    }
    return end(id).promise;
  };
  // Also what nobody waits for is a failure of the story: an error, or a promise left alone.
  const uncaught = (reason) => end(story).resolve(`uncaught: ${String(reason)}`);
  addEventListener('error', (event) => uncaught(event.message));
  addEventListener('unhandledrejection', (event) => uncaught(event.reason));

  const violations = (reporters = []) =>
    reporters
      .filter(({status}) => status === 'failed')
      .flatMap(({type, result}) =>
        (result?.violations ?? [{id: type, nodes: []}]).map(({id, nodes}) => {
          return `${id}: ${nodes.map(({html}) => html).join(' ')}`;
        }),
      );
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      channel.on('storyFinished', ({storyId, status, reporters}) => {
        const reasons = violations(reporters);
        end(storyId).resolve(status === 'success' ? '' : reasons.join('\n') || status);
      });
      const failures = [
        'playFunctionThrewException',
        'storyErrored',
        'storyMissing',
        'storyThrewException',
      ];
      for (const name of failures) {
        channel.on(name, (error) => {
          end(story).resolve(`${name}: ${error?.message ?? error?.description ?? String(error)}`);
        });
      }
    },
  });
}

/**
 * Runs every story of the built Storybook in Chromium, its play function and axe included. They share a
 * page, as they do for a reader of the Storybook, until one fails: the next then gets a fresh one.
 *
 * @param {(line: string) => void} say is told of each story that fails
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runStories(say) {
  const {entries} = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
  const ids = Object.values(entries).flatMap(({type, id}) => (type === 'story' ? [id] : []));
  const [{url, server}, endpoint] = [await serve(), await startEndpoint({NUDGE: 'on'})];
  const sites = await startSites();
  const browser = await chromium.launch({executablePath: ensureChromium(), args: chromiumFlags});
  const context = await browser.newContext();
  await context.addInitScript(listen, {endpoint: endpoint.url, sites: sites.url});
  const count = {passed: 0, failed: 0};
  let page;
  try {
    for (const id of ids) {
      if (!page) {
        page = await context.newPage();
        await page.goto(`${url}/iframe.html?id=${id}&viewMode=story`, {waitUntil: 'commit'});
      }
      const reason = await Promise.race([
        page.evaluate((story) => globalThis.__storyEnd(story), id).catch(String),
        new Promise((resolve) => setTimeout(resolve, patience, 'never finished').unref()),
      ]);
      count[reason ? 'failed' : 'passed']++;
      if (!reason) continue;
      say(`${id}: ${reason}`);
      await page.close();
      page = undefined;
    }
  } finally {
    await browser.close();
    server.close();
    await Promise.all([endpoint.stop(), sites.stop()]);
  }
  return count;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {passed, failed} = await runStories((line) => process.stdout.write(`${line}\n`));
  if (process.env.RESULT_FILE) {
    writeFileSync(process.env.RESULT_FILE, JSON.stringify({passed, failed}));
  }
  process.stdout.write(`stories: ${passed} passed, ${failed} failed\n`);
  process.exitCode = failed ? 1 : 0;
}
