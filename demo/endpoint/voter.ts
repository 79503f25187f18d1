import type {FastifyRequest} from 'fastify';
import type {Context} from './context.js';
import type {Queries} from './database.js';
import {bearerToken, hashOf} from './edit-token.js';
import {clientKey} from './signed-in.js';

/** An author votes with a token, other guests once for each address; an unknown token is nobody. */
export async function voterOf(
  queries: Queries,
  context: Context,
  request: FastifyRequest,
): Promise<string> {
  if (request.reader) return clientKey(context, request);
  const tokenHash = hashOf(bearerToken(request.headers));
  const [author] = await queries.query('select id from comments where token_hash = $1 limit 1', [
    tokenHash,
  ]);
  return author ? tokenHash : clientKey(context, request);
}
