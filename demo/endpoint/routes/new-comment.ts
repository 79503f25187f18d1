import type {FastifyInstance, FastifyRequest} from 'fastify';
import {articleIdOf} from '../article-row.js';
import {spendCaptcha} from '../captcha.js';
import {commentAnswer, commentColumns, rowId} from '../comment-row.js';
import type {CommentRow} from '../comment-row.js';
import type {Context} from '../context.js';
import type {Queries} from '../database.js';
import {createEditToken, hashOf} from '../edit-token.js';
import {isHiddenFrom} from '../hidden-thread.js';
import {fellIntoTrap, tidyBody} from '../new-comment.js';
import type {NewComment} from '../new-comment.js';
import {nudgeReasons} from '../nudge.js';
import {policy} from '../policy.js';
import {Problem, invalid} from '../problem.js';
import {component} from '../schemas.js';
import {seal, unseal} from '../sealed-answer.js';
import type {Reader} from '../sign-in.js';
import {clientKey, refuseGuests} from '../signed-in.js';
import {changeThread} from '../thread-change.js';
import type {Change, ThreadState} from '../thread-change.js';

interface Created {
  readonly status: number;
  readonly location: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Answer = Created & {readonly replayed: boolean};

const hour = 3_600_000;

// As the policy of the endpoint says.
const namedAuthor = {required: ['author'], properties: {author: {required: ['name']}}};

/** `POST /articles/{id}/comments`. */
export function newCommentRoute(app: FastifyInstance, context: Context): void {
  app.post(
    '/articles/:id/comments',
    {
      schema: {body: {allOf: [component('NewComment'), namedAuthor]}},
      onRequest: [context.limitWrites, refuseGuests(context), requireJson],
      preValidation: async (request) => {
        request.body = tidyBody(signed(request));
      },
    },
    async (request, reply) => {
      const articleId = articleIdOf(request);
      const key = idempotencyKey(request);
      const comment = request.body as NewComment;
      if (comment.text.length > policy.maxLength) throw invalid('/text', 'too-long');
      const {reader} = request;
      const client = clientKey(context, request);
      const answer = await changeThread(context, articleId, (queries, state) =>
        once(queries, key, requestOf(articleId, comment, reader), context.clock(), () =>
          create(queries, context, state, {articleId, comment, reader, client}),
        ),
      );
      if (answer.replayed) void reply.header('idempotency-replayed', 'true');
      void reply.header('location', answer.location);
      return reply.code(answer.status).send(answer.body);
    },
  );
}

// Without a content type the framework takes a request for one without a body.
async function requireJson({headers}: FastifyRequest): Promise<void> {
  if (headers['content-type'] === undefined) throw new Problem('unsupported-media-type');
}

/** The body, with the name that the host site knows in the place of what the page says. */
function signed({body, reader}: FastifyRequest): unknown {
  return reader && typeof body === 'object' && body !== null && !Array.isArray(body)
    ? {...body, author: {name: reader.name}}
    : body;
}

/** What has to be the same for a request to be a replay: what is said, and who says it. */
function requestOf(
  articleId: string,
  {parentId, text, author: {name, email, url}}: NewComment,
  reader: Reader | undefined,
): string {
  const who = reader ? [{sub: reader.sub}] : [name, email, url];
  return JSON.stringify([articleId, parentId, text, ...who]);
}

function idempotencyKey({headers}: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (key === undefined) throw invalid('/idempotency-key', 'required');
  if (typeof key !== 'string' || key.length < 8) throw invalid('/idempotency-key', 'format');
  if (key.length > 200) throw invalid('/idempotency-key', 'too-long');
  return key;
}

/** Runs `work` for the first request with a key; a replay gets the first answer again. */
async function once(
  queries: Queries,
  key: string,
  request: string,
  now: Date,
  work: () => Promise<Change<Created>>,
): Promise<Change<Answer>> {
  const keyHash = hashOf(key);
  const requestHash = hashOf(request);
  await queries.query('delete from idempotency_keys where created_at < $1', [
    new Date(now.getTime() - 24 * hour),
  ]);
  // Of requests at the same time, one inserts; the others wait here for the end of its transaction.
  const [first] = await queries.query(
    `insert into idempotency_keys (key_hash, request_hash, created_at) values ($1, $2, $3)
     on conflict do nothing returning key_hash`,
    [keyHash, requestHash, now],
  );
  if (!first) {
    const [earlier] = await queries.query(
      'select request_hash, sealed_answer from idempotency_keys where key_hash = $1',
      [keyHash],
    );
    if (earlier?.['request_hash'] !== requestHash) throw new Problem('idempotency-mismatch');
    const answer = JSON.parse(unseal(key, String(earlier['sealed_answer']))) as Created;
    return {result: {...answer, replayed: true}, events: []};
  }
  const {result, events} = await work();
  await queries.query('update idempotency_keys set sealed_answer = $2 where key_hash = $1', [
    keyHash,
    seal(key, JSON.stringify(result)),
  ]);
  return {result: {...result, replayed: false}, events};
}

interface Incoming {
  readonly articleId: string;
  readonly comment: NewComment;
  readonly reader: Reader | undefined;
  readonly client: string;
}

async function create(
  queries: Queries,
  {clock, editWindow, duplicateWindow, captcha, nudge}: Context,
  threadState: ThreadState,
  {articleId, comment, reader, client}: Incoming,
): Promise<Change<Created>> {
  if (threadState === 'readonly' || threadState === 'closed') throw new Problem('thread-closed');
  const {text, author} = comment;
  const parent = await parentFor(queries, articleId, comment.parentId);
  const now = clock();
  if (captcha && !reader) await spendCaptcha(queries, comment.captcha?.token ?? '', now);
  const [duplicate] = await queries.query(
    `select id from comments where article_id = $1 and text = $2 and lower(author_name) = lower($3)
     and client = $4 and created_at > $5`,
    [articleId, text, author.name, client, new Date(now.getTime() - duplicateWindow * 1000)],
  );
  if (duplicate) throw new Problem('duplicate');
  const reasons = nudge ? nudgeReasons(text) : [];
  if (reasons.length > 0 && !comment.nudged) throw new Problem('nudge', {reasons});
  const trapped = fellIntoTrap(comment);
  const state =
    trapped || reasons.length > 0 || threadState === 'premoderated' ? 'pending' : 'published';
  const editToken = createEditToken();
  const rows = await queries.query(
    `insert into comments as c (article_id, parent_id, depth, state, trapped, author_name,
       author_email, author_url, author_sub, badge, text, created_at, token_hash, client)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
       $13, $14) returning ${commentColumns}`,
    [
      articleId,
      parent.id,
      parent.depth,
      state,
      trapped,
      author.name,
      author.email ?? null,
      author.url ?? null,
      reader?.sub ?? null,
      reader?.role === 'moderator' ? 'staff' : null,
      text,
      now,
      hashOf(editToken),
      client,
    ],
  );
  const answer = commentAnswer(rows[0] as unknown as CommentRow, editWindow);
  return {
    result: {
      status: state === 'published' ? 201 : 202,
      location: `comments?around=${answer.id}`,
      body: {...answer, editToken},
    },
    events: state === 'published' ? [{type: 'comment.created', data: answer}] : [],
  };
}

/** Where a new comment goes; below the deepest level it stands beside the comment it answers. */
async function parentFor(
  queries: Queries,
  articleId: string,
  parentId: string | null,
): Promise<{id: number | null; depth: number}> {
  if (parentId === null) return {id: null, depth: 0};
  const [parent] = await queries.query(
    `select id, parent_id, depth from comments
     where id = $1 and article_id = $2 and state = 'published'`,
    [rowId(parentId) ?? 0, articleId],
  );
  if (!parent || (await isHiddenFrom(queries, Number(parent['id']))))
    throw invalid('/parentId', 'format');
  const {id, parent_id: grandparentId, depth} = parent as unknown as CommentRow;
  return depth < policy.maxDepth ? {id, depth: depth + 1} : {id: grandparentId, depth};
}
