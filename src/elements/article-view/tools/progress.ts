import {html, render} from 'lit';
import {adoptStyles} from '../../../shared/adopt-styles.js';
import {progressStyles} from './progress.styles.js';
import type {Tool} from './tool.js';

/** What of scroll timelines is used here; TypeScript does not describe them yet. */
interface Timelines {
  readonly ViewTimeline: new (options: {subject: Element; inset: string}) => AnimationTimeline;
}

const keyframes = {transform: ['scaleX(0)', 'scaleX(1)']};

// Any: an animation that is held has no clock.
const duration = 1000;

/**
 * Shows how much of the article is behind the reader, as a line that grows along the top edge of the window: from
 * where the article begins at the top to where its end is in sight. Gone where the article is out of sight. A
 * decoration to whoever listens; it moves only as far as the reader does.
 *
 * - Part `progress`: the line. A page with a header that stays gives it another `inset-block-start`.
 */
export const tool: Tool = ({view, container, box, signal}) => {
  adoptStyles(view.renderRoot, progressStyles);
  render(html`<div part="progress" aria-hidden="true" hidden></div>`, box);
  const line = box.firstElementChild as HTMLElement;
  // In the flow of the bar the box is nothing.
  box.style.display = 'contents';
  // Of several articles on a page, only the one that is read has its line.
  const sight = new IntersectionObserver(([entry]) => {
    line.hidden = !entry?.isIntersecting;
  });
  sight.observe(container);
  signal.addEventListener('abort', () => {
    sight.disconnect();
  });
  const {ViewTimeline} = window as Partial<Timelines>;
  if (ViewTimeline) {
    // Without the page's scroll padding, which is for what is scrolled to.
    const timeline = new ViewTimeline({subject: container, inset: '0px'});
    const range = {rangeStart: 'contain 0%', rangeEnd: 'contain 100%'};
    line.animate(keyframes, {fill: 'both', timeline, ...range});
  } else {
    followScrolling(line, container, signal);
  }
};

/** For Firefox, which has no timeline for it. */
function followScrolling(line: HTMLElement, container: Element, signal: AbortSignal): void {
  const animation = line.animate(keyframes, {fill: 'both', duration});
  animation.pause();
  let frame = 0;
  const follow = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      animation.currentTime = duration * partRead(container);
    });
  };
  follow();
  // Captured: what scrolls may be a box of the page, whose event does not bubble.
  document.addEventListener('scroll', follow, {passive: true, capture: true, signal});
  addEventListener('resize', follow, {signal});
  const growth = new ResizeObserver(follow);
  growth.observe(container);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    growth.disconnect();
  });
}

/** How much of an element is behind the reader, 0 to 1. */
function partRead(element: Element): number {
  const {top, height} = element.getBoundingClientRect();
  // What is shorter than the window is read from where all of it is in sight.
  const start = Math.max(0, innerHeight - height);
  const end = Math.min(0, innerHeight - height);
  return Math.min(1, Math.max(0, (start - top) / (start - end || 1)));
}
