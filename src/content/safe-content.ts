import {safeAddress, safeCandidates} from './addresses.js';
import type {ContentOptions} from './content-options.js';
import {finishLink} from './finish-link.js';
import {parseInert} from './inert-document.js';
import {attributesOf, dropped, flags, kept, links, media, numbers} from './table.js';

export type {ContentOptions} from './content-options.js';

type RichBlocks = typeof import('./rich-blocks.js');

// Block classes, tables and frames: a plain article goes without the module that knows them.
const richMarkup = /<(table|iframe)|\sclass=/i;

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
export async function safeContent(html: string, options: ContentOptions): Promise<HTMLElement> {
  const root = document.createElement('div');
  const source = await parseInert(html.slice(0, longest));
  if (!source) {
    root.textContent = html.slice(0, longest).replace(/<[^<>]*>/g, ' ');
    return root;
  }
  const rich = richMarkup.test(html) ? await import('./rich-blocks.js') : undefined;
  const waiting: [node: Node, parent: Element, depth: number][] = [[source, root, 0]];
  let nodes = 0;
  for (let next = waiting.pop(); next && nodes < mostNodes; next = waiting.pop()) {
    const [node, parent, depth] = next;
    nodes++;
    if (node.nodeType === Node.TEXT_NODE) {
      parent.append((node.nodeValue ?? '').replace(stackedMarks, '$1'));
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const inner = node === source ? root : rebuild(node as Element, parent, depth, options, rich);
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
  rich: RichBlocks | undefined,
): Element | undefined {
  const {localName} = from;
  if (from.namespaceURI !== htmlNamespace || dropped.has(localName)) return undefined;
  if (localName === 'iframe') {
    parent.append(rich?.embedLink(from, options) ?? '');
    return undefined;
  }
  const name = localName === 'h1' ? 'h2' : localName;
  if (!kept.has(name) || depth > deepest) return parent;
  const to = document.createElement(fitHeading(name, options.headingShift));
  if (Object.hasOwn(beforehand, name)) setAll(to, beforehand[name] ?? '');
  for (const attribute of attributesOf(name)) {
    const value = from.getAttribute(attribute);
    const safe = value && attributeValue(attribute, value, options);
    // Empty is a value for a flag, and for the text alternative of a decoration.
    if (safe || (safe === '' && /^(alt|open|reversed)$/.test(attribute))) {
      to.setAttribute(attribute, safe);
    }
  }
  const direction = from.getAttribute('dir');
  if (direction && /^(ltr|rtl|auto)$/.test(direction)) to.setAttribute('dir', direction);
  const id = from.getAttribute('id');
  if (id && /^[\p{L}\p{N}_.:-]{1,100}$/u.test(id)) to.id = options.idPrefix + id;
  rich?.markBlock(from, to);
  if (name === 'a') finishLink(to, options);
  if (name === 'img' && !to.hasAttribute('src') && !to.hasAttribute('srcset')) return undefined;
  parent.append((name === 'table' && rich?.scrollRegion(from, to, options)) || to);
  return to;
}

function fitHeading(name: string, shift: number): string {
  return /^h\d$/.test(name) ? `h${Math.min(6, Number(name[1]) + shift)}` : name;
}

/** What has to be set before an address is, since the address starts the loading. */
const beforehand: Readonly<Record<string, string>> = {
  img: 'loading=lazy decoding=async referrerpolicy=no-referrer',
  video: 'controls= preload=none',
  audio: 'controls= preload=none',
};

function setAll(to: Element, attributes: string): void {
  for (const pair of attributes.split(' ')) {
    const [name = '', value = ''] = pair.split('=');
    to.setAttribute(name, value);
  }
}

function attributeValue(name: string, value: string, options: ContentOptions): string {
  const {base, idPrefix} = options;
  if (links.test(name)) {
    return value.startsWith('#')
      ? `#${idPrefix}${value.slice(1)}`
      : safeAddress(value, base, 'link');
  }
  if (media.test(name)) return safeAddress(value, base, 'media');
  if (name === 'srcset') return safeCandidates(value, base);
  if (name === 'headers') {
    const ids = value.trim().split(/\s+/).slice(0, 20);
    return ids.map((id) => idPrefix + id).join(' ');
  }
  if (flags.test(name)) return '';
  if (!numbers.test(name)) return value.slice(0, 1000);
  // A width of 100% is no width of 100 pixels.
  return /^\s*\d+(\.\d+)?(px)?\s*$/.test(value)
    ? String(Math.min(Number.parseInt(value, 10), 10_000))
    : '';
}
