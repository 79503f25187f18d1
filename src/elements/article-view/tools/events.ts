import {watchEngagement} from './events-engagement.js';
import {ArticleReadEvent, ArticleSeenEvent} from './events-fired.js';
import {watch} from './events-watching.js';
import type {Tool} from './tool.js';

// In milliseconds; with the half, what the Media Rating Council counts as seen.
const seenAfter = 1000;

const hundredths = Array.from({length: 101}, (_, index) => index / 100);

const depths = [25, 50, 75, 100] as const;

// The end of a text may lie on half a pixel.
const almost = 0.005;

/**
 * Tells the page how the article is read, for whatever it does with that; nothing is sent, stored or shown. Each
 * event tells in its class what it means exactly.
 *
 * - Event `article-seen`: {@link ArticleSeenEvent}.
 * - Event `article-read`: {@link ArticleReadEvent}.
 * - Event `article-engaged`: {@link ArticleEngagedEvent}.
 *
 * In a frame of another origin the window is as much of the frame as is on screen.
 */
export const tool: Tool = ({view, container, body, signal}) => {
  watchSeen(view, container, signal);
  watchDepth(view, container.contains(body) ? body : container, signal);
  watchEngagement(view, container, signal);
};

function watchSeen(view: Element, article: Element, signal: AbortSignal): void {
  const over = new AbortController();
  const ended = AbortSignal.any([signal, over.signal]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  signal.addEventListener('abort', stop);
  watch(article, hundredths, '0px', ended, (entry) => {
    if (!entry || !isSeen(entry)) {
      stop();
      return;
    }
    timer ??= setTimeout(() => {
      over.abort();
      view.dispatchEvent(new ArticleSeenEvent());
    }, seenAfter);
  });
}

function isSeen({
  intersectionRatio,
  intersectionRect,
  rootBounds,
}: IntersectionObserverEntry): boolean {
  const height = rootBounds?.height ?? innerHeight;
  return intersectionRatio >= 0.5 || intersectionRect.height >= height / 2;
}

function watchDepth(view: Element, text: Element, signal: AbortSignal): void {
  const waiting = [...depths];
  const thresholds = depths.map((depth) => depth / 100 - almost);
  // Without end upwards: what has been scrolled past is still read.
  watch(text, thresholds, '1000000px 0px 0px', signal, (entry) => {
    if (!entry?.isIntersecting) return;
    for (
      let [next] = waiting;
      next && entry.intersectionRatio >= next / 100 - almost;
      [next] = waiting
    ) {
      waiting.shift();
      view.dispatchEvent(new ArticleReadEvent(next));
    }
  });
}
