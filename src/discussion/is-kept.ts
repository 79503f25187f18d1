import {localStore, memory, namespace} from './local-store.js';

/** Where the persons are kept whose comments a reader hides. */
export const hiddenKey = `${namespace}hidden`;

/** What is in every comment that is sent again by itself, of whatever article. */
export const waiting = '"refused":false';

// The rest is only looked up by what is loaded anyway, such as what proves that a published comment is one's own.
const showsItself = /^article-comments:(draft|edit|hidden|outbox|own.*"pending")/;

/**
 * Whether anything is kept that has to be seen without being asked for: a cheap look, before what reads it is loaded.
 *
 * @param what the article that it belongs to, as one string; or the whole key of what belongs to none; or `waiting`
 */
export function isKept(what: string): boolean {
  return [...Object.entries(localStore() ?? {}), ...memory]
    .map(String)
    .some((item) => item.includes(what) && showsItself.test(item));
}
