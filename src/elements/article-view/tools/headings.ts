/** A heading that the table of contents leads to. */
export interface Section {
  readonly heading: HTMLElement;
  /** What it says, white space collapsed. */
  readonly title: string;
  /** Whether it is of the lower of the two levels. */
  readonly below: boolean;
}

/**
 * The headings of a text of the two highest levels in it, h2 and h3 as a rule. Those of quotes, tables and the
 * like are theirs, and not the article's.
 */
export function sectionsOf(body: HTMLElement): Section[] {
  const found = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
    .filter((heading) => !heading.closest('blockquote, figure, table, details, aside'))
    .map((heading) => ({
      heading,
      title: heading.textContent.replace(/\s+/g, ' ').trim(),
      level: Number(heading.localName.slice(1)),
    }))
    .filter(({title}) => title);
  const top = Math.min(...found.map(({level}) => level));
  return found
    .filter(({level}) => level <= top + 1)
    .map(({heading, title, level}) => ({heading, title, below: level > top}));
}

/**
 * Gives an id to each heading that has none, made of the article's and its place, so that a link to it stays right;
 * never one that the page has already. Returns what takes them away again.
 */
export function giveIds(sections: readonly Section[], articleId: string): () => void {
  const given = sections.filter(({heading}) => !heading.id);
  const prefix = `article-${articleId.replace(/[^\p{L}\p{N}_-]/gu, '_')}-section`;
  for (const {heading} of given) {
    const root = heading.getRootNode() as Document | ShadowRoot;
    let number = sections.findIndex((section) => section.heading === heading) + 1;
    while (root.getElementById(`${prefix}-${number}`)) number += sections.length;
    heading.id = `${prefix}-${number}`;
  }
  return () => {
    for (const {heading} of given) heading.removeAttribute('id');
  };
}
