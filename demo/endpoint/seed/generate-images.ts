/**
 * Draws every illustration of the seed articles: `npx tsx demo/endpoint/seed/generate-images.ts [name…]`.
 * Needs Chromium (`CHROME_PATH`, or `/usr/bin/chromium`). Prints size and mean colour of each, which the
 * articles repeat so that a page can keep the space and show the colour before the file is there.
 *
 * Which article has which shape: 88213 the page the project began with, 88220 one paragraph, 88221 no image,
 * 88222 caption without an image, 88223 and 90109 WordPress gallery, 88224 Ghost gallery, 88225 tables, 88226
 * wide table, 88227 and 90105 lists, 88228 and 90106 quotes, 88229 and 90103 footnotes, 88230 embeds, 88231
 * long words and addresses, 88232 no author and corrections, 88233 markup as an old editor left it, 88234
 * headings and details, 88235 paid and cut short, 88236 2,000 comments, 88237 40, 88238 one, 88244 and 90102
 * premoderated, 88247 code, 88248 ruby and read-only, 88249 closed, 88250 over 5,000 words, 90104 metered,
 * 91001 Arabic, 92001 Hebrew.
 */
import {writeFile} from 'node:fs/promises';
import {chromium, type Page} from 'playwright-core';
import type {Illustration} from './illustration.js';
import {landscapes} from './landscapes.js';
import {logos} from './logos.js';
import {places} from './places.js';
import {things} from './things.js';

const folder = new URL('./images/', import.meta.url);
const smallWidth = 640;

interface Encoded {
  readonly full: string;
  readonly small: string;
  readonly color: string;
}

const all: Readonly<Record<string, Illustration>> = {...landscapes, ...places, ...things, ...logos};
const wanted = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  const report: Record<string, {width: number; height: number; color: string}> = {};
  for (const [name, illustration] of Object.entries(all)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const {width, height} = illustration;
    const {full, small, color} = await encode(page, illustration);
    report[name] = {width, height, color};
    await writeFile(new URL(`${name}.webp`, folder), Buffer.from(full, 'base64'));
    if (width > smallWidth) {
      await writeFile(new URL(`${name}-${smallWidth}.webp`, folder), Buffer.from(small, 'base64'));
    }
  }
  console.log(JSON.stringify(report, null, 2));
} finally {
  await browser.close();
}

/** Renders in a page and encodes there too: a browser is the only WebP encoder the project needs. */
async function encode(page: Page, {width, height, draw}: Illustration): Promise<Encoded> {
  await page.setViewportSize({width, height});
  await page.setContent(
    `<style>*{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" ` +
      `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${draw()}</svg>`,
  );
  const screenshot = (await page.screenshot({type: 'png', omitBackground: true})).toString(
    'base64',
  );
  return page.evaluate(
    async ({png, target}) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${png}`;
      await picture.decode();
      // No inner functions: a bundler may wrap them in calls that exist only outside the page.
      const written: string[] = [];
      let color = '#';
      for (const scale of [1, target / picture.width, 0.05]) {
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(picture.width * scale);
        canvas.height = Math.round(picture.height * scale);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('This browser has no canvas.');
        context.imageSmoothingQuality = 'high';
        context.drawImage(picture, 0, 0, canvas.width, canvas.height);
        written.push(canvas.toDataURL('image/webp', 0.72).split(',')[1] ?? '');
        if (scale !== 0.05) continue;
        const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
        for (let channel = 0; channel < 3; channel++) {
          let sum = 0;
          for (let at = channel; at < data.length; at += 4) sum += data[at] ?? 0;
          color += Math.round(sum / (data.length / 4))
            .toString(16)
            .padStart(2, '0');
        }
      }
      return {full: written[0] ?? '', small: written[1] ?? '', color};
    },
    {png: screenshot, target: smallWidth},
  );
}
