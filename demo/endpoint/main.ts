import {createEndpoint} from './server.js';

const {
  DATABASE_URL,
  DATA_DIRECTORY,
  DUPLICATE_WINDOW,
  FAULTS,
  PORT = '0',
  PUBLIC_SITE,
  WRITES_PER_MINUTE,
} = process.env;

const endpoint = await createEndpoint({
  databaseUrl: DATABASE_URL,
  ...(DATA_DIRECTORY && {dataDirectory: DATA_DIRECTORY}),
  ...(PUBLIC_SITE && {publicSite: PUBLIC_SITE}),
  ...(WRITES_PER_MINUTE && {writesPerMinute: Number(WRITES_PER_MINUTE)}),
  ...(DUPLICATE_WINDOW && {duplicateWindow: Number(DUPLICATE_WINDOW)}),
  faults: FAULTS === 'on',
});
const address = await endpoint.listen({host: '127.0.0.1', port: Number(PORT)});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void endpoint.close().then(() => process.exit(0)));
}
console.log(`endpoint ${address}/api`);
