import type {FastifyInstance} from 'fastify';
import {changeableComment} from '../comment-author.js';
import {removeComment} from '../comment-removal.js';
import type {CommentRow} from '../comment-row.js';
import type {Context} from '../context.js';
import type {Queries} from '../database.js';
import {singleAnswer} from '../find-comment.js';
import {changeThread} from '../thread-change.js';

/** `DELETE /comments/{cid}`: for authors, and for moderators whoever wrote it. */
export function deleteCommentRoute(app: FastifyInstance, context: Context): void {
  const {database, editWindow, limitWrites} = context;

  app.delete('/comments/:cid', {onRequest: limitWrites}, async (request, reply) => {
    const {cid} = request.params as {cid: string};
    const find = (queries: Queries): Promise<CommentRow> =>
      changeableComment(queries, request, cid, 'author or moderator');
    const {article_id: articleId} = await find(database);
    const tombstone = await changeThread(context, articleId, async (queries) => {
      const row = await find(queries);
      const [answered] = await queries.query(
        'select id from comments where parent_id = $1 limit 1',
        [row.id],
      );
      if (!answered) {
        return {result: undefined, events: await removeComment(queries, row, editWindow)};
      }
      const answer = await singleAnswer(queries, await bury(queries, row), editWindow);
      const type = row.state === 'published' ? 'comment.updated' : 'comment.created';
      return {result: answer, events: [{type, data: answer}]};
    });
    return tombstone ? reply.code(200).send(tombstone) : reply.code(204).send();
  });
}

/** Leaves nothing of a comment but its place, which its answers need. */
async function bury(queries: Queries, {id}: CommentRow): Promise<CommentRow> {
  await queries.query('delete from comment_revisions where comment_id = $1', [id]);
  const [buried] = await queries.query(
    `update comments set state = 'deleted', text = '', author_name = '', author_email = null,
       author_url = null, author_sub = null, badge = null, client = '', token_hash = null,
       pinned = false, featured = false, reactions = '{}', rev = rev + 1
     where id = $1 returning *`,
    [id],
  );
  return buried as unknown as CommentRow;
}
