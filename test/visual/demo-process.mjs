import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Starts the demo as it was last built, in a process of its own and with a fresh database in memory.
 *
 * @returns {Promise<{url: string, stop: () => Promise<void>}>} address of the page, without a slash at its end
 */
export async function startDemo() {
  const env = {...process.env, PORT: '0', DATA_DIRECTORY: 'memory://'};
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise((resolve) => {
    createInterface({input: child.stdout}).on('line', (line) => {
      const address = /^\s*Demo\s+(\S+)\/$/.exec(line)?.[1];
      if (address) resolve(address);
    });
  });
  const failed = ended.then((code) => {
    throw new Error(`the demo ended with ${String(code)} before it was ready`);
  });
  const url = await Promise.race([ready, failed]);
  const stop = async () => {
    child.kill();
    await ended;
  };
  return {url, stop};
}
