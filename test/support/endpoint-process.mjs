import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Starts the reference endpoint in a process of its own. Unless told otherwise its database is in memory: tests
 * and stories talk to the real thing, and each run to a fresh one.
 *
 * @param {Record<string, string>} [settings] environment variables beyond those of this process, such as
 *   `DEMO_SIGN_IN`, `GUESTS`, `CAPTCHA`, `FAULTS`
 * @returns {Promise<{url: string, stop: (signal?: NodeJS.Signals) => Promise<void>}>}
 */
export const startEndpoint = (settings = {}) =>
  start('demo/endpoint/main.ts', /^endpoint (https?:\S+)/, settings);

/** Starts the demo as it was last built, likewise; the address has no slash at its end. */
export const startDemo = (settings = {}) => start('demo/start.ts', /^\s*Demo\s+(\S+)\/$/, settings);

/** Starts other backends than the reference endpoint, each in a folder of one address. */
export const startSites = () => start('test/support/serve-sites.ts', /^sites (https?:\S+)/);

/** Starts a program that prints its address once it is ready. */
async function start(program, address, settings = {}) {
  const env = {...process.env, PORT: '0', DATA_DIRECTORY: 'memory://', ...settings};
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Also when this process ends without asking.
  const end = () => child.kill();
  process.once('exit', end);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async (signal = 'SIGTERM') => {
    process.off('exit', end);
    child.kill(signal);
    await ended;
  };

  const lines = createInterface({input: child.stdout});
  const ready = new Promise((resolve) => {
    lines.on('line', (line) => {
      const url = address.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([
    ready,
    ended.then((code) => {
      throw new Error(`${program} ended with ${String(code)} before it was ready`);
    }),
  ]);
  return {url, stop};
}
