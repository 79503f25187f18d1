import {mkdtemp, rm} from 'node:fs/promises';
import {rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {startEndpoint} from './endpoint-process.mjs';

/** Endpoints that tests start, stop and start again, by name. */
const known = new Map();

async function start(name) {
  let one = known.get(name);
  if (!one) {
    const folder = await mkdtemp(join(tmpdir(), 'article-elements-'));
    // Also when the tests are interrupted.
    process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
    known.set(name, (one = {folder, port: '0'}));
  }
  const settings = {DATA_DIRECTORY: one.folder, PORT: one.port, WRITES_PER_MINUTE: '1000'};
  const {url, stop} = await startEndpoint(settings);
  Object.assign(one, {stop, port: new URL(url).port});
  return url;
}

/**
 * Lets a test have an endpoint of its own, on a folder, that it can restart. `POST /restartable/…` starts it, always
 * on the same port, and answers with its address; `PUT` stops it, `DELETE` does and forgets its folder.
 */
export async function restartable(context, next) {
  const name = /^\/restartable\/(\w+)$/.exec(context.path)?.[1];
  if (!name) return next();
  const one = known.get(name);
  if (context.method === 'POST') {
    context.body = await start(name);
    return undefined;
  }
  await one?.stop?.();
  if (context.method === 'DELETE' && one) {
    known.delete(name);
    await rm(one.folder, {recursive: true, force: true});
  }
  context.status = 204;
  return undefined;
}
