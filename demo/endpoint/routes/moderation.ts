import type {FastifyInstance} from 'fastify';
import {parentUpdated, removed} from '../comment-removal.js';
import type {CommentAnswer, CommentRow} from '../comment-row.js';
import type {Context} from '../context.js';
import type {Queries} from '../database.js';
import type {ThreadEvent} from '../event-log.js';
import {findComment, singleAnswer} from '../find-comment.js';
import {component} from '../schemas.js';
import {requireModerator} from '../signed-in.js';
import {changeThread} from '../thread-change.js';

type State = 'published' | 'pending' | 'rejected';

/** `PUT /comments/{cid}/state`, `/pin` and `/feature`: what moderators do to the comments of others. */
export function moderationRoutes(app: FastifyInstance, context: Context): void {
  const {database, editWindow, limitWrites} = context;
  const onRequest = [limitWrites, requireModerator];

  app.put(
    '/comments/:cid/state',
    {schema: {body: component('CommentStateChange')}, onRequest},
    async ({params, body}) => {
      const {state} = body as {state: State};
      return change(params, async (queries, before) => {
        await queries.query('update comments set state = $2 where id = $1', [before.id, state]);
        return (answer) => stateEvents(queries, before, answer);
      });
    },
  );

  app.put(
    '/comments/:cid/pin',
    {schema: {body: component('CommentPin')}, onRequest},
    async ({params, body}) => mark(params, 'pinned', (body as {pinned: boolean}).pinned),
  );

  app.put(
    '/comments/:cid/feature',
    {schema: {body: component('CommentFeature')}, onRequest},
    async ({params, body}) => mark(params, 'featured', (body as {featured: boolean}).featured),
  );

  async function mark(
    params: unknown,
    column: 'pinned' | 'featured',
    value: boolean,
  ): Promise<CommentAnswer> {
    return change(params, async (queries, before) => {
      await queries.query(`update comments set ${column} = $2 where id = $1`, [before.id, value]);
      const told = before.state === 'published' && before[column] !== value;
      return async (data) => (told ? [{type: 'comment.updated', data}] : []);
    });
  }

  async function change(
    params: unknown,
    work: (
      queries: Queries,
      before: CommentRow,
    ) => Promise<(answer: CommentAnswer) => Promise<ThreadEvent[]>>,
  ): Promise<CommentAnswer> {
    const {cid} = params as {cid: string};
    const {article_id: articleId} = await findComment(database, cid);
    return changeThread(context, articleId, async (queries) => {
      const events = await work(queries, await findComment(queries, cid));
      const answer = await singleAnswer(queries, await findComment(queries, cid), editWindow);
      return {result: answer, events: await events(answer)};
    });
  }

  /** Watchers see a comment come and go; what it is between two hidden states is not theirs to know. */
  async function stateEvents(
    queries: Queries,
    before: CommentRow,
    data: CommentAnswer,
  ): Promise<ThreadEvent[]> {
    const shown = data['state'] === 'published';
    if (shown === (before.state === 'published')) return [];
    if (shown) return [{type: 'comment.created', data}];
    return [removed(before), ...(await parentUpdated(queries, before.parent_id, editWindow))];
  }
}
