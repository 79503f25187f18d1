/** Languages whose words are built in. */
export type BuiltInLanguage = 'vi' | 'en';

/** The same words in every language that is built in. */
export type Catalogue<T> = Readonly<Record<BuiltInLanguage, T>>;

/** The words for a BCP 47 tag: Vietnamese for `vi` and its regions, English for everything else. */
export function wordsFor<T>(catalogue: Catalogue<T>, tag: string): T {
  return catalogue[/^vi\b/i.test(tag) ? 'vi' : 'en'];
}
