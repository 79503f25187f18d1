// C0 and C1 controls except tab and line feed, bidi controls and marks, tag characters: invisible in an
// honest text, and what name spoofing is made of.
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

// What leaves nothing to see in a name, and so makes two of one (DI: default ignorable): joiners belong between
// letters of other scripts than Latin.
const unseen = /(?![\u200c\u200d])\p{DI}|[\u200c\u200d](?=\p{sc=Latn}|\s|$)/gu;

// Decomposed Vietnamese needs two marks on a letter; a hundred thousand of them freeze a text shaper.
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/** Plain text as it may be shown: well-formed, composed (NFC), without invisible controls or stacked marks. */
export function cleanText(text: string): string {
  // A lone surrogate would throw in `encodeURIComponent`; the `u` flag makes the pattern match only those.
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(stackedMarks, '$1')
    .normalize()
    .trim();
}

/** A person's name as it may be shown; `''` if nothing of it can be seen. */
export function cleanName(name: string): string {
  return cleanText(name.replace(unseen, ''));
}
