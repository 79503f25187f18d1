import type {Teaser} from '../../model/article.js';

/** The stories without the excluded identifiers, and each of the rest once: by identifier, and by address. */
export function distinctStories(
  items: readonly Teaser[],
  ...excluded: readonly string[]
): readonly Teaser[] {
  const seen = new Set(excluded.map((id) => `id ${id}`));
  return items.filter(({id, url}) => {
    const names = [id && `id ${id}`, url && `url ${url}`].filter(Boolean);
    const known = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return !known;
  });
}
