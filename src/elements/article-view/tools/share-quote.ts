import {textBlocks} from './text-blocks.js';
import {textDirective} from './share-directive.js';
import {selectedRange} from './share-selection.js';

/** Words that the reader has selected. */
export interface Quote {
  /** As they stand, white space collapsed. */
  readonly text: string;
  /** Leads a browser to them: `:~:text=…`, to be put behind the hash of an address. */
  readonly directive: string;
}

/**
 * What is selected of a text; absent if nothing is. What is selected beyond it is left out.
 *
 * @param language BCP 47 tag of the text
 */
export function quoteIn(body: Element, language: string): Quote | undefined {
  const range = selectedRange(body);
  if (!range) return undefined;
  let whole = '';
  let start: number | undefined;
  let end = 0;
  for (const {nodes} of textBlocks(body)) {
    for (const node of nodes) {
      if (range.intersectsNode(node)) {
        const from = node === range.startContainer ? range.startOffset : 0;
        const to = node === range.endContainer ? range.endOffset : node.data.length;
        if (to > from) {
          start ??= whole.length + from;
          end = whole.length + to;
        }
      }
      // Half a character, which a text may hold, is none in an address.
      whole += node.data.replace(/[\n\p{Surrogate}]/gu, ' ');
    }
    // Between blocks, and nowhere else.
    whole += '\n';
  }
  const text = whole
    .slice(start ?? 0, end)
    .replace(/\s+/g, ' ')
    .trim();
  if (start === undefined || !text) return undefined;
  return {text, directive: textDirective(whole, start, end, language)};
}
