/** Runs inside the page, before anything of it: keeps when what the page is about has come. */
function listen(event) {
  globalThis.shown = new Promise((resolve) => addEventListener(event, resolve, {once: true}));
}

/** Runs inside the page: two frames with what is shown have been drawn, and nothing is left to do. */
async function drawn() {
  await globalThis.shown;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestIdleCallback(resolve));
}

// Some of what others show takes its time on a slow machine.
const patience = 120_000;

/** Opens a page that nothing is cached of, waits until it is on screen and at rest, and hands it over. */
async function visit(browser, url, ready, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    // The thread's own clock stands still while another program has the processor.
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    await page.evaluateOnNewDocument(listen, ready);
    await page.goto(url, {waitUntil: 'networkidle0', timeout: patience});
    await page.evaluate(drawn);
    return await use(page, session);
  } finally {
    await context.close();
  }
}

/**
 * What a function finds in a page that is all there.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {string} ready event that says that what the page is about is there
 * @param {() => unknown} reading runs inside the page
 */
export function read(browser, url, ready, reading) {
  return visit(browser, url, ready, (page) => page.evaluate(reading));
}

/**
 * How long the main thread of a page works from navigation until it is on screen and at rest: all of it
 * (`task`), and what of it goes into laying out (`layout`) and matching rules (`style`).
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {string} ready event that says that what the page is about is there
 * @returns {Promise<{task: number, layout: number, style: number}>} milliseconds of processor time
 */
export function mainThreadTime(browser, url, ready) {
  return visit(browser, url, ready, async (_page, session) => {
    const {metrics} = await session.send('Performance.getMetrics');
    const milliseconds = (wanted) => metrics.find(({name}) => name === wanted).value * 1000;
    return {
      task: milliseconds('TaskDuration'),
      layout: milliseconds('LayoutDuration'),
      style: milliseconds('RecalcStyleDuration'),
    };
  });
}
