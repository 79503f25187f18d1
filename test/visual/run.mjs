import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';
import {chromiumFlags, ensureChromium} from '../support/browsers.mjs';
import {startDemo} from '../support/endpoint-process.mjs';
import {nameRenderer} from './renderer.mjs';

/*
 * Pictures of the demo, compared with those that were looked at and found right.
 *
 *   npm run test:visual                compares; what differs is written to test/visual/different
 *   npm run test:visual -- --update    takes them anew, to be looked at before they are committed
 */

const folder = (name) => fileURLToPath(new URL(`${name}/`, import.meta.url));
const baselines = folder('baselines');
const different = folder('different');
const updates = process.argv.includes('--update');

/** Share of the pixels that may differ: where a letter falls between two of them, engines round as they like. */
const tolerance = 0.001;

const addresses = {vi: '/', en: '/?article=90101&lang=en', ar: '/?article=91001'};
const widths = {phone: {width: 390, height: 844}, desktop: {width: 1280, height: 900}};

const pictures = Object.entries(addresses).flatMap(([language, address]) =>
  Object.entries(widths).flatMap(([device, viewport]) =>
    ['light', 'dark'].map((colorScheme) => ({
      name: `${device}-${language}-${colorScheme}`,
      address,
      viewport,
      colorScheme,
    })),
  ),
);

async function take(browser, url, {address, viewport, colorScheme}) {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    reducedMotion: 'reduce',
    // Whole pages at half their size: what moves or changes colour shows, and a repository can hold it.
    deviceScaleFactor: 0.5,
  });
  const page = await context.newPage();
  // The page says what day it is.
  await page.clock.setFixedTime(new Date('2026-01-15T03:00:00Z'));
  await page.goto(url + address, {waitUntil: 'networkidle'});
  await page.waitForFunction(() =>
    ['article-view', 'related-list', 'comment-box'].every((tag) =>
      document.querySelector(tag).matches(':state(ready), :state(empty)'),
    ),
  );
  // Down and up again, so that everything lazy is there.
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
    scrollTo(0, 0);
    const seen = [...document.images].filter((image) => image.checkVisibility());
    await Promise.all(seen.map((image) => image.decode().catch(() => undefined)));
  });
  await page.waitForLoadState('networkidle');
  const picture = await page.screenshot({fullPage: true, animations: 'disabled'});
  await context.close();
  return picture;
}

/** The share of the pixels that differ; of a picture of another size, all of them do. */
function difference(name, taken) {
  const file = `${baselines}${name}.png`;
  if (!existsSync(file)) return 1;
  const [before, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(taken)];
  const {width, height} = before;
  if (width !== now.width || height !== now.height) return 1;
  const seen = new PNG({width, height});
  const pixels = pixelmatch(before.data, now.data, seen.data, width, height, {threshold: 0.1});
  const share = pixels / (width * height);
  if (share > tolerance) writeFileSync(`${different}${name}-marked.png`, PNG.sync.write(seen));
  return share;
}

for (const name of [baselines, different]) mkdirSync(name, {recursive: true});
const browser = await chromium.launch({executablePath: ensureChromium(), args: chromiumFlags});
const demo = await startDemo();
try {
  const renderer = await nameRenderer(browser);
  const recorded = `${baselines}renderer.txt`;
  if (updates) writeFileSync(recorded, `${renderer}\n`);
  if (readFileSync(recorded, 'utf8').trim() === renderer) {
    for (const picture of pictures) {
      const {name} = picture;
      const taken = await take(browser, demo.url, picture);
      if (updates) writeFileSync(`${baselines}${name}.png`, taken);
      const share = difference(name, taken);
      const differs = share > tolerance;
      if (differs) {
        writeFileSync(`${different}${name}.png`, taken);
        process.exitCode = 1;
      }
      console.log(
        `${differs ? 'differs' : 'alike'.padEnd(7)} ${name} (${(share * 100).toFixed(3)} %)`,
      );
    }
  } else {
    console.log('not compared: fonts or engine are others here than where the pictures were taken');
  }
} finally {
  await demo.stop();
  await browser.close();
}
