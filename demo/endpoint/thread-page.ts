import {beyond, keyColumns, orderBy, positionOf, readCursor, writeCursor} from './cursors.js';
import type {Order} from './cursors.js';
import {commentAnswer, commentColumns} from './comment-row.js';
import type {CommentAnswer, CommentRow} from './comment-row.js';
import type {Queries, Row} from './database.js';
import {policy} from './policy.js';
import {Problem} from './problem.js';

/** What a reader asks of a discussion. */
export interface PageRequest {
  readonly articleId: string;
  readonly sort: 'newest' | 'oldest' | 'top';
  readonly limit: number;
  readonly cursor: string;
  /** Hash of the token that shows its bearer what is still pending; `''` for other readers. */
  readonly tokenHash: string;
  readonly editWindow: number;
}

/** Some comments and where to go on. */
export interface ThreadPage {
  readonly items: CommentAnswer[];
  readonly next: string | null;
}

type KeyedRow = CommentRow & Row;

const created = [
  {sql: 'c.created_at', kind: 'time'},
  {sql: 'c.id', kind: 'integer'},
] as const;
const pinnedFirst = {sql: 'c.pinned::int', kind: 'integer'} as const;
const score = {sql: '(c.votes_up - c.votes_down)', kind: 'integer'} as const;

const orders: Readonly<Record<PageRequest['sort'], Order>> = {
  newest: {name: 'newest', keys: [pinnedFirst, ...created], direction: 'desc'},
  oldest: {
    name: 'oldest',
    keys: [{sql: '(not c.pinned)::int', kind: 'integer'}, ...created],
    direction: 'asc',
  },
  top: {name: 'top', keys: [pinnedFirst, score, ...created], direction: 'desc'},
};

// Answers read as a conversation, whatever the order of the threads.
const replyOrder: Order = {name: 'replies', keys: created, direction: 'asc'};

const repliesShown = 3;

/** A page of top-level comments. */
export async function threadPage(queries: Queries, request: PageRequest): Promise<ThreadPage> {
  const order = orders[request.sort];
  const after = request.cursor ? readCursor(order, request.cursor) : [];
  const rows = await queries.query(
    `select ${commentColumns}, ${keyColumns(order)} from comments c
     where c.article_id = $1 and c.parent_id is null and ${visible(2)}
       ${after.length > 0 ? `and ${beyond(order, 4)}` : ''}
     order by ${orderBy(order)} limit $3`,
    [request.articleId, request.tokenHash, request.limit + 1, ...after],
  );
  return answer(queries, request, order, rows as KeyedRow[]);
}

/** A page of the answers to one comment, oldest first. */
export async function repliesPage(
  queries: Queries,
  request: PageRequest,
  parentId: number,
): Promise<ThreadPage> {
  const after = request.cursor ? readCursor(replyOrder, request.cursor) : [];
  const rows = await queries.query(
    `select ${commentColumns}, ${keyColumns(replyOrder)} from comments c
     where c.article_id = $1 and c.parent_id = $4 and ${visible(2)}
       ${after.length > 0 ? `and ${beyond(replyOrder, 5)}` : ''}
     order by ${orderBy(replyOrder)} limit $3`,
    [request.articleId, request.tokenHash, request.limit + 1, parentId, ...after],
  );
  return answer(queries, request, replyOrder, rows as KeyedRow[]);
}

/** The page of top-level comments, cut as a walk from the first page cuts them, that holds one comment. */
export async function pageAround(
  queries: Queries,
  request: PageRequest,
  commentId: number,
): Promise<ThreadPage> {
  const order = orders[request.sort];
  const path = (await queries.query(
    `with recursive path as (
       select c.* from comments c where c.id = $1 and c.article_id = $3 and ${visible(2)}
       union all
       select c.* from comments c join path on path.parent_id = c.id
     )
     select ${commentColumns}, ${keyColumns(order)} from path c order by c.depth`,
    [commentId, request.tokenHash, request.articleId],
  )) as KeyedRow[];
  const root = path[0];
  if (!root) throw new Problem('not-found');
  const [before] = await queries.query(
    `select count(*)::int as count from comments c
     where c.article_id = $1 and c.parent_id is null and ${visible(2)}
       and ${beyond(order, 3, 'before')}`,
    [request.articleId, request.tokenHash, ...positionOf(order, root)],
  );
  const place = Number(before?.['count'] ?? 0);
  const rows = await queries.query(
    `select ${commentColumns}, ${keyColumns(order)} from comments c
     where c.article_id = $1 and c.parent_id is null and ${visible(2)}
     order by ${orderBy(order)} limit $3 offset $4`,
    [request.articleId, request.tokenHash, request.limit + 1, place - (place % request.limit)],
  );
  const ids = path.map(({id}) => id);
  return answer(queries, request, order, rows as KeyedRow[], ids);
}

async function answer(
  queries: Queries,
  request: PageRequest,
  order: Order,
  rows: readonly KeyedRow[],
  path: readonly number[] = [],
): Promise<ThreadPage> {
  const page = rows.slice(0, request.limit);
  const last = page.at(-1);
  const more = rows.length > request.limit && last;
  return {
    items: await withReplies(queries, request, page, path),
    next: more ? writeCursor(order, positionOf(order, last)) : null,
  };
}

type ReplyRow = KeyedRow & {readonly place: number; readonly siblings: number};

/** One query for each level, however many comments there are on it. */
async function withReplies(
  queries: Queries,
  request: PageRequest,
  rows: readonly CommentRow[],
  path: readonly number[],
): Promise<CommentAnswer[]> {
  const top = rows.map((row) => commentAnswer(row, request.editWindow));
  let parents = new Map(rows.map(({id}, index) => [id, top[index]]));
  for (let level = 0; level < policy.maxDepth && parents.size > 0; level++) {
    const replies = (await queries.query(
      `select * from (
         select ${commentColumns}, ${keyColumns(replyOrder)},
           (row_number() over (partition by c.parent_id order by ${orderBy(replyOrder)}))::int
             as place,
           (count(*) over (partition by c.parent_id))::int as siblings
         from comments c where c.parent_id = any($1::int[]) and ${visible(2)}
       ) as reply
       where place <= $3 or id = any($4::int[]) order by place`,
      [[...parents.keys()], request.tokenHash, repliesShown, path],
    )) as ReplyRow[];
    const children = new Map<number, CommentAnswer>();
    for (const reply of replies) {
      const siblings = parents.get(reply.parent_id ?? 0)?.replies;
      const child = commentAnswer(reply, request.editWindow);
      children.set(reply.id, child);
      if (!siblings) continue;
      siblings.items.push(child);
      siblings.count = reply.siblings;
      if (reply.place === repliesShown && reply.siblings > repliesShown) {
        siblings.next = writeCursor(replyOrder, positionOf(replyOrder, reply));
      }
    }
    parents = children;
  }
  return top;
}

/** Deleted comments are in the table only while answers stand below them. */
function visible(tokenParameter: number): string {
  return `(c.state in ('published', 'deleted') or c.token_hash = $${String(tokenParameter)}::text)`;
}
