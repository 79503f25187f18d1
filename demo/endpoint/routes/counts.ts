import type {FastifyInstance} from 'fastify';
import type {Context} from '../context.js';
import {invalid} from '../problem.js';
import {query} from '../schemas.js';

const most = 100;

/** `GET /comments/counts`. */
export function countRoute(app: FastifyInstance, {database}: Context): void {
  app.get(
    '/comments/counts',
    {schema: {querystring: query('Articles')}},
    async (request, reply) => {
      const {articles = ''} = request.query as {articles?: string};
      const ids = [...new Set(articles.split(',').filter((id) => id && !id.includes('\0')))];
      if (ids.length === 0) throw invalid('/articles', 'required');
      if (ids.length > most) throw invalid('/articles', 'too-long');
      const rows = await database.query(
        'select id, comment_count from articles where id = any($1::text[])',
        [ids],
      );
      void reply.header('cache-control', 'public, max-age=15, stale-while-revalidate=60');
      return {
        counts: Object.fromEntries(
          rows.map((row) => [row['id'] as string, row['comment_count'] as number]),
        ),
      };
    },
  );
}
