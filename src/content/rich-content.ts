import {safeAddress} from './addresses.js';
import {finishLink} from './finish-link.js';
import {unmarked} from './inert-document.js';
import type {RichContent} from './content-options.js';
import {richAttribute} from './rich-attributes.js';
import {richElements} from './rich-table.js';

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

/** What is said of blocks, in the language of the page. */
export interface BlockWords {
  /** Accessible name of a table without a caption. */
  readonly table: string;
  /** Link that stands for something embedded from another site. */
  readonly embed: (host: string) => string;
}

/** How blocks of known content systems, tables, frames and players are rebuilt. */
export function richContent(words: BlockWords): RichContent {
  return {
    elements: richElements,
    attribute: richAttribute,

    mark(classes, to) {
      const find = (table: typeof blocks): string | undefined =>
        table.find(([pattern]) => pattern.test(classes))?.[1];
      const block = find(blocks);
      const align = find(alignments);
      if (block) to.setAttribute('data-block', block);
      if (align) to.setAttribute('data-align', align);
    },

    /** A table wider than the text scrolls by itself, for the keyboard too (WCAG 2.1.1). */
    table(from, table) {
      const region = document.createElement('div');
      region.setAttribute('data-block', 'table');
      region.setAttribute('role', 'region');
      region.setAttribute('tabindex', '0');
      const caption = unmarked(from.querySelector('caption')?.textContent ?? '');
      region.setAttribute('aria-label', caption.trim() || words.table);
      region.append(table);
      return region;
    },

    /** No frame of the author's survives: a link says where it would have led; absent if nowhere. */
    frame(source, options) {
      const address = safeAddress(source, options.base, 'link');
      if (!/^https?:/.test(address)) return undefined;
      const paragraph = document.createElement('p');
      const link = document.createElement('a');
      paragraph.setAttribute('data-block', 'embed');
      link.href = address;
      link.textContent = words.embed(new URL(address).hostname);
      finishLink(link, options);
      paragraph.append(link);
      return paragraph;
    },
  };
}
