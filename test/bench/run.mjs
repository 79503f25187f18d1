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
 *   npm run bench -- --pairs 21         with more runs, for a busy machine
 *
 * A scenario is a file in `scenarios` that exports `scenario`:
 *   name         what is shown
 *   most         highest ratio of the times of a pair, `element` to `static`, in the median of all pairs
 *   answers()    what the server says beyond the bundles and pictures: a map of texts by path
 *   staticPage() text of the page of `static`; is given `open(path, ready, read)`, which runs `read` in a page
 *   pages        `element` and `static`: the path of each, and the event that says that all of it is there
 */

const {values} = parseArgs({
  options: {most: {type: 'string'}, pairs: {type: 'string', default: '11'}},
});
const pairs = Number(values.pairs);
if (!(pairs >= 1)) throw new Error(`--pairs is no number of runs: ${values.pairs}`);
const limit = values.most === undefined ? undefined : Number(values.most);
if (Number.isNaN(limit)) throw new Error(`--most is no number: ${values.most}`);

async function loadScenarios() {
  const folder = new URL('scenarios/', import.meta.url);
  const modules = (await readdir(folder)).sort().map((name) => import(new URL(name, folder)));
  return (await Promise.all(modules)).map(({scenario}) => scenario);
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Times of both pages in turn, whose order changes so that neither always has the warmer machine. */
async function timesOf(browser, url, pages) {
  const times = {element: [], static: []};
  // The first of all runs pays for what the browser itself has to load.
  await mainThreadTime(browser, url + pages.static.path, pages.static.ready);
  for (let pair = 0; pair < pairs; pair++) {
    const names = pair % 2 ? ['static', 'element'] : ['element', 'static'];
    for (const name of names) {
      const {path, ready} = pages[name];
      times[name].push(await mainThreadTime(browser, url + path, ready));
    }
  }
  return times;
}

/** Rows of a table: the median of each kind of time, and the least and the most of the whole. */
function report({name, most = Infinity}, times) {
  const cell = (text) => String(text).padStart(10);
  const row = (title, cells) =>
    process.stdout.write(`${title.padEnd(10)}${cells.map(cell).join('')}\n`);
  const middle = (page, kind) => median(times[page].map((time) => time[kind]));
  process.stdout.write(`\n${name}: milliseconds of main thread, medians of ${pairs} runs\n`);
  const kinds = Object.keys(times.static[0]);
  row('', [...kinds, 'least', 'most']);
  for (const page of ['element', 'static']) {
    const all = times[page].map(({task}) => task);
    const numbers = [
      ...kinds.map((kind) => middle(page, kind)),
      Math.min(...all),
      Math.max(...all),
    ];
    row(
      page,
      numbers.map((number) => number.toFixed(1)),
    );
  }
  // Of each pair, whose two runs had the same machine: its speed changes over the seconds.
  const ratio = median(times.element.map(({task}, pair) => task / times.static[pair].task));
  const verdict = ratio > most ? 'ABOVE the limit' : 'within the limit';
  process.stdout.write(`ratio     ${cell(ratio.toFixed(2))}  ${verdict} of ${most}\n`);
  return ratio <= most;
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
