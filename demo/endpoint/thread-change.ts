import type {Context} from './context.js';
import type {Queries} from './database.js';
import type {ThreadEvent} from './event-log.js';
import {Problem} from './problem.js';

/** Whether a discussion takes comments. */
export type ThreadState = 'open' | 'premoderated' | 'readonly' | 'closed';

/** What a change leaves behind. */
export interface Change<Result> {
  readonly result: Result;
  /** What readers who watch the discussion are told. */
  readonly events: readonly ThreadEvent[];
}

/**
 * Changes a discussion: one change at a time, numbered, and told to its watchers once it is safe.
 *
 * @param work does the change in the transaction of the discussion
 */
export async function changeThread<Result>(
  {database, events}: Context,
  articleId: string,
  work: (queries: Queries, state: ThreadState) => Promise<Change<Result>>,
): Promise<Result> {
  const {result, stored} = await database.transaction(async (queries) => {
    const [article] = await queries.query(
      'select thread_state, comment_count, seq from articles where id = $1 for update',
      [articleId],
    );
    if (!article) throw new Problem('not-found');
    const state = article['thread_state'] as ThreadState;
    const change = await work(queries, state);
    // What stands below a hidden comment is hidden with it.
    const [counted] = await queries.query(
      `with recursive hidden as (
         select id from comments where article_id = $1 and state in ('pending', 'rejected')
         union all
         select c.id from comments c join hidden on c.parent_id = hidden.id
       )
       select count(*)::int as count from comments
       where article_id = $1 and state = 'published' and id not in (select id from hidden)`,
      [articleId],
    );
    const count = Number(counted?.['count'] ?? 0);
    const told = [...change.events];
    const firstSeq = Number(article['seq']) + 1;
    if (count !== article['comment_count']) {
      told.push({type: 'thread', data: {count, state, seq: firstSeq + told.length}});
    }
    if (told.length === 0) return {result: change.result, stored: []};
    await queries.query('update articles set comment_count = $2, seq = $3 where id = $1', [
      articleId,
      count,
      firstSeq + told.length - 1,
    ]);
    return {
      result: change.result,
      stored: await events.append(queries, articleId, firstSeq, told),
    };
  });
  if (stored.length > 0) events.publish(articleId, stored);
  return result;
}
