import {memory, namespace} from './local-store.js';

/** An article with comments in its outbox. */
export interface OtherPlace {
  /** The article as one string, as everything that is kept for it is named. */
  readonly key: string;
  /** The article alone. */
  readonly articleId: string;
}

/**
 * The other articles of an endpoint for which something is in the outbox.
 *
 * @param storage absent: what no storage took is all there is
 * @param endpoint address of the endpoint
 * @param articleId the article that is not meant
 */
export function waitingElsewhere(
  storage: Storage | undefined,
  endpoint: string,
  articleId: string,
): OtherPlace[] {
  const found = new Map<string, OtherPlace>();
  for (const name of [...memory.keys(), ...Object.keys(storage ?? {})]) {
    // What stands before the last colon is the article, whose address has colons too.
    const key = new RegExp(`^${namespace}outbox:(\\{.*\\}):`).exec(name)?.[1] ?? '';
    const other = placeOf(key);
    if (other?.endpoint === endpoint && other.articleId !== articleId)
      found.set(key, {key, articleId: other.articleId});
  }
  return [...found.values()];
}

function placeOf(key: string): {endpoint: string; articleId: string} | undefined {
  try {
    const {endpoint, articleId} = Object(JSON.parse(key)) as Record<string, unknown>;
    return typeof endpoint === 'string' && typeof articleId === 'string'
      ? {endpoint, articleId}
      : undefined;
  } catch {
    return undefined;
  }
}
