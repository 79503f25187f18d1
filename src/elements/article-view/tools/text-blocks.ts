/** Text that runs on without a break: a paragraph, a heading, an item of a list. */
export interface TextBlock {
  readonly nodes: readonly Text[];
  /** What they hold together, white space as it was written. */
  readonly text: string;
}

const breaking =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, figcaption, caption, td, th, pre, summary, div, article';

/**
 * The text of an element by its blocks, in the order of the document. A line break ends a block as well.
 *
 * @param skipped selector of what is left out with all that it holds; absent: nothing
 */
export function textBlocks(root: Element, skipped?: string): TextBlock[] {
  const groups: Text[][] = [];
  let last: Element | null | undefined;
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      skipped && node instanceof Element && node.matches(skipped)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) last = undefined;
    if (!(node instanceof Text)) continue;
    const block = node.parentElement?.closest(breaking);
    if (block !== last) groups.push([]);
    last = block;
    groups.at(-1)?.push(node);
  }
  return groups.map((nodes) => ({nodes, text: nodes.map(({data}) => data).join('')}));
}
