import {readTeaser, type Teaser} from './article.js';
import {Reading, type Normalised} from './reading.js';

/** One page of a list of articles. */
export interface ArticleList {
  /** Without the entries that could not be read. */
  readonly items: readonly Teaser[];
  /** Opaque cursor of the next page; `''` if this is the last. */
  readonly next: string;
}

/**
 * Reads a list of teasers from an untrusted answer; entries that lack a title or an address are left out.
 *
 * @param base absolute URL of the answer
 */
export function normaliseArticleList(data: unknown, base: string): Normalised<ArticleList> {
  const reading = new Reading(data, base);
  const {problems} = reading;
  const entries = reading.objects('items');
  const items = entries.flatMap((entry) => readTeaser(entry) ?? []);
  // Nothing readable among entries, or no entries where the contract puts them, is not an empty list.
  if (!items.length && (problems.length || !reading.has('items'))) {
    reading.note('missing', 'items');
    return {problems};
  }
  return {value: {items, next: reading.opaque('next')}, problems};
}
