/**
 * Opens pages that all draw: behind another tab of the same window nothing is drawn, and nothing can be clicked.
 *
 * @param {import('playwright-core').BrowserContext} context
 */
export async function openWindows(context, count) {
  const first = await context.newPage();
  const pages = [first];
  while (pages.length < count) {
    const opened = context.waitForEvent('page');
    // Without an opener each has its own process, as if the reader had opened it.
    await first.evaluate(() => {
      open('about:blank', '_blank', 'popup,noopener');
    });
    pages.push(await opened);
  }
  return pages;
}
