import {once} from 'node:events';
import {mkdirSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {userInfo} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {startServer} from './process.mjs';

/** A port that nobody listens at. */
export async function freePort() {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Serves a site made with PHP, with nice addresses, on this machine alone.
 *
 * @param {string} folder for what the servers need; not there yet
 * @param {{site: string, port: number}} options
 * @returns {Promise<{stop: () => Promise<void>}>}
 */
export async function startWebServer(folder, {site, port}) {
  mkdirSync(folder);
  const socket = join(folder, 'php.socket');
  const php = await startServer('php-cgi', ['-d', 'memory_limit=256M', '-b', socket], {
    env: {PHP_FCGI_CHILDREN: '4'},
  });
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, settings({folder, site, port, socket}));
  const nginx = await startServer('nginx', ['-p', folder, '-c', file, '-e', 'stderr']);
  await answers(`http://127.0.0.1:${port}/`);
  return {
    stop: async () => {
      await nginx.stop();
      await php.stop();
    },
  };
}

async function answers(url) {
  for (let tries = 0; tries < 200; tries++) {
    const response = await fetch(url, {redirect: 'manual'}).catch(() => undefined);
    await response?.arrayBuffer();
    // Before PHP listens nginx says that it got nothing from it.
    if (response && response.status !== 502) return;
    await setTimeout(50);
  }
  throw new Error(`nothing answers at ${url}`);
}

const settings = ({folder, site, port, socket}) => `
daemon off;
${process.getuid() === 0 ? `user ${userInfo().username};` : ''}
pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${folder}/body;
  fastcgi_temp_path ${folder}/fastcgi;
  proxy_temp_path ${folder}/proxy;
  scgi_temp_path ${folder}/scgi;
  uwsgi_temp_path ${folder}/uwsgi;
  server {
    listen 127.0.0.1:${port};
    root ${site};
    index index.php;
    location / {
      try_files $uri $uri/ /index.php?$args;
    }
    location ~ \\.php$ {
      include /etc/nginx/fastcgi.conf;
      fastcgi_pass unix:${socket};
    }
  }
}
`;
