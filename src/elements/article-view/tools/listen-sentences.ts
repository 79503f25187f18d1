import {textBlocks} from './text-blocks.js';

/** A sentence and where it stands. */
export interface Sentence {
  readonly text: string;
  readonly range: Range;
}

// What is looked at rather than read out, and what is no text of the article.
const skipped =
  'figure, table, pre, code, audio, video, button, nav, aside, sup, [hidden], [aria-hidden="true"], details:not([open])';

/**
 * The sentences of the article as it is shown, title and lead first.
 *
 * @param language well-formed BCP 47 tag of the article
 */
export function sentencesOf(container: Element, body: Element, language: string): Sentence[] {
  const inside = container.contains(body) && body !== container;
  const roots = inside
    ? [...container.querySelectorAll('[part~="title"], [part~="lead"]'), body]
    : [container];
  const segmenter = new Intl.Segmenter(language, {granularity: 'sentence'});
  return roots.flatMap((root) =>
    textBlocks(root, skipped).flatMap(({nodes, text}) =>
      [...segmenter.segment(text)]
        .filter(({segment}) => /[\p{L}\p{N}]/u.test(segment))
        .map(({segment, index}) => {
          const start = index + segment.length - segment.trimStart().length;
          return {
            text: segment.replace(/\s+/g, ' ').trim(),
            range: rangeOf(nodes, start, index + segment.trimEnd().length),
          };
        }),
    ),
  );
}

/** The range of two places in what several nodes hold together. */
function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}
