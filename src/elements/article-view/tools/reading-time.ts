import {html, render} from 'lit';
import {readingTimeWords} from '../../../i18n/messages/reading-time.js';
import {wordsFor} from '../../../i18n/words.js';
import {adoptStyles} from '../../../shared/adopt-styles.js';
import {readingMinutes} from './reading-length.js';
import {readingTimeStyles} from './reading-time.styles.js';
import type {Tool} from './tool.js';

/**
 * Says how long the article takes to read: lead and text, by the rate of its language. Nothing of an article of
 * which only the beginning is given.
 *
 * - `reading-rate` of the view: words a minute, for Chinese and Japanese characters. Anything but a positive number
 *   means the usual rate of the language.
 * - Part `reading-time`: the words.
 */
export const tool: Tool = ({view, article, body, box, language, spoken}) => {
  if (article.truncated) return;
  adoptStyles(view.renderRoot, readingTimeStyles);
  // By blocks: without the space between them, the last word of one and the first of the next are one.
  const blocks = [...body.childNodes].filter((node) => node.nodeType !== Node.COMMENT_NODE);
  const text = [article.lead, ...blocks.map(({textContent}) => textContent)];
  const ownRate = Number(view.getAttribute('reading-rate'));
  const minutes = readingMinutes(text.join('\n'), spoken, ownRate);
  const words = wordsFor(readingTimeWords, language);
  // Once an article: not worth the formatters that are kept for dates.
  const count = minutes.toLocaleString(language);
  render(html`<p part="reading-time">${words.minutes(count)}</p>`, box);
};
