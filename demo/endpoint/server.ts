import {randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import cors from '@fastify/cors';
import etag from '@fastify/etag';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import fastify from 'fastify';
import type {FastifyError, FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {Context} from './context.js';
import {openEmbedded, openServer} from './database.js';
import type {Database} from './database.js';
import {EventLog} from './event-log.js';
import {injectFaults} from './fault-injection.js';
import {Problem, problemOf} from './problem.js';
import {articleRoutes} from './routes/articles.js';
import {captchaRoute} from './routes/captcha.js';
import {commentRoutes} from './routes/comments.js';
import {countRoute} from './routes/counts.js';
import {deleteCommentRoute} from './routes/delete-comment.js';
import {editCommentRoute} from './routes/edit-comment.js';
import {eventRoute} from './routes/events.js';
import {historyRoute} from './routes/history.js';
import {moderationRoutes} from './routes/moderation.js';
import {newCommentRoute} from './routes/new-comment.js';
import {reactionRoute} from './routes/reactions.js';
import {reportRoute} from './routes/reports.js';
import {signInRoute} from './routes/sign-in.js';
import {viewerRoute} from './routes/viewer.js';
import {voteRoute} from './routes/votes.js';
import {schema} from './schema.sql.js';
import {createValidator} from './schemas.js';
import {loadSeed} from './seed-folder.js';
import {seedOnce} from './seed.js';
import type {SeedContent} from './seed.js';
import {SignIn} from './sign-in.js';
import {readSignIn} from './signed-in.js';

/** How an endpoint is run. */
export interface EndpointOptions {
  /** Address of a Postgres server; without it the database is embedded. */
  readonly databaseUrl?: string | undefined;
  /** Folder of the embedded database; `memory://` keeps nothing. */
  readonly dataDirectory?: string;
  /** What a new embedded database starts from instead of being set up. */
  readonly template?: Blob | undefined;
  /** Origin of the pages that show the articles; by default the endpoint's own. */
  readonly publicSite?: string;
  /** Seconds in which an author may change a comment. */
  readonly editWindow?: number;
  /** Writes allowed to one client in a minute; 30 by default. */
  readonly writesPerMinute?: number;
  /**
   * Seconds in which nobody may say the same again, an hour by default; 0 leaves it to the idempotency
   * keys alone to keep a comment from being stored twice.
   */
  readonly duplicateWindow?: number;
  /**
   * What the host site signs its readers' tokens with, 32 bytes or more; by default it changes with every
   * start, and then nobody but the endpoint itself signs anybody in.
   */
  readonly signInSecret?: string | undefined;
  /** For tests and demos: `/sign-in` signs in whoever asks. Off by default, and then that address is unknown. */
  readonly demoSignIn?: boolean;
  /** Whether readers may write without being signed in, as they may by default. */
  readonly guests?: boolean;
  /** Whether guests have to bring a token of `/captcha` with each comment; not by default. */
  readonly captcha?: boolean;
  /** What the house asks of its readers, for the form: plain text. Nothing by default. */
  readonly rules?: string | undefined;
  /** Where all of it stands. Nowhere by default. */
  readonly rulesUrl?: string | undefined;
  /** Whether readers are asked to read again what sounds rude before it is taken; not by default. */
  readonly nudge?: boolean;
  /** For tests: `/faults` tells the endpoint how to fail. Off by default, and then that address is unknown. */
  readonly faults?: boolean;
  /** What an empty database is filled with: the project's own articles, others, or nothing. */
  readonly seed?: boolean | SeedContent;
  readonly clock?: () => Date;
}

const seedFolder = new URL('./seed/', import.meta.url);
const defaultDataDirectory = fileURLToPath(new URL('../data', import.meta.url));

/** The contract of `model/openapi.yaml` under `/api`, and the pictures of its articles. */
export async function createEndpoint(options: EndpointOptions = {}): Promise<FastifyInstance> {
  const {databaseUrl, dataDirectory = defaultDataDirectory, seed = true} = options;
  const database = databaseUrl
    ? openServer(databaseUrl)
    : await openEmbedded(dataDirectory, options.template);
  try {
    await prepare(database);
    if (seed) await seedOnce(database, seed === true ? await loadSeed(seedFolder) : seed);
    const app = await createApp(database, options);
    app.addHook('onClose', () => database.close());
    return app;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function prepare(database: Database): Promise<void> {
  await database.script(schema);
  await database.query(
    `insert into settings (name, value) values ('secret', $1) on conflict do nothing`,
    [randomBytes(32).toString('base64url')],
  );
}

async function createApp(database: Database, options: EndpointOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: 64 * 1024,
    forceCloseConnections: true,
    routerOptions: {maxParamLength: 200},
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply, problemOf(error));
    },
  });
  // Only JSON may be posted: forms and plain text from other sites need no permission to be sent.
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) console.error(error);
    sendProblem(reply, problem);
  });
  app.setNotFoundHandler((_request, reply) => {
    sendProblem(reply, new Problem('not-found'));
  });
  validateByContract(app);

  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'Last-Event-ID',
    ],
    exposedHeaders: ['ETag', 'Idempotency-Replayed', 'Location', 'Retry-After', 'WWW-Authenticate'],
    maxAge: 7200,
  });
  await app.register(etag, {weak: true});
  await app.register(rateLimit, {global: false});
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff');
    void reply.header('cross-origin-resource-policy', 'cross-origin');
  });

  if (options.faults) injectFaults(app);

  const pictures = fileURLToPath(new URL('images/', seedFolder));
  if (existsSync(pictures)) {
    await app.register(staticFiles, {root: pictures, prefix: '/images/', maxAge: '1d'});
  }
  const context = await createContext(app, database, options);
  if (options.demoSignIn) signInRoute(app, context);
  if (context.captcha) captchaRoute(app, context);
  await app.register(
    async (api) => {
      readSignIn(api, context);
      articleRoutes(api, context);
      commentRoutes(api, context);
      newCommentRoute(api, context);
      editCommentRoute(api, context);
      deleteCommentRoute(api, context);
      historyRoute(api, context);
      voteRoute(api, context);
      reactionRoute(api, context);
      reportRoute(api, context);
      moderationRoutes(api, context);
      viewerRoute(api, context);
      countRoute(api, context);
      eventRoute(api, context);
    },
    {prefix: '/api'},
  );
  return app;
}

async function createContext(
  app: FastifyInstance,
  database: Database,
  options: EndpointOptions,
): Promise<Context> {
  const {
    writesPerMinute = 30,
    editWindow = 900,
    duplicateWindow = 3600,
    publicSite = '',
    signInSecret,
    guests = true,
    captcha = false,
    nudge = false,
    rules,
    rulesUrl,
    clock = () => new Date(),
  } = options;
  const [stored] = await database.query(`select value from settings where name = 'secret'`);
  const count = app.createRateLimit({max: writesPerMinute, timeWindow: 60_000});
  return {
    database,
    events: new EventLog(),
    clock,
    // One that was set but left blank would be known to everybody.
    signIn: new SignIn(signInSecret || randomBytes(32).toString('base64url'), clock),
    guests,
    captcha,
    nudge,
    rules,
    rulesUrl,
    editWindow,
    duplicateWindow,
    publicSite: publicSite.replace(/\/$/, ''),
    secret: String(stored?.['value']),
    limitWrites: async (request: FastifyRequest) => {
      const used = await count(request);
      if (!used.isAllowed && used.isExceeded) {
        throw new Problem('rate-limited', {retryAfter: Math.max(1, used.ttlInSeconds)});
      }
    },
  };
}

function validateByContract(app: FastifyInstance): void {
  const ofBodies = createValidator({texts: false});
  const ofQueries = createValidator({texts: true});
  app.setValidatorCompiler<object>(({schema: stated, httpPart}) =>
    (httpPart === 'querystring' ? ofQueries : ofBodies).compile(stated),
  );
}

function sendProblem(reply: FastifyReply, problem: Problem): void {
  const {
    challenge,
    details: {retryAfter},
  } = problem;
  if (challenge) void reply.header('www-authenticate', challenge);
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  void reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
