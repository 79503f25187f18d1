import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {startDatabase} from './database.mjs';
import {run} from './process.mjs';
import {makeSite} from './site.mjs';
import {freePort, startWebServer} from './web-server.mjs';

const script = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Starts a WordPress with a seed, all of it in a temporary folder that goes when it stops.
 *
 * @returns {Promise<{
 *   url: string,
 *   posts: Record<string, number>,
 *   close: (slug: string) => void,
 *   stop: () => Promise<void>,
 * }>} `posts` are the numbers of posts by their slugs; `close` lets nobody comment on one any more
 */
export async function startWordpress() {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const remove = () => rmSync(folder, {recursive: true, force: true, maxRetries: 10});
  const started = [];
  const stop = async () => {
    for (const server of started.reverse()) await server.stop();
    process.off('exit', remove);
    remove();
  };
  process.once('exit', remove);
  try {
    mkdirSync(join(folder, 'database'));
    const database = await startDatabase(join(folder, 'database'));
    started.push(database);
    const site = join(folder, 'site');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    makeSite(site, {url, database});
    run('php', [script('install.php'), site]);
    const posts = JSON.parse(run('php', [script('seed.php'), site]));
    started.push(await startWebServer(join(folder, 'web'), {site, port}));
    const close = (slug) => run('php', [script('close.php'), site, String(posts[slug])]);
    return {url, posts, close, stop};
  } catch (error) {
    await stop();
    throw error;
  }
}
