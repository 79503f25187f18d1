import type {FastifyInstance} from 'fastify';
import {articleIdOf} from '../article-row.js';
import {commentAnswer, commentColumns, publicId} from '../comment-row.js';
import type {CommentRow} from '../comment-row.js';
import type {Context} from '../context.js';
import {Problem} from '../problem.js';
import {readerKey, requireReader} from '../signed-in.js';

// More than anybody approves at a time; what is left comes once these are decided.
const mostPending = 200;

/** `GET /articles/{id}/comments/viewer`: what in a discussion is one reader's own. */
export function viewerRoute(app: FastifyInstance, {database, editWindow}: Context): void {
  app.get('/articles/:id/comments/viewer', async (request, reply) => {
    const reader = requireReader(request);
    const articleId = articleIdOf(request);
    const [article] = await database.query('select thread_state from articles where id = $1', [
      articleId,
    ]);
    if (!article) throw new Problem('not-found');
    const moderate = reader.role === 'moderator';
    const votes = await database.query(
      `select v.comment_id, v.value from votes v join comments c on c.id = v.comment_id
       where c.article_id = $1 and v.voter = $2 and c.state = 'published' order by v.comment_id`,
      [articleId, readerKey(reader)],
    );
    const reactions = await database.query(
      `select r.comment_id, r.value from reactions r join comments c on c.id = r.comment_id
       where c.article_id = $1 and r.reader = $2 and c.state = 'published' order by r.comment_id`,
      [articleId, readerKey(reader)],
    );
    const own = await database.query(
      `select id from comments where article_id = $1 and author_sub = $2 order by id`,
      [articleId, reader.sub],
    );
    const pending = (await database.query(
      `select ${commentColumns} from comments c
       where c.article_id = $1 and c.state = 'pending' and ($2::boolean or c.author_sub = $3)
       order by c.created_at, c.id limit $4`,
      [articleId, moderate, reader.sub, mostPending],
    )) as unknown as CommentRow[];
    void reply.header('cache-control', 'private, no-store');
    return {
      viewer: {name: reader.name},
      can: {
        post: /^(open|premoderated)$/.test(String(article['thread_state'])),
        vote: true,
        report: true,
        moderate,
      },
      votes: Object.fromEntries(
        votes.map((row) => [publicId(Number(row['comment_id'])), row['value']]),
      ),
      reactions: Object.fromEntries(
        reactions.map((row) => [publicId(Number(row['comment_id'])), row['value']]),
      ),
      own: own.map(({id}) => publicId(Number(id))),
      pending: pending.map((row) => commentAnswer(row, editWindow)),
    };
  });
}
