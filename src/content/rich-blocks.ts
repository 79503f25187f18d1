import {safeAddress} from './addresses.js';
import {finishLink} from './finish-link.js';
import type {ContentOptions} from './content-options.js';

// Block classes of WordPress (`wp-block-*`, `align*`), Ghost (`kg-*`) and classic themes, and what our own
// stylesheet calls them. Their classes do not survive: a class of the page would apply its rules to them.
const blocks: readonly (readonly [RegExp, string])[] = [
  [/\b(wp-block-gallery|kg-gallery-card|gallery)\b/, 'gallery'],
  [/\bwp-block-pullquote\b/, 'pullquote'],
  [/\b(wp-block-footnotes|footnotes)\b/, 'footnotes'],
  [/\bkg-bookmark-card\b/, 'bookmark'],
  [/\bkg-callout-card\b/, 'callout'],
];

const alignments: readonly (readonly [RegExp, string])[] = [
  [/\b(alignleft|kg-align-left)\b/, 'start'],
  [/\b(alignright|kg-align-right)\b/, 'end'],
  [/\b(alignwide|kg-width-wide)\b/, 'wide'],
  [/\b(alignfull|kg-width-full)\b/, 'full'],
  [/\b(aligncenter|has-text-align-center)\b/, 'center'],
];

/** Translates the block and alignment classes of known content systems into `data-` attributes of ours. */
export function markBlock(from: Element, to: Element): void {
  const classes = from.getAttribute('class');
  if (!classes) return;
  const find = (table: typeof blocks): string | undefined =>
    table.find(([pattern]) => pattern.test(classes))?.[1];
  const block = find(blocks);
  const align = find(alignments);
  if (block) to.setAttribute('data-block', block);
  if (align) to.setAttribute('data-align', align);
}

/** A table wider than the text scrolls by itself, for the keyboard too (WCAG 2.1.1). */
export function scrollRegion(from: Element, table: Element, {tableLabel}: ContentOptions): Element {
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

/** No frame of the author's survives: a link says where it would have led; absent if nowhere. */
export function embedLink(frame: Element, options: ContentOptions): Element | undefined {
  const address = safeAddress(frame.getAttribute('src') ?? '', options.base, 'link');
  if (!/^https?:/.test(address)) return undefined;
  const paragraph = document.createElement('p');
  const link = document.createElement('a');
  paragraph.setAttribute('data-block', 'embed');
  link.href = address;
  link.textContent = options.embedLabel(new URL(address).hostname);
  finishLink(link, options);
  paragraph.append(link);
  return paragraph;
}
