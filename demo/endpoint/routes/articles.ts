import type {FastifyInstance} from 'fastify';
import {articleIdOf, siteOf, teaserAnswer, teaserColumns} from '../article-row.js';
import type {ArticleRow} from '../article-row.js';
import type {Context} from '../context.js';
import {beyond, keyColumns, orderBy, positionOf, readCursor, writeCursor} from '../cursors.js';
import type {Order} from '../cursors.js';
import type {Row} from '../database.js';
import {Problem} from '../problem.js';
import {query} from '../schemas.js';

// Chosen by the editors, then by shared tags, then in the reader's language, then the newest.
const nearest: Order = {
  name: 'related',
  direction: 'asc',
  keys: [
    {sql: 'chosen', kind: 'integer'},
    {sql: 'unshared', kind: 'integer'},
    {sql: 'foreign_language', kind: 'integer'},
    {sql: 'age', kind: 'float'},
    {sql: 'id', kind: 'text'},
  ],
};

const candidates = `
  select other.*,
    coalesce(array_position(this.related_ids, other.id), 1000000)::int as chosen,
    -(select count(*) from unnest(other.tags) as tag where tag = any(this.tags))::int as unshared,
    (other.lang <> this.lang)::int as foreign_language,
    -extract(epoch from other.published_at)::float8 as age
  from articles this join articles other on other.id <> this.id
  where this.id = $1`;

const cacheControl = 'public, max-age=30, stale-while-revalidate=300';

/** `GET /articles/{id}` and `GET /articles/{id}/related`. */
export function articleRoutes(app: FastifyInstance, context: Context): void {
  const {database} = context;

  app.get('/articles/:id', async (request, reply) => {
    const id = articleIdOf(request);
    const [row] = (await database.query('select * from articles where id = $1', [
      id,
    ])) as unknown as ArticleRow[];
    if (!row) throw new Problem('not-found');
    const chosen = (await database.query(
      `select ${teaserColumns} from articles
       where id = any($1::text[]) and id <> $2 order by array_position($1::text[], id)`,
      [row.related_ids, id],
    )) as unknown as ArticleRow[];
    const site = siteOf(context, request);
    void reply.header('cache-control', cacheControl);
    return {
      ...teaserAnswer(row, site),
      bodyHtml: row.body_html,
      related: chosen.map((other) => teaserAnswer(other, site)),
    };
  });

  app.get(
    '/articles/:id/related',
    {schema: {querystring: query('RelatedLimit', 'Cursor')}},
    async (request, reply) => {
      const id = articleIdOf(request);
      const {limit, cursor} = request.query as {limit: number; cursor?: string};
      const after = cursor ? readCursor(nearest, cursor) : [];
      const [found] = await database.query(
        `select (select count(*)::int from articles) as count from articles where id = $1`,
        [id],
      );
      if (!found) throw new Problem('not-found');
      const rows = (await database.query(
        `select ${teaserColumns}, ${keyColumns(nearest)} from (${candidates}) as candidate
         ${after.length > 0 ? `where ${beyond(nearest, 3)}` : ''}
         order by ${orderBy(nearest)} limit $2`,
        [id, limit + 1, ...after],
      )) as unknown as (ArticleRow & Row)[];
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const more = rows.length > limit && last;
      const site = siteOf(context, request);
      void reply.header('cache-control', cacheControl);
      return {
        items: page.map((row) => teaserAnswer(row, site)),
        total: Number(found['count']) - 1,
        next: more ? writeCursor(nearest, positionOf(nearest, last)) : null,
      };
    },
  );
}
