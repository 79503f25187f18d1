import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname} from 'node:path';

const bundle = new URL('../../cdn/', import.meta.url);
const images = new URL('../../demo/endpoint/seed/images/', import.meta.url);

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** The file behind an address; addresses that a URL was made of cannot climb out of a folder. */
function fileOf(path) {
  if (path.startsWith('/cdn/')) return new URL(path.slice('/cdn/'.length), bundle);
  return new URL(path.replace(/^\/images\//, ''), images);
}

/**
 * Serves what scenarios are made of: the built bundles under `/cdn/`, the pictures of the sample articles under
 * `/images/`, and pages and answers of their own.
 *
 * @param {Map<string, string>} answers text by path; the ending of the path, `.json` say, tells what it is
 * @returns {Promise<{url: string, stop: () => void}>}
 */
export async function serve(answers) {
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    try {
      const body = answers.get(pathname) ?? (await readFile(fileOf(pathname)));
      const type = contentTypes[extname(pathname)] ?? contentTypes['.json'];
      response.writeHead(200, {'content-type': type}).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
