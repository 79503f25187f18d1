import type {FastifyInstance} from 'fastify';
import type {CommentRow} from '../comment-row.js';
import type {Context} from '../context.js';
import type {Queries} from '../database.js';
import {findComment, singleAnswer} from '../find-comment.js';
import {Problem, invalid} from '../problem.js';
import {component} from '../schemas.js';
import {refuseGuests} from '../signed-in.js';
import {changeThread} from '../thread-change.js';
import {voterOf} from '../voter.js';

/** `PUT /comments/{cid}/reaction`. */
export function reactionRoute(app: FastifyInstance, context: Context): void {
  const {database, editWindow, limitWrites} = context;

  app.put(
    '/comments/:cid/reaction',
    {schema: {body: component('ReactionChoice')}, onRequest: [limitWrites, refuseGuests(context)]},
    async (request, reply) => {
      const {cid} = request.params as {cid: string};
      const {value} = request.body as {value: string | null};
      const {article_id: articleId} = await findComment(database, cid);
      const reactions = await changeThread(context, articleId, async (queries) => {
        const before = await findComment(queries, cid);
        if (before.state !== 'published') throw new Problem('not-found');
        if (value !== null && !(await has(queries, articleId, value))) {
          throw invalid('/value', 'format');
        }
        const was = await replace(queries, before, await voterOf(queries, context, request), value);
        const after = await findComment(queries, cid);
        const answer = await singleAnswer(queries, after, editWindow);
        return {
          result: answer['reactions'],
          events: was === value ? [] : [{type: 'comment.updated', data: answer}],
        };
      });
      return reply.send(reactions);
    },
  );
}

async function has(queries: Queries, articleId: string, reaction: string): Promise<boolean> {
  const [article] = await queries.query('select reactions from articles where id = $1', [
    articleId,
  ]);
  return (article?.['reactions'] as readonly string[] | undefined)?.includes(reaction) ?? false;
}

/** Puts a reaction in the place of the reader's earlier one, which it returns; null where there was none. */
async function replace(
  queries: Queries,
  {id, reactions}: CommentRow,
  reader: string,
  value: string | null,
): Promise<string | null> {
  const [earlier] = await queries.query(
    'delete from reactions where comment_id = $1 and reader = $2 returning value',
    [id, reader],
  );
  const was = earlier ? String(earlier['value']) : null;
  if (value !== null) {
    await queries.query('insert into reactions (comment_id, reader, value) values ($1, $2, $3)', [
      id,
      reader,
      value,
    ]);
  }
  // Added to the totals rather than counted anew: seeded totals have no single reactions behind them.
  const counts = new Map(Object.entries(reactions));
  if (was !== null) counts.set(was, Math.max((counts.get(was) ?? 0) - 1, 0));
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  await queries.query('update comments set reactions = $2::text::jsonb where id = $1', [
    id,
    JSON.stringify(Object.fromEntries(counts)),
  ]);
  return was;
}
