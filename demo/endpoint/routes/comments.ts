import type {FastifyInstance} from 'fastify';
import {articleIdOf} from '../article-row.js';
import {rowId} from '../comment-row.js';
import type {Context} from '../context.js';
import {cacheFor} from '../discussion-cache.js';
import {bearerToken, hashOf} from '../edit-token.js';
import {isHiddenFrom} from '../hidden-thread.js';
import {policyAnswer} from '../policy.js';
import {Problem} from '../problem.js';
import {query} from '../schemas.js';
import {pageAround, repliesPage, threadPage} from '../thread-page.js';
import type {PageRequest} from '../thread-page.js';

interface Query extends Pick<PageRequest, 'sort' | 'limit'> {
  readonly cursor?: string;
  readonly parent?: string;
  readonly around?: string;
}

/** `GET /articles/{id}/comments`. */
export function commentRoutes(app: FastifyInstance, context: Context): void {
  const {database, editWindow} = context;

  app.get(
    '/articles/:id/comments',
    {schema: {querystring: query('Sort', 'CommentLimit', 'Cursor', 'Parent', 'Around')}},
    async (request, reply) => {
      const articleId = articleIdOf(request);
      const {sort, limit, cursor = '', parent, around} = request.query as Query;
      const token = bearerToken(request.headers);
      const [article] = await database.query(
        'select thread_state as state, comment_count as count, seq, reactions from articles where id = $1',
        [articleId],
      );
      if (!article) throw new Problem('not-found');
      const tokenHash = token && hashOf(token);
      const page = {articleId, sort, limit, cursor, tokenHash, editWindow};
      const {items, next} = parent
        ? await repliesPage(database, page, await parentOf(parent))
        : around
          ? await pageAround(database, page, rowId(around) ?? 0)
          : await threadPage(database, page);
      cacheFor(reply, token);
      return {
        thread: {count: article['count'], state: article['state'], seq: article['seq']},
        policy: policyAnswer(context, article['reactions']),
        items,
        next,
        events: `comments/events?after=${String(article['seq'])}`,
      };

      async function parentOf(publicId: string): Promise<number> {
        const [row] = await database.query(
          `select id from comments where id = $1 and article_id = $2
           and (state in ('published', 'deleted') or token_hash = $3)`,
          [rowId(publicId) ?? 0, articleId, tokenHash],
        );
        const id = Number(row?.['id']);
        if (!row || (await isHiddenFrom(database, id, tokenHash))) throw new Problem('not-found');
        return id;
      }
    },
  );
}
