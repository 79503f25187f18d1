/** Whether a text may hold marks that `comment-format.ts` reads: cheap, and seldom wrong with ordinary words. */
export function hasMarks(text: string): boolean {
  return /[*_`]|^ *[>-] |\]\(|https?:\/\//m.test(text);
}
