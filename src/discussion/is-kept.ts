/** What the key of everything that is kept on the reader's device starts with. */
export const namespace = 'article-comments:';

/**
 * Whether anything of the reader's is kept for an article: a cheap look, before what reads it is loaded.
 *
 * @param place which article, as one string
 */
export function isKept(place: string): boolean {
  try {
    return Object.keys(localStorage).some(
      (key) => key.startsWith(namespace) && key.includes(place),
    );
  } catch {
    return false;
  }
}
