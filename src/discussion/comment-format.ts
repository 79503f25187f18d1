import {readInline, type Inline} from './inline-format.js';

/** A piece of a comment that stands on lines of its own. */
export type Block =
  | {readonly kind: 'paragraph'; readonly content: readonly Inline[]}
  | {readonly kind: 'code'; readonly text: string}
  | {readonly kind: 'list'; readonly items: readonly (readonly Inline[])[]}
  | {readonly kind: 'quote'; readonly content: readonly Block[]};

// Quotes of quotes go no deeper; what is deeper keeps its marks.
const deepestQuote = 3;

const fence = /^```\w*\s*$/;
const lastFence = /^```\s*$/;
const quoted = /^ {0,3}> ?/;
const listed = /^ {0,3}- /;

/**
 * Reads the source text of a comment: paragraphs, `> quotes`, `- lists` and fenced code, with what
 * `readInline` knows within them. Everything else, marks without their counterpart included, is text. Takes
 * time in proportion to the length of the text, whatever is in it.
 */
export function readBlocks(text: string): readonly Block[] {
  return blocksOf(text.split(/\r?\n/), 0);
}

function blocksOf(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  const paragraph: string[] = [];
  const endParagraph = (): void => {
    const words = paragraph.splice(0).join('\n');
    if (words) blocks.push({kind: 'paragraph', content: readInline(words)});
  };
  // From there on no block of code can end, and none is looked for.
  let fences = lines.length;
  while (fences > 0 && !lastFence.test(lines[fences - 1] ?? '')) fences--;
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? '';
    let taken: readonly string[];
    if (index < fences - 1 && fence.test(line)) {
      taken = linesFrom(lines, index + 1, (other) => !lastFence.test(other));
      endParagraph();
      blocks.push({kind: 'code', text: taken.join('\n')});
      index += 2;
    } else if (depth < deepestQuote && quoted.test(line)) {
      taken = linesFrom(lines, index, (other) => quoted.test(other));
      endParagraph();
      const inner = taken.map((other) => other.replace(quoted, ''));
      blocks.push({kind: 'quote', content: blocksOf(inner, depth + 1)});
    } else if (listed.test(line)) {
      taken = linesFrom(lines, index, (other) => listed.test(other));
      endParagraph();
      const items = taken.map((other) => readInline(other.replace(listed, '')));
      blocks.push({kind: 'list', items});
    } else {
      taken = [line];
      if (line.trim()) paragraph.push(line);
      else endParagraph();
    }
    index += taken.length;
  }
  endParagraph();
  return blocks;
}

/** The lines from `first` on, as long as they belong together. */
function linesFrom(
  lines: readonly string[],
  first: number,
  belongs: (line: string) => boolean,
): readonly string[] {
  let end = first;
  while (end < lines.length && belongs(lines[end] ?? '')) end++;
  return lines.slice(first, end);
}
