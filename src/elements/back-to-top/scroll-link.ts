import {boxOf, type Scroller} from './scroller.js';

/** How something changes with scrolling. */
export interface ScrollMotion {
  /** What changes. */
  readonly element: Element;
  /** The CSS property that changes, as scripts spell it. */
  readonly property: string;
  /** Its value at the start of the passage. */
  readonly from: string;
  /** Its value at the end. */
  readonly to: string;
  /** What scrolls. */
  readonly scroller: Scroller;
  /** The element whose passage is followed. Absent: the whole way from the top of what scrolls to its end. */
  readonly subject: Element | undefined;
  /** `cover`: from where the subject comes into view to where it leaves; `contain`: from its start to its end. */
  readonly range: 'cover' | 'contain';
}

/** A motion that goes on. */
export interface ScrollLink {
  readonly motion: ScrollMotion;
  /** Aborting it gives the element its own value again. */
  readonly end: AbortController;
}

/** What of scroll timelines is used here; TypeScript does not describe them yet. */
interface Timelines {
  readonly ScrollTimeline: new (options: {source: Element}) => AnimationTimeline;
  readonly ViewTimeline: new (options: {subject: Element; inset: string}) => AnimationTimeline;
}

// Any: an animation that is held has no clock.
const duration = 1000;

/**
 * Lets scrolling drive a motion: by itself where the engine has timelines for that, else by listening. What
 * went on is ended, or left alone if it is the same motion: begun anew, it would jump for a frame.
 *
 * @param motion absent: none is to go on
 */
export function linkToScroll(
  link: ScrollLink | undefined,
  motion: ScrollMotion | undefined,
): ScrollLink | undefined {
  if (link && motion && isSame(link.motion, motion)) return link;
  link?.end.abort();
  if (!motion) return undefined;
  const end = new AbortController();
  begin(motion, end.signal);
  return {motion, end};
}

function isSame(one: ScrollMotion, other: ScrollMotion): boolean {
  return (Object.keys(one) as (keyof ScrollMotion)[]).every((key) => one[key] === other[key]);
}

function begin(motion: ScrollMotion, signal: AbortSignal): void {
  const {element, property, from, to, scroller, subject, range} = motion;
  const timeline = timelineOf(motion);
  const ends = subject && {rangeStart: `${range} 0%`, rangeEnd: `${range} 100%`};
  const animation = element.animate(
    {[property]: [from, to]},
    {fill: 'both', ...(timeline ? {timeline, ...ends} : {duration})},
  );
  signal.addEventListener('abort', () => {
    animation.cancel();
  });
  if (timeline) return;
  animation.pause();
  const follow = (): void => {
    animation.currentTime = duration * Math.min(1, Math.max(0, passage(motion)));
  };
  follow();
  scroller.addEventListener('scroll', follow, {passive: true, signal});
}

/** Absent in Firefox. */
function timelineOf({scroller, subject}: ScrollMotion): AnimationTimeline | undefined {
  const {ScrollTimeline, ViewTimeline} = window as Partial<Timelines>;
  if (!ScrollTimeline || !ViewTimeline) return undefined;
  return subject
    ? // Without the page's scroll padding, which is for what is scrolled to.
      new ViewTimeline({subject, inset: '0px'})
    : new ScrollTimeline({source: boxOf(scroller)});
}

/** How much of the passage is behind the reader, 0 to 1 and beyond. */
function passage({scroller, subject, range}: ScrollMotion): number {
  const box = boxOf(scroller);
  const height = box.clientHeight;
  if (!subject) return box.scrollTop / Math.max(1, box.scrollHeight - height);
  const {top, height: length} = subject.getBoundingClientRect();
  const above = (scroller instanceof Element ? box.getBoundingClientRect().top : 0) - top;
  return range === 'cover'
    ? (above + height) / (length + height)
    : above / Math.max(1, length - height);
}
