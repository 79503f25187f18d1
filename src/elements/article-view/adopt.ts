import type {Place} from '../../shared/source-element.js';
import {normaliseArticle, type Article} from '../../model/article.js';

/**
 * Reads from the page's own rendering what is said of an article without asking for it.
 *
 * @throws {TypeError} if it has neither a heading nor an identifier
 */
export function adopt(given: HTMLElement, {endpoint, articleId}: Place): Article {
  const heading = given.querySelector('[part~="title"], h1, h2, h3, h4, h5, h6');
  const title = heading?.textContent || articleId;
  const url = given.querySelector<HTMLAnchorElement>('[part~="original"]')?.href;
  const {lang, dir} = given;
  const {value} = normaliseArticle({id: articleId || title, title, url, lang, dir}, endpoint);
  if (!value) throw new TypeError('The article in the page has neither heading nor identifier');
  return value;
}
