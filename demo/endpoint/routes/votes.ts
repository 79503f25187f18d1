import type {FastifyInstance} from 'fastify';
import type {Context} from '../context.js';
import type {Queries} from '../database.js';
import {findComment, singleAnswer} from '../find-comment.js';
import {Problem} from '../problem.js';
import {component} from '../schemas.js';
import {refuseGuests} from '../signed-in.js';
import {changeThread} from '../thread-change.js';
import {voterOf} from '../voter.js';

/** `PUT /comments/{cid}/vote`. */
export function voteRoute(app: FastifyInstance, context: Context): void {
  const {database, editWindow, limitWrites} = context;

  app.put(
    '/comments/:cid/vote',
    {schema: {body: component('Vote')}, onRequest: [limitWrites, refuseGuests(context)]},
    async (request, reply) => {
      const {cid} = request.params as {cid: string};
      const {value} = request.body as {value: -1 | 0 | 1};
      const {article_id: articleId} = await findComment(database, cid);
      const votes = await changeThread(context, articleId, async (queries) => {
        const before = await findComment(queries, cid);
        if (before.state !== 'published') throw new Problem('not-found');
        await cast(queries, before.id, await voterOf(queries, context, request), value);
        const after = await findComment(queries, cid);
        const same = after.votes_up === before.votes_up && after.votes_down === before.votes_down;
        const answer = await singleAnswer(queries, after, editWindow);
        return {
          result: answer['votes'],
          events: same ? [] : [{type: 'comment.updated', data: answer}],
        };
      });
      return reply.send(votes);
    },
  );
}

async function cast(
  queries: Queries,
  commentId: number,
  voter: string,
  value: -1 | 0 | 1,
): Promise<void> {
  const [earlier] = await queries.query(
    'delete from votes where comment_id = $1 and voter = $2 returning value',
    [commentId, voter],
  );
  if (value !== 0) {
    await queries.query('insert into votes (comment_id, voter, value) values ($1, $2, $3)', [
      commentId,
      voter,
      value,
    ]);
  }
  const was = earlier?.['value'];
  // Added to the totals rather than counted anew: seeded totals have no single votes behind them.
  await queries.query(
    `update comments set votes_up = votes_up + $2::int, votes_down = votes_down + $3::int
     where id = $1`,
    [commentId, Number(value === 1) - Number(was === 1), Number(value === -1) - Number(was === -1)],
  );
}
