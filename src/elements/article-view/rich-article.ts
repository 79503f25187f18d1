import type {CSSResult} from 'lit';
import type {RichContent} from '../../content/content-options.js';
import {mayHoldEmbed} from '../../content/embeds/known-site.js';
import {richContent} from '../../content/rich-content.js';
import {blockWords} from '../../i18n/messages/blocks.js';
import {wordsFor} from '../../i18n/words.js';
import {richArticleStyles} from './rich-article.styles.js';
import {tidyBlocks} from './rich/rich-tidy.js';

/**
 * How an article is rebuilt that has tables, frames or blocks of a content system.
 *
 * @param language BCP 47 tag of our words
 */
export function contentIn(language: string): RichContent {
  return richContent(wordsFor(blockWords, language));
}

/**
 * Brings to life what is more than text in the rebuilt markup of an article. What that takes is loaded, each
 * only for its blocks; without it they are what they were: pictures, links.
 *
 * @param body the rebuilt text; everything that listens does so on it, and goes with it
 * @param language BCP 47 tag of our words
 * @param sheets gets the stylesheets of what is there
 * @returns settled once every block has its final size; what changes none comes later
 */
export async function enhance(
  body: HTMLElement,
  language: string,
  sheets: CSSResult[],
): Promise<void> {
  tidyBlocks(body);
  if (body.querySelector('[data-block=gallery] img,a img')) {
    void attempt(async () => {
      (await import('./rich/pictures.js')).enhancePictures(body, language);
    });
  }
  if (body.querySelector('a[href^="#"]')) {
    void attempt(async () => {
      (await import('./rich/footnotes.js')).enhanceFootnotes(body);
    });
  }
  sheets.push(richArticleStyles);
  await Promise.all([
    attempt(async () => {
      if (!body.querySelector('[data-align],a img,[data-block]:not([data-block=table])')) return;
      sheets.push((await import('./rich/blocks.styles.js')).blockStyles);
    }),
    attempt(async () => {
      if (!mayHoldEmbed(addressesIn(body))) return;
      (await import('./rich/embeds.js')).enhanceEmbeds(body, language);
    }),
  ]);
}

/** Without a connection for it the article is as good as without it. */
async function attempt(bring: () => Promise<void>): Promise<void> {
  await bring().catch(() => undefined);
}

/** What may stand for a player: links, and the bare addresses that some content systems leave. */
function addressesIn(body: HTMLElement): string {
  const links = [...body.querySelectorAll('a')].map(({href}) => href);
  return `${links.join(' ')} ${body.textContent}`;
}
