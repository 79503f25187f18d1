import type {FastifyRequest} from 'fastify';
import type {Context} from './context.js';
import type {Queries} from './database.js';
import {bearerToken, hashOf} from './edit-token.js';
import {clientKey} from './signed-in.js';

/**
 * Guests vote once for each address; with an edit token for the one that its comment came from, since a token comes
 * with every comment. An unknown token is nobody.
 */
export async function voterOf(
  queries: Queries,
  context: Context,
  request: FastifyRequest,
): Promise<string> {
  if (request.reader) return clientKey(context, request);
  const [author] = await queries.query(
    "select client from comments where token_hash = $1 and client <> '' limit 1",
    [hashOf(bearerToken(request.headers))],
  );
  return author ? String(author['client']) : clientKey(context, request);
}
