import type {Context} from './context.js';
import {spell, type Exchange} from './probe.js';

const exposed = ['ETag', 'Idempotency-Replayed', 'Location', 'Retry-After', 'WWW-Authenticate'];
// By the Fetch standard, whatever is exposed.
const safelisted = new Set([
  ...['cache-control', 'content-language', 'content-length', 'content-type'],
  ...['expires', 'last-modified', 'pragma'],
]);
const allowed = ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match'];

/** Looks at whether a page of another origin may read all that was answered. */
export function checkCors({probe, findings}: Context): void {
  for (const exchange of probe.exchanges) {
    // A browser that gets 304 reads the headers of the answer that it has.
    if (exchange.failure !== undefined || exchange.status === 304) continue;
    const asked = `${spell(exchange)} with Origin: ${probe.origin}`;
    findings.note('cors-origin', asked, refusalOf(exchange, probe.origin));
    if (originIn(exchange) !== probe.origin) continue;
    const varies = namesIn(exchange.headers, 'vary');
    findings.note(
      'cors-vary',
      asked,
      varies.has('origin') || varies.has('*')
        ? undefined
        : `the origin, and Vary: ${exchange.headers.get('vary') ?? '(none)'}`,
    );
  }
  findings.skip('no answer repeats the origin', 'cors-vary');
}

/** Looks at whether a page may read the headers that an answer about comments can have. */
export function checkExposed({findings}: Context, exchange: Exchange): void {
  const names = namesIn(exchange.headers, 'access-control-expose-headers');
  const hidden = exposed.filter((name) => !names.has(name.toLowerCase()) && !names.has('*'));
  findings.note(
    'cors-exposed',
    spell(exchange),
    hidden.length ? `not exposed: ${hidden.join(', ')}` : undefined,
  );
}

/** Asks for the permissions that browsers ask for before a comment is written. */
export async function checkPreflights(context: Context): Promise<void> {
  const {target} = context;
  await checkPreflight(context, {url: target.newComment, method: 'POST', allowed});
  await checkPreflight(context, {url: target.comment('any'), method: 'PATCH', allowed});
  await checkPreflight(context, {url: target.comment('any'), method: 'DELETE', allowed});
}

/** What a page wants to be allowed to send. */
export interface Permission {
  readonly url: string;
  readonly method: string;
  /** Headers by their names. */
  readonly allowed: readonly string[];
}

/** Asks for one permission, as browsers ask for it. */
export async function checkPreflight(
  {probe, findings}: Pick<Context, 'probe' | 'findings'>,
  permission: Permission,
): Promise<void> {
  const {url, method} = permission;
  const exchange = await probe.send(url, {
    method: 'OPTIONS',
    headers: {
      'access-control-request-method': method,
      'access-control-request-headers': permission.allowed.join(',').toLowerCase(),
    },
  });
  const asked = `OPTIONS ${url} for ${method}`;
  findings.note('cors-preflight', asked, permissionLacking(exchange, permission, probe.origin));
}

function permissionLacking(
  exchange: Exchange,
  {method, allowed}: Permission,
  origin: string,
): string | undefined {
  const {status, headers, failure} = exchange;
  if (failure !== undefined) return failure;
  if (status < 200 || status > 299) return `${status}`;
  const refused = refusalOf(exchange, origin);
  if (refused) return refused;
  const methods = namesIn(headers, 'access-control-allow-methods');
  // POST needs no permission; it is the headers that do.
  if (method !== 'POST' && !methods.has(method.toLowerCase()) && !methods.has('*'))
    return `${status} without ${method} in Access-Control-Allow-Methods`;
  const names = namesIn(headers, 'access-control-allow-headers');
  const lacking = allowed.filter(
    (name) => !names.has(name.toLowerCase()) && (name === 'Authorization' || !names.has('*')),
  );
  return lacking.length
    ? `${status} without ${lacking.join(', ')} in Access-Control-Allow-Headers`
    : undefined;
}

/** The headers of an answer that a page of another origin may read. */
export function readableHeaders({headers}: Exchange): Headers {
  const exposed = namesIn(headers, 'access-control-expose-headers');
  const readable = [...headers].filter(
    ([name]) => exposed.has('*') || exposed.has(name) || safelisted.has(name),
  );
  return new Headers(readable);
}

function refusalOf(exchange: Exchange, origin: string): string | undefined {
  const stated = originIn(exchange);
  if (stated === '*' || stated === origin) return undefined;
  return stated === null
    ? `${exchange.status} without Access-Control-Allow-Origin`
    : `${exchange.status} with Access-Control-Allow-Origin: ${stated}`;
}

function originIn({headers}: Exchange): string | null {
  return headers.get('access-control-allow-origin');
}

function namesIn(headers: Headers, name: string): ReadonlySet<string> {
  const names = (headers.get(name) ?? '').split(',');
  return new Set(names.map((entry) => entry.trim().toLowerCase()));
}
