import {namespace} from './local-store.js';

/** Who writes, for the next comment on whatever article. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

const key = `${namespace}author`;

/** The name and address that the reader asked to be remembered; absent if they did not. */
export function rememberedAuthor(storage: Storage | undefined): Author | undefined {
  try {
    const {name, email} = Object(JSON.parse(storage?.getItem(key) ?? 'null')) as Partial<Author>;
    return typeof name === 'string' && typeof email === 'string' ? {name, email} : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a name and address; absent: forgets them. */
export function rememberAuthor(storage: Storage | undefined, author: Author | undefined): void {
  try {
    if (author) storage?.setItem(key, JSON.stringify(author));
    else storage?.removeItem(key);
  } catch {
    // Where nothing can be stored, the reader types it again.
  }
}
