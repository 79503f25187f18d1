import type {FastifyRequest} from 'fastify';
import type {CommentRow} from './comment-row.js';
import type {Queries} from './database.js';
import {bearerToken, ownsToken} from './edit-token.js';
import {findComment} from './find-comment.js';
import {Problem} from './problem.js';

/** Whether a request comes from who wrote the comment, by its edit token or signed in. */
export function isAuthor({headers, reader}: FastifyRequest, row: CommentRow): boolean {
  return reader ? reader.sub === row.author_sub : ownsToken(bearerToken(headers), row.token_hash);
}

/** Whether a request comes from somebody who looks after the discussion. */
export function isModerator({reader}: FastifyRequest): boolean {
  return reader?.role === 'moderator';
}

/**
 * The comment, for those who may change it.
 *
 * @param others whether moderators may, too
 */
export async function changeableComment(
  queries: Queries,
  request: FastifyRequest,
  cid: string,
  others: 'author' | 'author or moderator' = 'author',
): Promise<CommentRow> {
  const row = await findComment(queries, cid);
  const moderator = isModerator(request);
  if (isAuthor(request, row) || (moderator && others === 'author or moderator')) return row;
  // Whether a comment waits for approval is nobody's business but its author's and the moderators'.
  if (row.state !== 'published' && !moderator) throw new Problem('not-found');
  throw new Problem(bearerToken(request.headers) ? 'forbidden' : 'auth-required');
}
