import type {Request} from '../client/request.js';
import {addressBelow} from './native-comment.js';

/**
 * Asks our own contract for the counts of several articles.
 *
 * @throws {LoadError} `not-found` for an endpoint that is the address of an article and of nothing else
 */
export function nativeCounts(endpoint: string, articleIds: readonly string[]): Request {
  const url = new URL(addressBelow({endpoint, articleId: ''}, 'comments', 'counts'));
  url.searchParams.set('articles', articleIds.join(','));
  return {url: url.href};
}
