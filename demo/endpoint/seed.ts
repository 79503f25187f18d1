import type {Database, Queries} from './database.js';
import {createDiscussion} from './seed-discussion.js';
import type {Sentences} from './seed-discussion.js';

/** An article as a seed file holds it: the contract's keys, and what concerns the seed alone. */
export interface SeedArticle {
  readonly id: string;
  readonly bodyHtml: string;
  readonly lang?: string;
  readonly publishedAt?: string;
  readonly tags?: readonly {readonly name: string}[];
  readonly comments?: {readonly state?: string};
  /** The first articles to be related. */
  readonly relatedIds?: readonly string[];
  /** Which reactions its comments have; none by default. */
  readonly reactions?: readonly string[];
  /** How many comments to make up. */
  readonly discussionSize?: number;
  /** The rest of the contract's keys. */
  readonly [key: string]: unknown;
}

/** What an empty database is filled with. */
export interface SeedContent {
  readonly articles: readonly SeedArticle[];
  readonly sentences: Sentences;
}

/** Fills the database unless it holds articles already. */
export async function seedOnce(database: Database, content: SeedContent): Promise<void> {
  await database.transaction(async (queries) => {
    // Of several processes that start on one empty database, one fills it.
    await queries.query('lock table articles in share row exclusive mode');
    const [any] = await queries.query('select id from articles limit 1');
    if (any) return;
    await insertArticles(queries, content.articles);
    await insertDiscussions(queries, content);
  });
}

async function insertArticles(queries: Queries, articles: readonly SeedArticle[]): Promise<void> {
  const rows = articles.map(
    ({bodyHtml, comments, relatedIds = [], discussionSize, reactions = [], ...document}) => ({
      id: document.id,
      document,
      body_html: bodyHtml,
      lang: document.lang ?? '',
      tags: document.tags?.map(({name}) => name) ?? [],
      related_ids: relatedIds,
      reactions,
      published_at: document.publishedAt ?? '1970-01-01T00:00:00Z',
      thread_state: comments?.state ?? 'open',
    }),
  );
  await queries.query(
    `insert into articles
       (id, document, body_html, lang, tags, related_ids, reactions, published_at, thread_state)
     select id, document, body_html, lang, tags, related_ids, reactions, published_at, thread_state
     from jsonb_to_recordset($1::text::jsonb) as seed(id text, document jsonb, body_html text,
       lang text, tags text[], related_ids text[], reactions text[], published_at timestamptz, thread_state text)`,
    [JSON.stringify(rows)],
  );
}

async function insertDiscussions(
  queries: Queries,
  {articles, sentences}: SeedContent,
): Promise<void> {
  let firstId = 1;
  for (const article of articles) {
    const {id, lang = 'en', publishedAt = '1970-01-01T00:00:00Z', discussionSize = 0} = article;
    const {reactions = []} = article;
    if (discussionSize === 0) continue;
    const comments = createDiscussion(
      {id, lang, publishedAt, firstId, size: discussionSize, reactions},
      sentences,
    );
    firstId += comments.length;
    await queries.query(
      `insert into comments (id, article_id, parent_id, depth, state, author_name, badge, text,
         created_at, votes_up, votes_down, pinned, reactions)
       select id, $2, parent_id, depth, 'published', author_name, badge, text, created_at,
         votes_up, votes_down, pinned, reactions
       from jsonb_to_recordset($1::text::jsonb) as seed(id int, parent_id int, depth int,
         author_name text, badge text, text text, created_at timestamptz, votes_up int,
         votes_down int, pinned boolean, reactions jsonb)`,
      [JSON.stringify(comments), id],
    );
    await queries.query('update articles set comment_count = $2 where id = $1', [
      id,
      comments.length,
    ]);
  }
  await queries.query(`select setval(pg_get_serial_sequence('comments', 'id'), $1::int, false)`, [
    firstId,
  ]);
}
