import {cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const debian = '/usr/share/wordpress';
const plugin = fileURLToPath(new URL('mu-plugin.php', import.meta.url));

/**
 * Makes a site of Debian's WordPress: its own settings and content, everything else as the package has it.
 *
 * @param {string} folder where the site goes; not there yet
 * @param {{url: string, database: {socket: string, name: string}}} options
 */
export function makeSite(folder, {url, database}) {
  mkdirSync(join(folder, 'wp-content/mu-plugins'), {recursive: true});
  for (const name of readdirSync(debian)) {
    // Each finds its site beside itself, where links are followed first.
    if (name.endsWith('.php') && name !== 'wp-config.php') {
      cpSync(join(debian, name), join(folder, name), {dereference: true});
    }
  }
  for (const name of ['wp-includes', 'wp-admin'])
    symlinkSync(join(debian, name), join(folder, name));
  cpSync(plugin, join(folder, 'wp-content/mu-plugins/readers.php'));
  writeFileSync(join(folder, 'wp-config.php'), settings(url, database));
}

const settings = (url, {socket, name}) => `<?php
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('DB_NAME', '${name}');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $purpose) {
    define("{$purpose}_KEY", "key of a site that lives for a minute: $purpose");
    define("{$purpose}_SALT", "salt of a site that lives for a minute: $purpose");
}
define('WP_DEBUG', false);
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
