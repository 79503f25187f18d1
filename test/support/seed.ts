/** An article as its seed file holds it, as far as tests choose by it. */
export interface Seed {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly bodyHtml: string;
  readonly lang: string;
  readonly dir: string;
  readonly comments?: {readonly state: string};
  readonly discussionSize?: number;
  readonly reactions?: readonly string[];
  readonly image?: {readonly src?: string; readonly captionHtml?: string};
}

/** Everything that the reference endpoint was filled with. */
export const seeds = (await (await fetch('/seed-list.json')).json()) as readonly Seed[];

/** The first article of that kind; fails if the seed has none. */
export function seedLike(fits: (seed: Seed) => boolean): Seed {
  const found = seeds.find(fits);
  if (!found) throw new Error(`no seed article fits ${fits.toString()}`);
  return found;
}
