/** The letters and digits of a text: what backends leave alone that bend quotes and make pictures of smileys. */
export function lettersOf(text: string): string {
  return text.normalize().replace(/[^\p{L}\p{N}]/gu, '');
}
