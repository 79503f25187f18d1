import {PassThrough, Readable} from 'node:stream';

const json = 'application/json; charset=utf-8';
const problem = 'application/problem+json';

/** Fifty megabytes of one JSON string, as fast as they are read. */
function* flood() {
  yield '{"title":"';
  const block = 'x'.repeat(2 ** 16);
  for (let sent = 0; sent < 50 * 2 ** 20; sent += block.length) yield block;
  yield '"}';
}

/** What each kind of broken endpoint does, whatever it is asked. */
const kinds = {
  'not-found': (context) => {
    Object.assign(context, {status: 404, type: problem, body: '{"code":"not-found","status":404}'});
  },
  failing: (context) => {
    Object.assign(context, {status: 500, type: 'text/plain', body: 'stack trace at line 1'});
  },
  html: (context) => {
    Object.assign(context, {type: 'text/html', body: '<!doctype html><h1>Sign in</h1>'});
  },
  'wrong-shape': (context) => {
    Object.assign(context, {type: json, body: '{"items":"none","title":7,"thread":null}'});
  },
  huge: (context) => {
    Object.assign(context, {type: json, body: Readable.from(flood())});
  },
  hanging: (context) => {
    Object.assign(context, {type: json, body: new PassThrough()});
  },
  truncated: (context) => {
    Object.assign(context, {type: json, body: '{"title":"An article that ends in the mid'});
  },
  redirected: (context) => {
    context.redirect(context.query.to);
  },
  'too-fast': (context) => {
    context.set('retry-after', '60');
    Object.assign(context, {
      status: 429,
      type: problem,
      body: '{"code":"rate-limited","status":429,"retryAfter":60}',
    });
  },
};

/** Serves `/broken/<kind>/…`: endpoints that fail in every way a browser can tell apart. */
export function brokenEndpoint(context, next) {
  const kind = /^\/broken\/([\w-]+)\//.exec(context.path)?.[1];
  if (!kind || !Object.hasOwn(kinds, kind)) return next();
  context.set('cache-control', 'no-store');
  kinds[kind](context);
  return undefined;
}
