import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import {randomFrom} from '../../demo/endpoint/random.ts';
import {serve} from '../bench/serve.mjs';
import {chromiumFlags, ensureChromium} from '../support/browsers.mjs';
import {FailingEndpoint} from './failing-endpoint.mjs';
import {Reader} from './reader.mjs';
import {report} from './report.mjs';
import {settle} from './settle.mjs';
import {Trail} from './trail.mjs';
import {Tries} from './tries.mjs';
import {Trouble} from './trouble.mjs';
import {openWindows} from './windows.mjs';

/*
 * Readers in several tabs send comments while everything fails; afterwards each comment has to be there once.
 *
 *   npm run stress
 *   npm run stress -- --seed 2                     other choices; only the moments differ between two runs
 *   npm run stress -- --posts 2000 --tabs 8        more comments, more tabs
 *   npm run stress -- --share 0.5                  part of the requests that fail
 *   npm run stress -- --without reloads,restarts   without some of what can happen, see `known`
 */

const known = ['faults', 'reloads', 'offline', 'restarts', 'double-clicks', 'shortcut'];

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: '1'},
    posts: {type: 'string', default: '500'},
    tabs: {type: 'string', default: '4'},
    share: {type: 'string', default: '0.3'},
    without: {type: 'string', default: ''},
  },
});
const {seed} = values;
const count = Number(values.posts);
const tabs = Number(values.tabs);
const share = Number(values.share);
const without = values.without.split(',').filter(Boolean);
const unknown = without.filter((name) => !known.includes(name));
if (!(count >= 1) || !(tabs >= 1) || !(share >= 0 && share < 1) || unknown.length) {
  throw new Error(`--posts and --tabs are numbers, --share is below 1, --without: ${known.join()}`);
}
const scenarios = new Set(known.filter((name) => !without.includes(name)));

// The sample article without comments.
const articleId = '88213';
const longestRest = 180_000;

const endpoint = await FailingEndpoint.start();
const page = `<!doctype html>
<html lang="en">
  <title>Stress</title>
  <script type="module" src="/cdn/comment-box.js"></script>
  <comment-box endpoint="${endpoint.url}" article-id="${articleId}"></comment-box>
</html>`;
const site = await serve(new Map([['/page.html', page]]));
const browser = await chromium.launch({executablePath: ensureChromium(), args: chromiumFlags});
let trouble;
try {
  const context = await browser.newContext();
  const tries = new Tries(context);
  const trail = await Trail.of(context);
  trouble = new Trouble(context, endpoint, randomFrom(`${seed} trouble`), scenarios);
  const pages = await openWindows(context, tabs);
  const readers = pages.map((tabPage, tab) => {
    const random = randomFrom(`${seed} reader ${tab}`);
    return new Reader({
      page: tabPage,
      address: `${site.url}/page.html`,
      random,
      trouble,
      scenarios,
    });
  });
  const posts = Array.from({length: count}, (_, place) => ({
    text: `Comment ${place + 1} of seed ${seed}`,
    tab: place % tabs,
    pressed: false,
    story: [],
  }));

  const begun = Date.now();
  if (scenarios.has('faults')) await endpoint.fail({share, seed, delay: 700});
  await Promise.all(readers.map((reader) => reader.arrive()));
  trouble.start();
  await Promise.all(
    readers.map(async (reader, tab) => {
      for (const post of posts.filter((one) => one.tab === tab)) await reader.write(post);
    }),
  );
  await trouble.stop();
  await endpoint.fail({});
  const address = `${endpoint.url}/articles/${articleId}/comments`;
  const rest = await settle({pages, readers, posts, endpoint, address, most: longestRest});

  const title = `${count} comments in ${tabs} tabs, seed ${seed}, with ${[...scenarios].join(', ')}`;
  const seconds = Math.round((Date.now() - begun) / 1000);
  const fine = report({posts, ...rest, tries, trail, endpoint, trouble, readers, seconds, title});
  if (!fine) process.exitCode = 1;
} finally {
  // Else an endpoint could be started again in a folder that is being removed.
  await trouble?.stop();
  await browser.close();
  await endpoint.stop();
  site.stop();
}
