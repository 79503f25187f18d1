import {createHmac} from 'node:crypto';
import type {FastifyRequest} from 'fastify';
import type {Context} from './context.js';

/** Tells clients apart without keeping their addresses. */
export function hashedAddress({secret}: Context, {ip}: FastifyRequest): string {
  return createHmac('sha256', secret).update(ip).digest('base64url');
}
