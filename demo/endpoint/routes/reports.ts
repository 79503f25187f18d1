import type {FastifyInstance} from 'fastify';
import type {Context} from '../context.js';
import {findComment} from '../find-comment.js';
import {tidyText} from '../new-comment.js';
import {Problem} from '../problem.js';
import {component} from '../schemas.js';
import {clientKey, refuseGuests} from '../signed-in.js';

/** `POST /comments/{cid}/reports`. */
export function reportRoute(app: FastifyInstance, context: Context): void {
  const {database, clock, limitWrites} = context;

  app.post(
    '/comments/:cid/reports',
    {schema: {body: component('Report')}, onRequest: [limitWrites, refuseGuests(context)]},
    async (request, reply) => {
      const {cid} = request.params as {cid: string};
      const {reason, note = ''} = request.body as {reason: string; note?: string};
      const {id, state} = await findComment(database, cid);
      if (state !== 'published') throw new Problem('not-found');
      const [first] = await database.query(
        `insert into reports (comment_id, reporter, reason, note, created_at)
         values ($1, $2, $3, $4, $5) on conflict do nothing returning comment_id`,
        [id, clientKey(context, request), reason, tidyText(note), clock()],
      );
      return reply.code(first ? 202 : 200).send({status: 'received'});
    },
  );
}
