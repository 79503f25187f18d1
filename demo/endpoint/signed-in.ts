import type {FastifyInstance, FastifyRequest} from 'fastify';
import {hashedAddress} from './client-address.js';
import type {Context} from './context.js';
import {bearerToken} from './edit-token.js';
import {Problem} from './problem.js';
import type {Reader} from './sign-in.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in; absent for a guest, with an edit token or without. */
    reader?: Reader | undefined;
  }
}

/** Finds out who is signed in before a route is asked; a token that is no longer good goes no further. */
export function readSignIn(app: FastifyInstance, {signIn}: Context): void {
  app.decorateRequest('reader', undefined);
  app.addHook('onRequest', async (request) => {
    const token = bearerToken(request.headers);
    // An edit token has no dots, a JSON Web Token always has.
    if (token.includes('.')) request.reader = await signIn.read(token);
  });
}

/** The reader who is signed in. */
export function requireReader({reader}: FastifyRequest): Reader {
  if (!reader) throw new Problem('auth-required');
  return reader;
}

/** Lets moderators pass, and nobody else. */
export async function requireModerator(request: FastifyRequest): Promise<void> {
  if (requireReader(request).role !== 'moderator') throw new Problem('forbidden');
}

/** Stops guests where the endpoint takes none. */
export function refuseGuests({guests}: Context): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    if (!guests) requireReader(request);
  };
}

/** Tells one signed-in reader from all others, and from every hash that stands for a guest. */
export function readerKey({sub}: Reader): string {
  return `sub:${sub}`;
}

/** Tells clients apart: signed-in readers by who they are, guests by their address. */
export function clientKey(context: Context, request: FastifyRequest): string {
  return request.reader ? readerKey(request.reader) : hashedAddress(context, request);
}
