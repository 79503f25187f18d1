import {safeAddress, safeCandidates} from './addresses.js';
import {markBlock} from './blocks.js';
import {parseInert} from './inert-document.js';
import {attributesOf, dropped, kept, type AttributeKind} from './table.js';

/** What the rebuild has to know about where the content comes from and where it goes. */
export interface ContentOptions {
  /** Absolute address that the article's relative ones are resolved against. */
  readonly base: string;
  /** Origin of the page; links that leave it open in a new tab without a referrer. */
  readonly pageOrigin: string;
  /** Put before every id and every `#` link, so that no id of the article meets one of the page. */
  readonly idPrefix: string;
  /** Added to the level of every heading, so that the article's fit under its title. */
  readonly headingShift: number;
  /** Accessible name of a table that has no caption. */
  readonly tableLabel: string;
  /** Words of the link that stands for an embed from `host`. */
  readonly embedLabel: (host: string) => string;
}

// About four times the longest article we know; what comes after is left out.
const longest = 2 ** 20;
const mostNodes = 50_000;
// Deeper nests keep their text but lose their boxes: engines lay out in recursion.
const deepest = 100;

const htmlNamespace = 'http://www.w3.org/1999/xhtml';
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * Untrusted article markup as safe nodes: parsed without a window, then rebuilt element by element from a
 * fixed table. Nothing is ever serialised and parsed a second time, which is what mutation attacks live on.
 *
 * @returns one element, made anew at each call; plain text in it if the page's policy lets nobody parse
 */
export function safeContent(html: string, options: ContentOptions): HTMLElement {
  const root = document.createElement('div');
  const source = parseInert(html.slice(0, longest));
  if (!source) {
    root.textContent = html.replace(/<[^>]*>/g, ' ');
    return root;
  }
  const waiting: [node: Node, parent: Element, depth: number][] = [[source, root, 0]];
  let nodes = 0;
  for (let next = waiting.pop(); next && nodes < mostNodes; next = waiting.pop()) {
    const [node, parent, depth] = next;
    nodes++;
    if (node.nodeType === Node.TEXT_NODE) {
      parent.append((node.nodeValue ?? '').replace(stackedMarks, '$1'));
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const inner = node === source ? root : rebuild(node as Element, parent, depth, options);
      if (!inner) continue;
      // Backwards onto the stack, so that they come off it in the order of the document.
      for (let child = node.lastChild; child; child = child.previousSibling) {
        waiting.push([child, inner, depth + 1]);
      }
    }
  }
  return root;
}

/** Puts the counterpart of `from` into `parent`; returns where its children go, or nothing to leave them out. */
function rebuild(
  from: Element,
  parent: Element,
  depth: number,
  options: ContentOptions,
): Element | undefined {
  const {localName} = from;
  if (from.namespaceURI !== htmlNamespace || dropped.has(localName)) return undefined;
  if (localName === 'iframe') {
    embedLink(from, parent, options);
    return undefined;
  }
  const name = localName === 'h1' ? 'h2' : localName;
  if (!kept.has(name) || depth > deepest) return parent;
  const to = document.createElement(fitHeading(name, options.headingShift));
  beforeAttributes(name, to);
  for (const [attribute, kind] of attributesOf(name)) {
    const value = from.getAttribute(attribute);
    const safe = value === null ? '' : attributeValue(value, kind, options);
    if (safe || (value !== null && (attribute === 'alt' || kind === 'flag'))) {
      to.setAttribute(attribute, safe);
    }
  }
  const direction = from.getAttribute('dir');
  if (direction && /^(ltr|rtl|auto)$/.test(direction)) to.setAttribute('dir', direction);
  const id = from.getAttribute('id');
  if (id && /^[\p{L}\p{N}_.:-]{1,100}$/u.test(id)) to.id = options.idPrefix + id;
  markBlock(from, to);
  if (name === 'a') finishLink(to, options);
  if (name === 'img' && !to.hasAttribute('src')) return undefined;
  if (name === 'table') parent.append(scrollRegion(from, to, options));
  else parent.append(to);
  return to;
}

function fitHeading(name: string, shift: number): string {
  return /^h\d$/.test(name) ? `h${Math.min(6, Number(name[1]) + shift)}` : name;
}

/** What has to be set before an address is, since the address starts the loading. */
function beforeAttributes(name: string, to: Element): void {
  if (name === 'img') {
    to.setAttribute('loading', 'lazy');
    to.setAttribute('decoding', 'async');
    to.setAttribute('referrerpolicy', 'no-referrer');
  } else if (name === 'video' || name === 'audio') {
    to.setAttribute('controls', '');
    to.setAttribute('preload', 'none');
  }
}

function attributeValue(value: string, kind: AttributeKind, options: ContentOptions): string {
  switch (kind) {
    case 'number': {
      const number = Number.parseInt(value, 10);
      return number >= 0 ? String(Math.min(number, 10_000)) : '';
    }
    case 'link':
      return value.startsWith('#')
        ? `#${options.idPrefix}${value.slice(1)}`
        : safeAddress(value, options.base, 'link');
    case 'media':
      return safeAddress(value, options.base, 'media');
    case 'candidates':
      return safeCandidates(value, options.base);
    case 'flag':
      return '';
    case 'text':
      return value.slice(0, 1000);
  }
}

function finishLink(to: Element, {pageOrigin}: ContentOptions): void {
  const href = to.getAttribute('href') ?? '';
  if (!/^https?:/.test(href) || new URL(href).origin === pageOrigin) return;
  to.setAttribute('target', '_blank');
  to.setAttribute('rel', 'noopener noreferrer');
}

/** A table wider than the text scrolls by itself, for the keyboard too (WCAG 2.1.1). */
function scrollRegion(from: Element, table: Element, {tableLabel}: ContentOptions): Element {
  const region = document.createElement('div');
  region.setAttribute('data-block', 'table');
  region.setAttribute('role', 'region');
  region.setAttribute('tabindex', '0');
  region.setAttribute(
    'aria-label',
    from.querySelector('caption')?.textContent.trim() || tableLabel,
  );
  region.append(table);
  return region;
}

/** No frame of the author's survives: a link says where it would have led. */
function embedLink(frame: Element, parent: Element, options: ContentOptions): void {
  const address = safeAddress(frame.getAttribute('src') ?? '', options.base, 'link');
  if (!/^https?:/.test(address)) return;
  const paragraph = document.createElement('p');
  const link = document.createElement('a');
  paragraph.setAttribute('data-block', 'embed');
  link.href = address;
  link.textContent = options.embedLabel(new URL(address).hostname);
  finishLink(link, options);
  paragraph.append(link);
  parent.append(paragraph);
}
