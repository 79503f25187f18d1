import {ArticleEngagedEvent} from './events-fired.js';
import {watch} from './events-watching.js';

// Each further one is twice the last.
const milestones = [10, 30, 60];

// Who has not moved anything for so long may have left; measured in milliseconds.
const patience = 30_000;

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'];

/** Counts the seconds of active reading. */
export function watchEngagement(view: Element, article: Element, signal: AbortSignal): void {
  let seconds = 0;
  let told = 0;
  let inSight = false;
  let lastSign = performance.now();
  const tell = (): void => {
    if (seconds === told) return;
    told = seconds;
    view.dispatchEvent(new ArticleEngagedEvent(seconds));
  };
  // Counted, not measured: a machine that slept has not read.
  const clock = setInterval(() => {
    if (!inSight || performance.now() - lastSign >= patience) return;
    seconds++;
    if (isMilestone(seconds)) tell();
  }, 1000);
  const note = (): void => {
    lastSign = performance.now();
  };
  for (const sign of signsOfLife) {
    document.addEventListener(sign, note, {passive: true, capture: true, signal});
  }
  watch(article, [0], '0px', signal, (entry) => {
    inSight = entry?.isIntersecting === true;
    // The last that a phone lets a page do, as a rule.
    if (!entry) tell();
  });
  addEventListener('pagehide', tell, {signal});
  signal.addEventListener('abort', () => {
    clearInterval(clock);
    tell();
  });
}

function isMilestone(seconds: number): boolean {
  const doublings = Math.log2(seconds / (milestones.at(-1) ?? 1));
  return milestones.includes(seconds) || (doublings > 0 && Number.isInteger(doublings));
}
