import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

/** Where installers put a browser without touching the PATH. */
const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

/** Keeps a browser quiet: no calls home, no GPU; no sandbox only for root, who cannot have one. */
export const chromiumFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function find(names, variable) {
  const named = process.env[variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${variable} names no file: ${named}`);
    return named;
  }
  // A package may put a script of the same name in node_modules/.bin, which npm has on the PATH.
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => {
    return folder && !folder.includes('node_modules');
  });
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** The Chromium or Chrome of this machine: `CHROME_PATH`, the PATH, the usual places. */
export const findChromium = () =>
  find(chromiumNames, 'CHROME_PATH') ?? chromiumPlaces.find(isProgram);

/** The Firefox of this machine: `FIREFOX_PATH`, the PATH. */
export const findFirefox = () => find(['firefox-esr', 'firefox'], 'FIREFOX_PATH');

function installChromium() {
  process.stderr.write('No Chromium found: installing it with apt-get.\n');
  const apt = (...words) =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...words], {
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
      stdio: ['ignore', 2, 2],
    }).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', 'chromium');
  // The package lists of a fresh machine may be missing or too old.
  if (!install() && apt('update')) install();
}

/** The browser to test in; installed first where that takes no question: for root on Debian or Ubuntu. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installChromium();
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'No Chromium or Chrome found: install one (Debian: apt-get install chromium) or name it in CHROME_PATH.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${ensureChromium()}\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
