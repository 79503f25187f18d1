/** What scrolls: an element, or the page. */
export type Scroller = Element | Document;

/** The element that holds the position of what scrolls. */
export function boxOf(scroller: Scroller): Element {
  return scroller instanceof Element
    ? scroller
    : (scroller.scrollingElement ?? scroller.documentElement);
}

/** The containers around an element that may scroll, the page last, each with what moves when it does. */
export function scrollersAround(element: Element): [Scroller, Element][] {
  const found: [Scroller, Element][] = [];
  let inside = element;
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof Document) found.push([node, node.documentElement]);
    if (!(node instanceof Element)) continue;
    if (node !== element && scrollsByItself(node)) found.push([node, firstBeside(inside)]);
    if (getComputedStyle(node).display !== 'contents') inside = node;
  }
  return found;
}

/** Whether an element may scroll; the overflow of `html`, or else of `body`, is that of the page. */
function scrollsByItself(element: Element): boolean {
  const {documentElement, body} = document;
  const ofPage =
    element === documentElement ||
    (element === body && getComputedStyle(documentElement).overflowY === 'visible');
  return !ofPage && /auto|scroll/.test(getComputedStyle(element).overflowY);
}

/** The first sibling that moves when their container scrolls: not one that sticks or floats over it. */
function firstBeside(element: Element): Element {
  const siblings = [...(element.parentNode?.children ?? [])];
  const moves = (sibling: Element): boolean =>
    sibling.checkVisibility() && /static|relative/.test(getComputedStyle(sibling).position);
  return siblings.find(moves) ?? element;
}

/** Where a node is shown: its slot, its parent, or the element whose shadow it is. */
function parentOf(node: Node): Node | null {
  const {assignedSlot, parentNode, host} = node as Partial<Element & ShadowRoot>;
  return assignedSlot ?? parentNode ?? host ?? null;
}
