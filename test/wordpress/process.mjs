import {spawn, spawnSync} from 'node:child_process';
import {createInterface} from 'node:readline';

/**
 * Starts a server that is stopped with this process, if not before.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: Record<string, string>, ready?: RegExp, signal?: NodeJS.Signals}} [options] `ready` matches the line
 *   that it prints once it can be used; absent: it prints none. `signal` ends it where this process ends without
 *   stopping it, SIGTERM unless told otherwise
 * @returns {Promise<{stop: () => Promise<void>}>}
 */
export async function startServer(command, args, {env = {}, ready, signal = 'SIGTERM'} = {}) {
  const child = spawn(command, args, {
    env: {...process.env, ...env},
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => child.kill(signal);
  // Before what removes its files.
  process.prependOnceListener('exit', end);
  const said = [];
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, cause) => resolve(`it ended with ${code ?? cause}`));
  });
  const isReady = new Promise((resolve) => {
    createInterface({input: child.stderr}).on('line', (line) => {
      said.push(line);
      if (ready?.test(line)) resolve(true);
    });
    if (!ready) resolve(true);
  });
  const failure = await Promise.race([isReady, ended]);
  if (failure !== true) throw new Error(`${command}: ${failure}\n${said.join('\n')}`);
  return {
    stop: async () => {
      process.off('exit', end);
      child.kill();
      await ended;
    },
  };
}

/**
 * Runs a program to its end.
 *
 * @returns {string} what it printed
 * @throws {Error} if it failed, with what it said of that
 */
export function run(command, args) {
  const {status, stdout, stderr, error} = spawnSync(command, args, {encoding: 'utf8'});
  if (status === 0) return stdout;
  throw new Error(
    `${command}: ${error?.message ?? `it ended with ${String(status)}`}\n${stdout}${stderr}`,
  );
}
