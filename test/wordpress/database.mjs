import {writeFileSync} from 'node:fs';
import {userInfo} from 'node:os';
import {join} from 'node:path';
import {run, startServer} from './process.mjs';

/**
 * Starts a MariaDB of our own, which has its data in a folder and is reached by a socket there alone.
 *
 * @param {string} folder empty, and short enough for the name of a socket
 * @returns {Promise<{socket: string, name: string, stop: () => Promise<void>}>}
 */
export async function startDatabase(folder) {
  const name = 'wordpress';
  const socket = join(folder, 'socket');
  const commands = join(folder, 'commands.sql');
  const data = [`--datadir=${join(folder, 'data')}`, `--user=${userInfo().username}`];
  run('mariadb-install-db', [
    '--no-defaults',
    ...data,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  writeFileSync(commands, `CREATE DATABASE ${name} CHARACTER SET utf8mb4;\n`);
  const server = await startServer(
    'mariadbd',
    [
      '--no-defaults',
      ...data,
      ...['--skip-networking', `--socket=${socket}`, `--pid-file=${join(folder, 'pid')}`],
      `--init-file=${commands}`,
      // What is lost with the machine is thrown away anyway.
      ...['--innodb-flush-log-at-trx-commit=0', '--innodb-flush-method=nosync'],
    ],
    // Asked to end, it would write files that are being removed.
    {ready: /ready for connections/, signal: 'SIGKILL'},
  );
  return {socket, name, ...server};
}
