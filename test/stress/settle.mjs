import {setTimeout} from 'node:timers/promises';
import {storedTexts} from './stored-comments.mjs';

// Nothing is resent more often than this once everything works, unless it waits for a later time.
const quiet = 3000;

/** How many comments the outbox of this origin holds; runs in the page. */
function countWaiting() {
  return Object.keys(localStorage).filter((key) => key.startsWith('article-comments:outbox:'))
    .length;
}

/**
 * Waits, with everything working again, until no comment waits to be sent and none is sent any more.
 *
 * @param {number} most milliseconds; what waits after them is told, and not waited for
 * @returns {Promise<{stored: Map<string, number>, waiting: number}>}
 */
export async function settle({pages, readers, posts, endpoint, address, most}) {
  const until = Date.now() + most;
  let requests = -1;
  for (;;) {
    const before = requests;
    for (const reader of readers) await reader.finish();
    const waiting = await pages[0].evaluate(countWaiting);
    requests = await endpoint.requests();
    const rests = !waiting && requests === before;
    const isOver = (rests && !(await readers[0].resume(posts))) || Date.now() > until;
    if (isOver) return {stored: await storedTexts(address), waiting};
    await setTimeout(quiet);
  }
}
