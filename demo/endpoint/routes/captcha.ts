import type {FastifyInstance} from 'fastify';
import {issueCaptcha} from '../captcha.js';
import type {Context} from '../context.js';

/** `POST /captcha`: the demo's provider, which believes everybody to be a person. */
export function captchaRoute(app: FastifyInstance, {database, clock, limitWrites}: Context): void {
  app.post('/captcha', {onRequest: limitWrites}, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({token: await issueCaptcha(database, clock())}),
  );
}
