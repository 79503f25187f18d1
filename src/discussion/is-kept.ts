/** What the key of everything that is kept on the reader's device starts with. */
export const namespace = 'article-comments:';

/** Where the persons are kept whose comments a reader hides. */
export const hiddenKey = `${namespace}hidden`;

/**
 * Whether anything is kept that the reader wrote or chose: a cheap look, before what reads it is loaded.
 *
 * @param what the article that it belongs to, as one string; or the whole key of what belongs to none
 */
export function isKept(what: string): boolean {
  try {
    return Object.keys(localStorage).some(
      (key) =>
        key.startsWith(namespace) && !key.startsWith(`${namespace}visit:`) && key.includes(what),
    );
  } catch {
    return false;
  }
}
