import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {fileURLToPath} from 'node:url';
import staticFiles from '@fastify/static';
import type {FastifyInstance} from 'fastify';
import {optionsOf} from './endpoint/environment.js';
import {createEndpoint} from './endpoint/server.js';
import {createPartner} from './partner.js';

const {PORT} = process.env;
const host = '127.0.0.1';
const lastPort = 65_535;
const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const port = PORT ? await givenPort(PORT) : await freePort(8000);
const partnerPort = await freePort(port + 1);
const origin = `http://${host}:${port}`;
const partnerOrigin = `http://${host}:${partnerPort}`;

const paper = await createPaper();
const partner = await createPartner({endpointOrigin: origin, partnerOrigin, pages: folder('.')});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close());
await paper.listen({host, port});
await partner.listen({host, port: partnerPort});

console.log(`
  Demo          ${origin}/
  In English    ${origin}/?article=90101&lang=en
  Partner page  ${partnerOrigin}/
  Endpoint      ${origin}/api
  OpenAPI       ${origin}/openapi.yaml
  Storybook     npm run storybook

  Ctrl+C ends it; what readers wrote stays in demo/data.
`);

/**
 * The reference endpoint, where anybody may play any role unless it knows readers or has comments that are not the
 * demo's, and on the same origin the newspaper that reads from it. */
async function createPaper(): Promise<FastifyInstance> {
  const {SIGN_IN_SECRET, DATABASE_URL} = process.env;
  const isOurs = !SIGN_IN_SECRET && !DATABASE_URL;
  const defaults = {DEMO_SIGN_IN: isOurs ? 'on' : 'off'};
  const app = await createEndpoint(optionsOf({...defaults, ...process.env}));
  const bundle = folder('../cdn/');
  if (!existsSync(bundle)) throw new Error('There is no bundle yet: npm run build makes it.');
  await app.register(staticFiles, {root: bundle, prefix: '/cdn/', decorateReply: false});
  const pages = new Set(['/', '/index.html', '/demo.css', '/demo.js', '/icon.svg']);
  await app.register(staticFiles, {
    root: folder('.'),
    decorateReply: false,
    // The readers' data and the server's own files lie in the same folder.
    allowedPath: (path) => pages.has(path),
  });
  const contract = await readFile(folder('../src/model/openapi.yaml'));
  app.get('/openapi.yaml', (_request, reply) => reply.type('application/yaml').send(contract));
  return app;
}

async function close(): Promise<void> {
  await Promise.all([paper.close(), partner.close()]);
  process.exit(0);
}

/** The port that was asked for, any if it is 0; without it the demo says so and ends. */
async function givenPort(written: string): Promise<number> {
  const isPort = /^\d+$/.test(written) && Number(written) <= lastPort;
  const found = isPort && (await tryPort(Number(written)));
  if (found) return found;
  const reason = isPort ? 'it is taken or not allowed' : `it is no number from 0 to ${lastPort}`;
  console.error(`The demo cannot listen on port ${written}: ${reason}.`);
  process.exit(1);
}

/** The first port from this one on that nobody listens on; after the last comes 0, which means any. */
async function freePort(first: number): Promise<number> {
  for (let candidate = first; candidate <= lastPort + 1; candidate++) {
    const found = await tryPort(candidate % (lastPort + 1));
    if (found) return found;
  }
  throw new Error(`No free port from ${first} on.`);
}

function tryPort(candidate: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    probe.listen(candidate, host, () => {
      const address = probe.address();
      probe.close(() => {
        resolve(address && typeof address === 'object' ? address.port : undefined);
      });
    });
  });
}
