import type {FastifyInstance, FastifyRequest} from 'fastify';
import {changeableComment} from '../comment-author.js';
import {editableUntil} from '../comment-row.js';
import type {Context} from '../context.js';
import {findComment, singleAnswer} from '../find-comment.js';
import {tidyText} from '../new-comment.js';
import {policy} from '../policy.js';
import {Problem, invalid} from '../problem.js';
import {component} from '../schemas.js';
import {changeThread} from '../thread-change.js';

/** `PATCH /comments/{cid}`: what authors, and they alone, do to their own words. */
export function editCommentRoute(app: FastifyInstance, context: Context): void {
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
      const {article_id: articleId} = await changeableComment(database, request, cid);
      const answer = await changeThread(context, articleId, async (queries, state) => {
        const row = await changeableComment(queries, request, cid);
        if (state === 'readonly' || state === 'closed') throw new Problem('thread-closed');
        const now = clock();
        if (now > editableUntil(row, editWindow)) throw new Problem('forbidden');
        requireRevision(request, row.rev);
        await queries.query(
          'insert into comment_revisions (comment_id, rev, text, at) values ($1, $2, $3, $4)',
          [row.id, row.rev, row.text, row.edited_at ?? row.created_at],
        );
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
}

function requireRevision({headers}: FastifyRequest, rev: number): void {
  const wanted = headers['if-match'];
  if (wanted === undefined) throw invalid('/if-match', 'required');
  const revisions = wanted.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!revisions.includes('*') && !revisions.includes(`"${String(rev)}"`)) {
    throw new Problem('edit-conflict');
  }
}
