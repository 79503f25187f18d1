import {readdir} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {chromiumFlags, ensureChromium} from '../support/browsers.mjs';
import {mainThreadTime, read} from './main-thread.mjs';
import {serve} from './serve.mjs';

/*
 * What the elements cost the reader's processor, against pages that hold the same without them.
 *
 *   npm run bench                       every scenario, each with its own limit
 *   npm run bench -- --most 2           with another limit for all of them
 *   npm run bench -- --rounds 21        with more runs, for a busy machine
 *   npm run bench -- --only article     the scenarios of which the file's name holds that
 *
 * A scenario is a file in `scenarios` that exports `scenario`:
 *   name         what is shown
 *   most         highest ratio of the times of a round, `element` to `static`, in the median of all rounds
 *   answers()    what the server says beyond the bundles and pictures: a map of texts by path
 *   staticPage() text of the page of `static`; is given `open(path, ready, read)`, which runs `read` in a page
 *   pages        `element`, `static` and others by name: path, and event that says that all of it is there
 */

const {values} = parseArgs({
  options: {
    most: {type: 'string'},
    only: {type: 'string', default: ''},
    rounds: {type: 'string', default: '11'},
  },
});
const rounds = Number(values.rounds);
if (!(rounds >= 1)) throw new Error(`--rounds is no number of runs: ${values.rounds}`);
const limit = values.most === undefined ? undefined : Number(values.most);
if (Number.isNaN(limit)) throw new Error(`--most is no number: ${values.most}`);

async function loadScenarios() {
  const folder = new URL('scenarios/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.includes(values.only)).sort();
  const modules = names.map((name) => import(new URL(name, folder)));
  return (await Promise.all(modules)).map(({scenario}) => scenario);
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Times of all pages in turn, whose order changes so that none always has the warmer machine. */
async function timesOf(browser, url, pages) {
  const names = Object.keys(pages);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  // The first of all runs pays for what the browser itself has to load.
  await mainThreadTime(browser, url + pages.static.path, pages.static.ready);
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? names.toReversed() : names) {
      const {path, ready} = pages[name];
      times[name].push(await mainThreadTime(browser, url + path, ready));
    }
  }
  return times;
}

/** Rows of a table: the medians of each kind of time, the least and the most of the whole, the ratio to `static`. */
function report({name, most = Infinity}, times) {
  const row = (title, cells) =>
    process.stdout.write(`${title.padEnd(10)}${cells.map((text) => text.padStart(10)).join('')}\n`);
  process.stdout.write(`\n${name}: milliseconds of main thread, medians of ${rounds} runs\n`);
  const kinds = Object.keys(times.static[0]);
  row('', [...kinds, 'least', 'most', 'ratio']);
  // Within each round, whose runs had the same machine: its speed changes over the seconds.
  const ratioOf = (page) =>
    median(times[page].map(({task}, round) => task / times.static[round].task));
  for (const [page, all] of Object.entries(times)) {
    const tasks = all.map(({task}) => task);
    const medians = kinds.map((kind) => median(all.map((time) => time[kind])));
    const cells = [...medians, Math.min(...tasks), Math.max(...tasks)];
    row(page, [...cells.map((number) => number.toFixed(1)), ratioOf(page).toFixed(2)]);
  }
  const within = ratioOf('element') <= most;
  process.stdout.write(`${within ? 'within' : 'ABOVE'} the limit of ${most}\n`);
  return within;
}

const browser = await puppeteer.launch({
  executablePath: ensureChromium(),
  args: chromiumFlags,
  defaultViewport: {width: 1280, height: 800},
});
try {
  for (const scenario of await loadScenarios()) {
    const answers = await scenario.answers();
    const {url, stop} = await serve(answers);
    const open = (path, ready, reading) => read(browser, url + path, ready, reading);
    answers.set(scenario.pages.static.path, await scenario.staticPage(open));
    const times = await timesOf(browser, url, scenario.pages);
    stop();
    if (!report({...scenario, most: limit ?? scenario.most}, times)) process.exitCode = 1;
  }
} finally {
  await browser.close();
}
