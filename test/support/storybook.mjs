import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {startEndpoint, startSites} from './endpoint-process.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = (name) => `${root}node_modules/.bin/${name}`;

const run = (name, words, env = {}) => {
  const child = spawn(program(name), words, {
    cwd: root,
    env: {...process.env, ...env},
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
};

// The docs pages are made of the manifest.
await run('cem', ['analyze', '--quiet', '--config', '.config/manifest.mjs']);
const [endpoint, sites] = await Promise.all([startEndpoint({NUDGE: 'on'}), startSites()]);
// Left to the children: an interrupt reaches them as well, and this process then ends with them.
process.on('SIGINT', () => undefined);
const words = [
  'dev',
  '--port',
  '6006',
  '--no-open',
  '--disable-telemetry',
  ...process.argv.slice(2),
];
const addresses = {STORYBOOK_ENDPOINT: endpoint.url, STORYBOOK_SITES: sites.url};
process.exitCode = await run('storybook', words, addresses);
await Promise.all([endpoint.stop(), sites.stop()]);
