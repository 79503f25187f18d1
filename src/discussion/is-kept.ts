/** What the key of everything that is kept on the reader's device starts with. */
export const namespace = 'article-comments:';

/** Where the persons are kept whose comments a reader hides. */
export const hiddenKey = `${namespace}hidden`;

/**
 * Whether anything of the reader's is kept for an article, or for all of them: a cheap look, before what reads it
 * is loaded.
 *
 * @param place which article, as one string
 */
export function isKept(place: string): boolean {
  try {
    return Object.keys(localStorage).some(
      (key) => key === hiddenKey || (key.startsWith(namespace) && key.includes(place)),
    );
  } catch {
    return false;
  }
}
