import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Starts the reference endpoint in a process of its own, with a database in memory: tests and stories talk
 * to the real thing, and each run to a fresh one.
 *
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
export async function startEndpoint() {
  const env = {...process.env, PORT: '0', DATA_DIRECTORY: 'memory://'};
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/endpoint/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill();
    await ended;
  };
  // Also when this process ends without asking.
  process.once('exit', () => child.kill());

  const lines = createInterface({input: child.stdout});
  const ready = new Promise((resolve) => {
    lines.on('line', (line) => {
      const url = /^endpoint (https?:\S+)/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([
    ready,
    ended.then((code) => {
      throw new Error(`the endpoint ended with ${String(code)} before it was ready`);
    }),
  ]);
  return {url, stop};
}
