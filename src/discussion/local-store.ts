/** What the key of everything that is kept on the reader's device starts with. */
export const namespace = 'article-comments:';

/** What no storage took lives as long as the page, whichever element wrote it. */
export const memory = new Map<string, string>();

/** The storage of this page; absent where the browser blocks it. */
export function localStore(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
