import {safeAddress} from './addresses.js';
import type {RichContent} from './content-options.js';
import {finishLink} from './finish-link.js';
import {unmarked} from './marked-names.js';
import {richAttribute} from './rich-attributes.js';
import {markBlock} from './rich-blocks.js';
import {richElements} from './rich-table.js';

// About as much as anybody listens to.
const longestName = 200;

/** What is said of blocks, in the language of the page. */
export interface BlockWords {
  /** Accessible name of a table without a caption. */
  readonly table: string;
  /** Link that stands for something embedded from another site. */
  readonly embed: (host: string) => string;
  /** Why there is only that link. */
  readonly notEmbedded: string;
}

/** How blocks of known content systems, tables, frames and players are rebuilt. */
export function richContent(words: BlockWords): RichContent {
  return {
    elements: richElements,
    attribute: richAttribute,
    mark: markBlock,

    /** A table wider than the text scrolls by itself, for the keyboard too (WCAG 2.1.1). */
    table(from, table) {
      const region = document.createElement('div');
      region.setAttribute('data-block', 'table');
      region.setAttribute('role', 'region');
      region.setAttribute('tabindex', '0');
      const name = nameOf(from.querySelector('caption') ?? captionOf(from.closest('figure')));
      region.setAttribute('aria-label', name || words.table);
      region.append(table);
      return region;
    },

    /** No frame of the author's survives: a link says where it would have led; absent if nowhere. */
    frame(from, options) {
      // Scripts that load frames late keep their address aside.
      const address = ['src', 'data-src', 'data-lazy-src']
        .map((name) => unmarked(from.getAttribute(name) ?? ''))
        .map((value) => value && safeAddress(value, options.base, 'link'))
        .find((safe) => /^https?:/.test(safe));
      if (!address) return undefined;
      const block = document.createElement('div');
      const link = document.createElement('a');
      link.href = address;
      link.textContent = words.embed(new URL(address).hostname);
      link.title = unmarked(from.getAttribute('title') ?? '').slice(0, 200);
      finishLink(link, options);
      block.setAttribute('data-block', 'embed');
      block.dir = 'auto';
      block.append(`${words.notEmbedded} `, link);
      return block;
    },
  };
}

/** The caption of a figure, which stands at one end of it: thousands of tables in it are not to search it all. */
function captionOf(figure: Element | null): Element | undefined {
  return (
    [figure?.firstElementChild, figure?.lastElementChild].find(
      (child) => child?.localName === 'figcaption',
    ) ?? undefined
  );
}

/** What a name says of a caption: a megabyte of it would be kept once for each table. */
function nameOf(caption: Element | undefined): string {
  return unmarked(caption?.textContent ?? '')
    .trim()
    .slice(0, longestName);
}
