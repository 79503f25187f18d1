import {after, test} from 'node:test';
import {chromium} from 'playwright-core';
import {serve} from '../bench/serve.mjs';
import {chromiumFlags, ensureChromium} from '../support/browsers.mjs';
import {install} from './install.mjs';
import {Pages} from './pages.mjs';
import {Reader} from './reader.mjs';
import {reading} from './reading.mjs';
import {writing} from './writing.mjs';
import {startWordpress} from './wordpress.mjs';

/*
 * The elements with a WordPress as Debian ships it, in Chromium, from another origin.
 *
 *   npm run test:wordpress
 *
 * Installs the packages that are missing (as root, on Debian), which stay; everything else lives in a temporary
 * folder and on 127.0.0.1 for as long as the run takes.
 */

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const seconds = (begun) => `${((Date.now() - begun) / 1000).toFixed(1)} s`;

try {
  await prepare();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function prepare() {
  let begun = Date.now();
  const {installed, versions} = install();
  console.log(`${versions}, Node ${process.version}`);
  console.log(`installed ${installed.join(' ') || 'nothing'} in ${seconds(begun)}`);

  begun = Date.now();
  const site = await startWordpress();
  after(() => site.stop());
  console.log(`WordPress with ${Object.keys(site.posts).length} posts in ${seconds(begun)}`);

  const answers = new Map();
  const host = await serve(answers);
  after(() => host.stop());
  const browser = await chromium.launch({executablePath: ensureChromium(), args: chromiumFlags});
  after(() => browser.close());
  console.log(`Chromium ${browser.version()}\n`);

  const pages = new Pages(host.url, answers);
  for (const [name, scenario] of Object.entries({...reading, ...writing})) {
    test(name, async () => {
      const readers = [];
      const arrive = async () => {
        const reader = await Reader.of(browser);
        readers.push(reader);
        return reader;
      };
      try {
        await scenario({site, pages, arrive});
      } finally {
        for (const reader of readers) await reader.leave();
      }
    });
  }
}
