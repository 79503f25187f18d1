import {setTimeout} from 'node:timers/promises';
import type {FastifyInstance, FastifyReply} from 'fastify';
import {FaultPlan, faultKinds} from './fault-plan.js';
import type {FaultKind, FaultOrder} from './fault-plan.js';
import {Problem} from './problem.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** How it is made to fail; absent if it is not. */
    fault?: FaultKind | undefined;
  }
}

const orderSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    kinds: {type: 'array', minItems: 1, items: {enum: faultKinds}},
    next: {type: 'integer', minimum: 0},
    share: {type: 'number', minimum: 0, maximum: 1},
    seed: {type: 'string'},
    delay: {type: 'integer', minimum: 0, maximum: 60_000},
  },
} as const;

const problem = (code: 'rate-limited' | 'internal' | 'auth-required'): string =>
  JSON.stringify(new Problem(code, code === 'rate-limited' ? {retryAfter: 1} : {}));

/** Answers instead of the endpoint; of these kinds nothing gets as far as the database. */
const answers: Partial<Record<FaultKind, (reply: FastifyReply) => FastifyReply>> = {
  'too-fast': (reply) =>
    reply
      .code(429)
      .header('retry-after', '1')
      .type('application/problem+json')
      .send(problem('rate-limited')),
  failing: (reply) => reply.code(500).type('application/problem+json').send(problem('internal')),
  gateway: (reply) =>
    reply.code(502).type('text/html').send('<!doctype html><h1>502 Bad Gateway</h1>'),
  refused: (reply) => reply.code(200).send({error: 'The comment was not stored.'}),
  expired: (reply) =>
    reply
      .code(401)
      .header('www-authenticate', 'Bearer error="invalid_token"')
      .type('application/problem+json')
      .send(problem('auth-required')),
};

/**
 * Makes the endpoint fail on purpose, for tests of what readers lose by it. `POST /faults` takes a
 * {@link FaultOrder} and `GET /faults` tells what came of it; only requests to post a comment fail.
 */
export function injectFaults(app: FastifyInstance): void {
  const plan = new FaultPlan();
  app.decorateRequest('fault', undefined);

  app.addHook('onRequest', async (request, reply) => {
    const {method, routeOptions} = request;
    if (method !== 'POST' || routeOptions.url !== '/api/articles/:id/comments') return;
    request.fault = plan.next();
    if (request.fault === 'dropped') {
      reply.hijack();
      request.raw.socket.destroy();
    } else if (request.fault) {
      return answers[request.fault]?.(reply);
    }
  });

  app.addHook('preHandler', async ({fault}) => {
    if (fault === 'slow') await setTimeout(plan.delay);
  });

  app.addHook('onSend', async ({fault, raw}, _reply, payload) => {
    if (fault === 'late') await setTimeout(plan.delay);
    if (fault === 'unheard') raw.socket.destroy();
    return fault === 'truncated' && typeof payload === 'string'
      ? payload.slice(0, payload.length / 2)
      : payload;
  });

  app.post('/faults', {schema: {body: orderSchema}}, async ({body}) => {
    plan.order = body as FaultOrder;
    return plan.figures;
  });
  app.get('/faults', async () => plan.figures);
}
