import type {FastifyInstance, FastifyRequest} from 'fastify';
import {changeableComment, isModerator} from '../comment-author.js';
import {parentUpdated, removed} from '../comment-removal.js';
import {editableUntil} from '../comment-row.js';
import type {Context} from '../context.js';
import {findComment, singleAnswer} from '../find-comment.js';
import {tidyText} from '../new-comment.js';
import {nudgeReasons} from '../nudge.js';
import {policy} from '../policy.js';
import {Problem, invalid} from '../problem.js';
import {component} from '../schemas.js';
import {changeThread} from '../thread-change.js';

/** `PATCH /comments/{cid}`: what authors, and they alone, do to their own words. */
export function editCommentRoute(app: FastifyInstance, context: Context): void {
  const {database, clock, editWindow, limitWrites, nudge} = context;

  app.patch(
    '/comments/:cid',
    {
      schema: {body: component('CommentEdit')},
      onRequest: limitWrites,
      preValidation: async (request) => {
        const {body} = request;
        if (typeof body === 'object' && body && 'text' in body)
          request.body = {...body, text: tidyText(body.text)};
      },
    },
    async (request, reply) => {
      const {cid} = request.params as {cid: string};
      const {text} = request.body as {text: string};
      if (text.length > policy.maxLength) throw invalid('/text', 'too-long');
      const {article_id: articleId} = await changeableComment(database, request, cid);
      const answer = await changeThread(context, articleId, async (queries, state) => {
        const row = await changeableComment(queries, request, cid);
        if (state === 'readonly' || state === 'closed') throw new Problem('thread-closed');
        const now = clock();
        if (now > editableUntil(row, editWindow)) throw new Problem('forbidden');
        requireRevision(request, row.rev);
        const wasPublished = row.state === 'published';
        await queries.query(
          `insert into comment_revisions (comment_id, rev, text, at, published)
           values ($1, $2, $3, $4, $5)`,
          [row.id, row.rev, row.text, row.edited_at ?? row.created_at, wasPublished],
        );
        // Or else one would write something harmless, have it approved, and change it.
        const waits =
          !isModerator(request) &&
          (state === 'premoderated' || (nudge && nudgeReasons(text).length > 0));
        const becomes = wasPublished && waits ? 'pending' : row.state;
        await queries.query(
          'update comments set text = $2, edited_at = $3, state = $4, rev = rev + 1 where id = $1',
          [row.id, text, now, becomes],
        );
        const edited = await singleAnswer(queries, await findComment(queries, cid), editWindow);
        if (!wasPublished) return {result: edited, events: []};
        const goes = [removed(row), ...(await parentUpdated(queries, row.parent_id, editWindow))];
        const stays = [{type: 'comment.updated', data: edited}] as const;
        return {result: edited, events: becomes === 'pending' ? goes : stays};
      });
      return reply.header('etag', `"${String(answer['rev'])}"`).send(answer);
    },
  );
}

function requireRevision({headers}: FastifyRequest, rev: number): void {
  const wanted = headers['if-match'];
  if (wanted === undefined) throw invalid('/if-match', 'required');
  const revisions = wanted.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!revisions.includes('*') && !revisions.includes(`"${String(rev)}"`)) {
    throw new Problem('edit-conflict');
  }
}
