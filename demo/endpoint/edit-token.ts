import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';
import type {IncomingHttpHeaders} from 'node:http';

/** A new secret for the author of a comment. The endpoint keeps its hash alone. */
export function createEditToken(): string {
  return randomBytes(24).toString('base64url');
}

/** What stands in the database for a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** The bearer token of a request; `''` if there is none. */
export function bearerToken({authorization = ''}: IncomingHttpHeaders): string {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
}

/** Whether the token is the one whose hash was kept. */
export function ownsToken(token: string, hash: string | null): boolean {
  // Both are hashes of one length; a comment nobody can prove to own has none.
  return hash !== null && timingSafeEqual(Buffer.from(hashOf(token)), Buffer.from(hash));
}
