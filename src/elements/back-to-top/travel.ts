import {boxOf, type Scroller} from './scroller.js';

/** Takes the reader, and the keyboard, to an element, or to the top of what scrolls. */
export function travel(target: Element | undefined, scroller: Scroller): void {
  // Focus before the scroll, or the next Tab would throw the reader back down.
  moveFocus(target ? headingOf(target) : headingOfAll(scroller));
  const behavior = pace();
  if (target) target.scrollIntoView({behavior});
  else boxOf(scroller).scrollTo({top: 0, behavior});
}

const headings = ':is(h1, h2, h3, h4, h5, h6, [role="heading"])';

/** The first heading of an element, which may be in its shadow or be the element itself. */
function headingOf(element: Element): HTMLElement {
  if (element.matches(headings)) return element as HTMLElement;
  const {shadowRoot} = element;
  return (
    firstSeen(element, headings) ??
    (shadowRoot && firstSeen(shadowRoot, headings)) ??
    (element as HTMLElement)
  );
}

/** The `h1` of what scrolls. Without one, a page begins where Tab would. */
function headingOfAll(scroller: Scroller): HTMLElement {
  const title = firstSeen(scroller, 'h1');
  return title ?? (scroller instanceof Element ? headingOf(scroller) : document.body);
}

function firstSeen(root: ParentNode, selector: string): HTMLElement | undefined {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  return found.find((element) => element.checkVisibility());
}

/** Gives the focus to something, be it made for that or not, without scrolling to it. */
export function moveFocus(element: HTMLElement): void {
  const focusable = element.tabIndex >= 0 || element.hasAttribute('tabindex');
  if (!focusable) element.tabIndex = -1;
  element.focus({preventScroll: true});
  if (focusable) return;
  element.addEventListener(
    'blur',
    () => {
      element.removeAttribute('tabindex');
    },
    {once: true},
  );
}

/** How to scroll: Chromium animates a smooth scroll even for readers who asked for reduced motion. */
export function pace(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
