import type {FastifyInstance} from 'fastify';
import {isAuthor, isModerator} from '../comment-author.js';
import type {Context} from '../context.js';
import {cacheFor} from '../discussion-cache.js';
import {bearerToken} from '../edit-token.js';
import {findComment} from '../find-comment.js';
import {Problem} from '../problem.js';

/**
 * `GET /comments/{cid}/history`: what a comment said, the present words first; for its author and moderators also what
 * nobody else has seen.
 */
export function historyRoute(app: FastifyInstance, {database}: Context): void {
  app.get('/comments/:cid/history', async (request, reply) => {
    const {cid} = request.params as {cid: string};
    const row = await findComment(database, cid);
    const seesAll = isAuthor(request, row) || isModerator(request);
    if (row.state !== 'published' && !seesAll) throw new Problem('not-found');
    const earlier = await database.query(
      `select rev, text, at from comment_revisions
       where comment_id = $1 and rev < $2 and (published or $3) order by rev desc`,
      [row.id, row.rev, seesAll],
    );
    const present = {rev: row.rev, text: row.text, at: row.edited_at ?? row.created_at};
    cacheFor(reply, bearerToken(request.headers));
    return {items: [present, ...earlier]};
  });
}
