import type {FastifyInstance, FastifyRequest} from 'fastify';
import {editableUntil, publicId} from '../comment-row.js';
import type {CommentRow} from '../comment-row.js';
import type {Context} from '../context.js';
import type {Queries} from '../database.js';
import {bearerToken, ownsToken} from '../edit-token.js';
import type {ThreadEvent} from '../event-log.js';
import {findComment, singleAnswer} from '../find-comment.js';
import {tidyText} from '../new-comment.js';
import {policy} from '../policy.js';
import {Problem, invalid} from '../problem.js';
import {component} from '../schemas.js';
import {changeThread} from '../thread-change.js';

/** `PATCH` and `DELETE /comments/{cid}`: what authors do to their own words. */
export function ownCommentRoutes(app: FastifyInstance, context: Context): void {
  const {database, clock, editWindow, limitWrites} = context;

  app.patch(
    '/comments/:cid',
    {
      schema: {body: component('CommentEdit')},
      onRequest: limitWrites,
      preValidation: async (request) => {
        const body = request.body as Record<string, unknown> | null | undefined;
        if (body && 'text' in body) request.body = {...body, text: tidyText(body['text'])};
      },
    },
    async (request, reply) => {
      const {cid} = request.params as {cid: string};
      const {text} = request.body as {text: string};
      if (text.length > policy.maxLength) throw invalid('/text', 'too-long');
      const {article_id: articleId} = await ownComment(database, request, cid);
      const answer = await changeThread(context, articleId, async (queries, state) => {
        const row = await ownComment(queries, request, cid);
        if (state === 'readonly' || state === 'closed') throw new Problem('thread-closed');
        const now = clock();
        if (now > editableUntil(row, editWindow)) throw new Problem('forbidden');
        requireRevision(request, row.rev);
        await queries.query(
          'update comments set text = $2, edited_at = $3, rev = rev + 1 where id = $1',
          [row.id, text, now],
        );
        const edited = await singleAnswer(queries, await findComment(queries, cid), editWindow);
        return {
          result: edited,
          events: row.state === 'published' ? [{type: 'comment.updated', data: edited}] : [],
        };
      });
      return reply.header('etag', `"${String(answer['rev'])}"`).send(answer);
    },
  );

  app.delete('/comments/:cid', {onRequest: limitWrites}, async (request, reply) => {
    const {cid} = request.params as {cid: string};
    const {article_id: articleId} = await ownComment(database, request, cid);
    const tombstone = await changeThread(context, articleId, async (queries) => {
      const row = await ownComment(queries, request, cid);
      const [reply] = await queries.query('select id from comments where parent_id = $1 limit 1', [
        row.id,
      ]);
      if (!reply) return {result: undefined, events: await remove(queries, row, editWindow)};
      const [buried] = await queries.query(
        `update comments set state = 'deleted', text = '', author_name = '', author_email = null,
           author_url = null, badge = null, client = '', token_hash = null, pinned = false,
           rev = rev + 1
         where id = $1 returning *`,
        [row.id],
      );
      const answer = await singleAnswer(queries, buried as unknown as CommentRow, editWindow);
      return {result: answer, events: [{type: 'comment.updated', data: answer}]};
    });
    return tombstone ? reply.code(200).send(tombstone) : reply.code(204).send();
  });
}

async function ownComment(
  queries: Queries,
  {headers}: FastifyRequest,
  cid: string,
): Promise<CommentRow> {
  const row = await findComment(queries, cid);
  const token = bearerToken(headers);
  if (!token) {
    // Whether a comment waits for approval is nobody's business but its author's.
    throw new Problem(row.state === 'published' ? 'auth-required' : 'not-found');
  }
  if (!ownsToken(token, row.token_hash)) {
    throw new Problem(row.state === 'published' ? 'forbidden' : 'not-found');
  }
  return row;
}

function requireRevision({headers}: FastifyRequest, rev: number): void {
  const wanted = headers['if-match'];
  if (wanted === undefined) throw invalid('/if-match', 'required');
  const revisions = wanted.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!revisions.includes('*') && !revisions.includes(`"${String(rev)}"`)) {
    throw new Problem('edit-conflict');
  }
}

/** Removes a comment, and the tombstones above it that stood there for its sake alone. */
async function remove(
  queries: Queries,
  row: CommentRow,
  editWindow: number,
): Promise<ThreadEvent[]> {
  await queries.query('delete from comments where id = $1', [row.id]);
  const events: ThreadEvent[] = row.state === 'published' ? [removed(row)] : [];
  let parentId = row.parent_id;
  while (parentId !== null) {
    const [above] = await queries.query(
      `delete from comments as parent where id = $1 and state = 'deleted'
         and not exists (select 1 from comments where parent_id = parent.id)
       returning *`,
      [parentId],
    );
    if (!above) break;
    const tombstone = above as unknown as CommentRow;
    events.push(removed(tombstone));
    parentId = tombstone.parent_id;
  }
  if (parentId !== null && events.length > 0) {
    const [parent] = await queries.query('select * from comments where id = $1', [parentId]);
    const answer = await singleAnswer(queries, parent as unknown as CommentRow, editWindow);
    // The number of answers below it has changed.
    if (answer['state'] !== 'pending') events.push({type: 'comment.updated', data: answer});
  }
  return events;
}

function removed({id, parent_id: parentId}: CommentRow): ThreadEvent {
  return {
    type: 'comment.removed',
    data: {id: publicId(id), parentId: parentId === null ? null : publicId(parentId)},
  };
}
