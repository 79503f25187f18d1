import {optionsOf} from './environment.js';
import {createEndpoint} from './server.js';

const {PORT = '0'} = process.env;

const endpoint = await createEndpoint(optionsOf(process.env));
const address = await endpoint.listen({host: '127.0.0.1', port: Number(PORT)});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void endpoint.close().then(() => process.exit(0)));
}
console.log(`endpoint ${address}/api`);
