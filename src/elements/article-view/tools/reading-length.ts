/**
 * Words a minute of silent reading by language. For English: Brysbaert, “How many words do we read per minute?”
 * (2019), non-fiction; it also finds that other languages follow from how many words they take to say the same.
 * Vietnamese writes its syllables apart and those are what is counted, hence more of them; Arabic and Hebrew
 * write small words together with the next, hence fewer.
 */
const rates: ReadonlyMap<string, number> = new Map([
  ['en', 230],
  ['vi', 240],
  ['ar', 180],
  ['he', 185],
]);

// Of a language that is not in the table.
const usualRate = 220;

// What Chinese and Japanese news is reckoned with; where their words end is a matter of opinion.
const charactersAMinute = 500;

/**
 * Minutes it takes to read a text, at least one.
 *
 * @param language well-formed BCP 47 tag of the text
 * @param ownRate words a minute, of Chinese and Japanese characters; absent, or no positive number: the usual rate
 */
export function readingMinutes(text: string, language: string, ownRate = 0): number {
  const primary = language.toLowerCase().split('-', 1)[0] ?? '';
  const byCharacters = /^(zh|ja|yue)$/.test(primary);
  const length = byCharacters ? countCharacters(text) : countWords(text, language);
  const usual = byCharacters ? charactersAMinute : (rates.get(primary) ?? usualRate);
  return Math.max(1, Math.round(length / (ownRate > 0 ? ownRate : usual)));
}

function countCharacters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function countWords(text: string, language: string): number {
  let words = 0;
  for (const {isWordLike} of new Intl.Segmenter(language, {granularity: 'word'}).segment(text))
    if (isWordLike) words++;
  return words;
}
