import type {Teaser} from '../../model/article.js';

/** The stories without the current article, and each of the rest once: by identifier, and by address. */
export function distinctStories(items: readonly Teaser[], articleId: string): Teaser[] {
  const seen = new Set([`id ${articleId}`]);
  return items.filter(({id, url}) => {
    const names = [id && `id ${id}`, url && `url ${url}`].filter(Boolean);
    const known = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return !known;
  });
}
