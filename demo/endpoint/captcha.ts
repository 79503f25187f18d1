import type {Queries} from './database.js';
import {createEditToken, hashOf} from './edit-token.js';
import {Problem} from './problem.js';

const lifetime = 10 * 60_000;

/** What the policy says of the captcha: the provider that a page loads, and the site's key there. */
export const captcha = {provider: 'demo', siteKey: 'demo'} as const;

/** A token that lets one guest post one comment, within ten minutes. */
export async function issueCaptcha(queries: Queries, now: Date): Promise<string> {
  const token = createEditToken();
  await queries.query('delete from captchas where expires_at <= $1', [now]);
  await queries.query('insert into captchas (token_hash, expires_at) values ($1, $2)', [
    hashOf(token),
    new Date(now.getTime() + lifetime),
  ]);
  return token;
}

/**
 * Uses a token up, in the transaction of the comment: one that is not stored has cost nothing.
 *
 * @throws {Problem} `captcha-required` for a token that is missing, unknown, used or too old
 */
export async function spendCaptcha(queries: Queries, token: string, now: Date): Promise<void> {
  const [spent] = await queries.query(
    'delete from captchas where token_hash = $1 and expires_at > $2 returning token_hash',
    [hashOf(token), now],
  );
  if (!spent) throw new Problem('captcha-required');
}
