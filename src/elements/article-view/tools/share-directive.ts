// Beyond it a link is too long for what it is pasted into; its first and last words then say where it is.
const longest = 200;

// As many words tell one place of a text from another, as a rule.
const few = 5;

/**
 * The text directive that leads to a part of a text, of whole words, which is what browsers look for:
 * https://wicg.github.io/scroll-to-text-fragment/. Of a long part, or one of several blocks, its first and last
 * words; with what stands beside it only if the same words stand elsewhere too.
 *
 * @param whole the text, a line for each block
 * @param start of the part
 * @param end of the part, which must hold more than white space
 * @param language well-formed BCP 47 tag of the text
 */
export function textDirective(whole: string, start: number, end: number, language: string): string {
  const [from, to] = wholeWords(whole, start, end, language);
  const part = whole.slice(from, to);
  const lines = part.split('\n').map(collapse).filter(Boolean);
  const first = lines[0] ?? '';
  const last = lines.at(-1) ?? '';
  const short = lines.length === 1 && first.length <= longest;
  const opening = short ? first : wordsOf(first, language, few);
  const closing = short ? '' : wordsOf(last, language, -few);
  const text = collapse(whole);
  // The line alone: a context must not cross a block, or it is found by no browser alike.
  const before = wordsOf(collapse(whole.slice(0, from).split('\n').at(-1) ?? ''), language, -few);
  const after = wordsOf(collapse(whole.slice(to).split('\n', 1)[0] ?? ''), language, few);
  const prefix = before && isTwice(text, opening) ? `${encode(before)}-,` : '';
  const suffix = after && isTwice(text, closing || opening) ? `,-${encode(after)}` : '';
  return `:~:text=${prefix}${encode(opening)}${closing && `,${encode(closing)}`}${suffix}`;
}

/** The bounds without white space at either end, and moved out to those of words. */
function wholeWords(
  whole: string,
  start: number,
  end: number,
  language: string,
): [from: number, to: number] {
  const part = whole.slice(start, end);
  const first = start + part.length - part.trimStart().length;
  const last = end - part.length + part.trimEnd().length;
  const lineStart = whole.lastIndexOf('\n', first) + 1;
  const words = segmenterFor(language).segment(whole.slice(lineStart));
  const opening = words.containing(first - lineStart);
  const closing = words.containing(last - 1 - lineStart);
  return [
    opening ? lineStart + opening.index : first,
    closing ? lineStart + closing.index + closing.segment.length : last,
  ];
}

/** The first `count` words with what stands between them; the last ones for a negative number. */
function wordsOf(text: string, language: string, count: number): string {
  const words = [...segmenterFor(language).segment(text)].filter(({isWordLike}) => isWordLike);
  if (words.length <= Math.abs(count)) return text;
  const edge = words.at(count < 0 ? count : count - 1);
  if (!edge) return text;
  return count < 0 ? text.slice(edge.index) : text.slice(0, edge.index + edge.segment.length);
}

const segmenterFor = (language: string): Intl.Segmenter =>
  new Intl.Segmenter(language, {granularity: 'word'});

/** Browsers look for words without regard to case. */
function isTwice(text: string, words: string): boolean {
  const [where, what] = [text.toLowerCase(), words.toLowerCase()];
  return where.indexOf(what) !== where.lastIndexOf(what);
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A dash has a meaning of its own in a directive, and no function escapes it. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
