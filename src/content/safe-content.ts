import {safeAddress} from './addresses.js';
import type {ContentOptions} from './content-options.js';
import {finishLink} from './finish-link.js';
import {parseInert} from './inert-document.js';
import {direction, unmarked} from './marked-names.js';
import {dropped, flags, links, media, numbers, plain} from './table.js';

export type {ContentOptions} from './content-options.js';

// About four times the longest article we know; what comes after is left out.
const longest = 2 ** 20;
const mostNodes = 50_000;
// Deeper nests keep their text but lose their boxes: engines lay out in recursion.
const deepest = 100;
const deepestSource = 1000;

const htmlNamespace = 'http://www.w3.org/1999/xhtml';
// A parser repeats what is open in every paragraph to come, with its attributes: nothing may take long for each.
const longestValue = 8000;
// Attributes that every element may carry.
const everywhere = [direction, 'id', 'lang', 'title'];
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * Untrusted article markup as safe nodes: parsed without a window, then rebuilt element by element from a
 * fixed table. Nothing is ever serialised and parsed a second time, which is what mutation attacks live on.
 *
 * @returns one element, made anew at each call; plain text in it if the page's policy lets nobody parse
 */
export async function safeContent(html: string, options: ContentOptions): Promise<HTMLElement> {
  const root = document.createElement('div');
  const source = await parseInert(html.slice(0, longest));
  if (!source) {
    root.textContent = html.slice(0, longest).replace(/<[^<>]*>/g, ' ');
    return root;
  }
  let nodes = 0;
  const enter = (from: ParentNode, to: Element, depth: number): void => {
    for (let {firstChild: node} = from; node && nodes < mostNodes; node = node.nextSibling) {
      nodes++;
      if (node.nodeType === Node.TEXT_NODE) {
        to.append(unmarked(node.nodeValue ?? '').replace(stackedMarks, '$1'));
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const inner = rebuild(node as Element, to, depth, options);
        // No parser nests this deep, and no stack may overflow if one does.
        if (inner && depth < deepestSource) enter(node as Element, inner, depth + 1);
        // Once its words are there: until then engines would work it out anew at each of them.
        const isAuto = (node as Element).getAttribute(direction) === 'auto';
        if (isAuto && inner instanceof HTMLElement && inner !== to) inner.dir = 'auto';
      }
    }
  };
  enter(source, root, 0);
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
  const {rich} = options;
  if (from.namespaceURI !== htmlNamespace || dropped.has(localName)) return undefined;
  if (localName === 'iframe') {
    parent.append(rich?.frame(from, options) ?? '');
    return undefined;
  }
  const name = localName === 'h1' ? 'h2' : localName;
  const attributes = rich?.elements.get(name) ?? plain.get(name);
  if (!attributes || depth > deepest) return parent;
  const to = document.createElement(fitHeading(name, options.headingShift));
  const classes = from.getAttribute('class');
  if (classes) rich?.mark(unmarked(classes.slice(0, 1000)), to);
  // In the order of the table: what decides how a picture loads stands before its address.
  for (const row of [...everywhere, ...attributes]) {
    const [attribute = '', forced] = row.split('=');
    const given = forced ?? from.getAttribute(attribute);
    if (given === null) continue;
    const value = unmarked(given.slice(0, longestValue));
    const spelt = unmarked(attribute);
    const safe = forced ?? (value && attributeValue(spelt, value, options));
    // Empty is a value for a flag, and for the text alternative of a decoration.
    if (safe || /^(alt|open|reversed|controls)$/.test(spelt)) to.setAttribute(spelt, safe);
  }
  if (name === 'a') finishLink(to, options);
  // Browsers lay out what has such sizes at 300 by 150, unless they know better.
  const sizes = to.getAttribute('sizes');
  if (name === 'img' && sizes && !(to.hasAttribute('width') && to.hasAttribute('height')))
    to.setAttribute('sizes', sizes.replace(/^auto,/, ''));
  if (name === 'img' && !to.hasAttribute('src') && !to.hasAttribute('srcset')) return undefined;
  parent.append((name === 'table' && rich?.table(from, to)) || to);
  return to;
}

function fitHeading(name: string, shift: number): string {
  return /^h\d$/.test(name) ? `h${Math.min(6, Number(name[1]) + shift)}` : name;
}

function attributeValue(name: string, value: string, options: ContentOptions): string {
  const {base, idPrefix, rich} = options;
  if (name === 'id') return /^[\p{L}\p{N}_.:-]{1,100}$/u.test(value) ? idPrefix + value : '';
  if (name === 'dir') return /^(ltr|rtl)$/.test(value) ? value : '';
  const known = rich?.attribute(name, value, options);
  if (known !== undefined) return known;
  // Cut off, it would lead elsewhere.
  if ((links.test(name) || media.test(name)) && value.length >= longestValue) return '';
  if (links.test(name)) {
    return value.startsWith('#')
      ? `#${idPrefix}${value.slice(1)}`
      : safeAddress(value, base, 'link');
  }
  if (media.test(name)) return safeAddress(value, base, 'media');
  if (flags.test(name)) return '';
  if (!numbers.test(name)) return value.slice(0, 1000);
  // Browsers lay out every column that a cell spans.
  const most = /^(col)?span$/.test(name) ? 100 : 10_000;
  // A width of 100% is no width of 100 pixels.
  return /^\s*\d+(\.\d+)?(px)?\s*$/.test(value)
    ? String(Math.min(Number.parseInt(value, 10), most))
    : '';
}
