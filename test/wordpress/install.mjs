import {spawnSync} from 'node:child_process';
import {existsSync, rmSync, writeFileSync} from 'node:fs';

/**
 * WordPress after what it runs on: named later, PHP would bring Apache with it. The server of MariaDB comes without
 * the part that would run it for the whole machine.
 */
const packages = [
  ...['php-cgi', 'php-cli', 'php-mysql', 'php-gd', 'php-mbstring', 'php'],
  ...['nginx-light', 'mariadb-server-core', 'wordpress'],
];

/** Asked by Debian's packages whether what they install may be started. */
const policy = '/usr/sbin/policy-rc.d';

/**
 * Installs those packages that are missing, without starting a service, and leaves them installed.
 *
 * @returns {{installed: string[], versions: string}} what was missing, and what is there now
 * @throws {Error} where it cannot be done, with what to do instead
 */
export function install() {
  const missing = packages.filter((name) => !versionOf(name));
  if (missing.length) {
    const byHand = `; on Debian, as root: apt-get install --no-install-recommends ${missing.join(' ')}`;
    if (!existsSync('/usr/bin/apt-get')) {
      throw new Error(`WordPress is not here, and neither is apt-get to install it${byHand}`);
    }
    if (process.getuid() !== 0) {
      throw new Error(`Only root can install ${missing.join(', ')}${byHand}`);
    }
    withoutServices(() => {
      const command = ['install', '--yes', '--quiet', '--no-install-recommends', ...missing];
      // The lists may be missing or old.
      const failure = apt(command) && (apt(['update', '--quiet']) || apt(command));
      if (failure) throw new Error(`apt-get could not install them${byHand}\n${failure}`);
    });
  }
  const shown = ['wordpress', 'mariadb-server-core', 'nginx-light', 'php-cgi'];
  return {
    installed: missing,
    versions: shown.map((name) => `${name} ${versionOf(name)}`).join(', '),
  };
}

/** The version of a package that is wholly installed; `''` for any other. */
function versionOf(name) {
  const format = '${db:Status-Status} ${Version}';
  const {stdout} = spawnSync('dpkg-query', ['--show', `--showformat=${format}`, name], {
    encoding: 'utf8',
  });
  return /^installed (\S+)/.exec(stdout ?? '')?.[1] ?? '';
}

/** Why it failed; `''` if it did not. */
function apt(command) {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8'};
  const {status, stderr} = spawnSync('apt-get', command, {env, encoding: 'utf8'});
  return status === 0 ? '' : stderr || `apt-get ended with ${String(status)}`;
}

function withoutServices(act) {
  // Somebody else's stays, and is likely to say the same.
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', {mode: 0o755});
  try {
    act();
  } finally {
    if (ours) rmSync(policy);
  }
}
