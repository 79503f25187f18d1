import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';

/** Named keys of the WebDriver protocol. */
const keys = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

const buttons = {left: 0, middle: 1, right: 2};

function foldersIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, {withFileTypes: true});
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${folder}/${entry.name}`);
}

/** WebKitGTK's driver and browser, if both are installed. The browser hides in the library folder. */
export function findWebKit() {
  const driver = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
  const browser =
    process.env.WEBKIT_PATH ??
    foldersIn('/usr/lib')
      .flatMap(foldersIn)
      .filter((folder) => /\/webkit(2)?gtk-[\d.]+$/.test(folder))
      .map((folder) => `${folder}/MiniBrowser`)
      .filter(existsSync)
      .sort()
      .at(-1);
  return existsSync(driver) && browser && existsSync(browser) ? {driver, browser} : undefined;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

/** Makes `setViewport` work in WebKit, where the viewport is the window. */
const viewportPlugin = () => ({
  name: 'webkit-viewport',
  async executeCommand({command, payload, session}) {
    if (command !== 'set-viewport' || !session.browser.setWindowSize) return undefined;
    await session.browser.setWindowSize(payload.width, payload.height);
    return true;
  },
});

/** A screen for the browser where there is none; resolves to its name. */
async function startScreen({width, height}, children) {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    {stdio: ['ignore', 'ignore', 'ignore', 'pipe']},
  );
  children.push(screen);
  const number = await new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.stdio[3].once('data', resolve);
  });
  return `:${String(number).trim()}`;
}

/**
 * Runs the browser tests in WebKitGTK: its own driver, spoken to in plain WebDriver. The ready-made
 * launchers bring a driver downloader for every other browser with them.
 *
 * @returns {import('@web/test-runner-core').BrowserLauncher}
 */
export function webkitLauncher(size = {width: 1280, height: 800}) {
  const children = [];
  const addresses = new Map();
  let config, starting, session, base;

  async function call(method, path, body) {
    const response = await fetch(base + path, {
      method,
      body: body && JSON.stringify(body),
      headers: {'content-type': 'application/json'},
    });
    const {value} = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  const inSession = (method, path, body) => call(method, `/session/${session}${path}`, body);
  const act = (action) => inSession('POST', '/actions', {actions: [action]});
  const resize = (width, height) => inSession('POST', '/window/rect', {width, height});

  async function untilUp(tries = 300) {
    try {
      await fetch(`${base}/status`);
    } catch (error) {
      if (tries === 0) throw error;
      await wait(100);
      await untilUp(tries - 1);
    }
  }

  async function start() {
    const paths = findWebKit();
    if (!paths)
      throw new Error('WebKit not found (Debian: apt-get install webkit2gtk-driver xvfb)');
    const env = {...process.env};
    env.DISPLAY ||= await startScreen(size, children);
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    children.push(
      spawn(paths.driver, ['--host=127.0.0.1', `--port=${port}`], {env, stdio: 'ignore'}),
    );
    await untilUp();
    const wanted = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {binary: paths.browser, args: ['--automation']},
    };
    ({sessionId: session} = await call('POST', '/session', {capabilities: {alwaysMatch: wanted}}));
    await resize(size.width, size.height);
  }

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async initialize(testConfig) {
      config = testConfig;
      // Before the default plugins, which refuse the command for this type of browser.
      config.plugins.unshift(viewportPlugin());
    },
    async startSession(id, url) {
      starting ??= start();
      await starting;
      addresses.set(id, url);
      await inSession('POST', '/url', {url});
    },
    isActive: (id) => addresses.has(id),
    getBrowserUrl: (id) => addresses.get(id),
    async stopSession(id) {
      await inSession('POST', '/url', {url: 'about:blank'});
      addresses.delete(id);
      return {};
    },
    async stop() {
      if (session) await inSession('DELETE', '').catch(() => undefined);
      for (const child of children.reverse()) child.kill();
      session = starting = undefined;
    },
    async startDebugSession() {
      throw new Error('to debug in WebKit, open the test page in MiniBrowser');
    },

    // What @web/test-runner-commands calls.
    sendKeys: (_id, names) =>
      act({
        type: 'key',
        id: 'keyboard',
        actions: names.flatMap((name) => {
          const value = keys[name] ?? name;
          return [
            {type: 'keyDown', value},
            {type: 'keyUp', value},
          ];
        }),
      }),
    sendMouseMove: (_id, x, y) =>
      act({type: 'pointer', id: 'mouse', actions: [{type: 'pointerMove', duration: 0, x, y}]}),
    sendMouseClick: (_id, x, y, name = 'left') =>
      act({
        type: 'pointer',
        id: 'mouse',
        actions: [
          {type: 'pointerMove', duration: 0, x, y},
          {type: 'pointerDown', button: buttons[name]},
          {type: 'pointerUp', button: buttons[name]},
        ],
      }),
    resetMouse: () => inSession('DELETE', '/actions'),
    setWindowSize: resize,
  };
}
