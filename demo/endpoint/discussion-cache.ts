import type {FastifyReply} from 'fastify';

// A browser asks every time and mostly gets 304, so that readers find their own words after a
// reload; caches shared by many readers may answer for a few seconds. Without `stale-while-revalidate`: even
// `=0` lets Firefox answer from its cache within the same second.

/** Says who may keep an answer about a discussion: anybody, unless a token was sent with the request. */
export function cacheFor(reply: FastifyReply, token: string): void {
  void reply.header('vary', 'Authorization');
  void reply.header(
    'cache-control',
    token ? 'private, no-store' : 'public, max-age=0, s-maxage=5, must-revalidate',
  );
}
