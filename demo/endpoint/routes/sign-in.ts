import type {FastifyInstance} from 'fastify';
import type {Context} from '../context.js';
import type {Role} from '../sign-in.js';

const bodySchema = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: {type: 'string', minLength: 1, maxLength: 80},
    role: {enum: ['reader', 'moderator']},
    /** Seconds. */
    expiresIn: {type: 'integer', minimum: 1, maximum: 86_400},
  },
} as const;

interface Body {
  readonly name: string;
  readonly role?: Role;
  readonly expiresIn?: number;
}

/**
 * `POST /sign-in`: stands for the host site in tests and on the demo page, and believes whatever it is told.
 * The same name is the same reader.
 */
export function signInRoute(app: FastifyInstance, {signIn}: Context): void {
  app.post('/sign-in', {schema: {body: bodySchema}}, async ({body}, reply) => {
    const {name, role = 'reader', expiresIn = 300} = body as Body;
    const token = await signIn.issue({sub: `demo-${name}`, name, role}, expiresIn);
    return reply.header('cache-control', 'no-store').send({token});
  });
}
