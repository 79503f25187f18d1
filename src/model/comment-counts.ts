import {Reading, type Normalised} from './reading.js';

/** How many published comments each article has, by its identifier; unknown articles are not in it. */
export interface CommentCounts {
  /** The count of an article; absent if the answer says none that is one. */
  of(articleId: string): number | undefined;
}

/**
 * Reads counts from an untrusted answer, each when it is asked for.
 *
 * @param base absolute URL of the answer
 */
export function normaliseCommentCounts(data: unknown, base: string): Normalised<CommentCounts> {
  const reading = new Reading(data, base);
  const {problems} = reading;
  const counts = reading.object('counts');
  if (!counts) reading.note('missing', 'counts');
  if (!counts || problems.length) return {problems};
  const of = (articleId: string): number | undefined => {
    const count = counts.number(articleId);
    return count === undefined ? undefined : Math.trunc(count);
  };
  return {value: {of}, problems};
}
