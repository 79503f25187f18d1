interface Change {
  readonly start: number;
  /** Where the part that was replaced ends, in the text before. */
  readonly end: number;
  readonly by: string;
}

/**
 * Makes one text of two that were changed apart, so that no word of either is lost.
 *
 * @param base what both were made of
 * @returns both changes; where they are of the same place, that of `ours` above that of `theirs`
 */
export function mergeTexts(base: string, ours: string, theirs: string): string {
  const our = changeOf(base, ours);
  const their = changeOf(base, theirs);
  const [first, last] = their.end <= our.start ? [their, our] : [our, their];
  if (first.end <= last.start) {
    const between = base.slice(first.end, last.start);
    return base.slice(0, first.start) + first.by + between + last.by + base.slice(last.end);
  }
  const start = Math.min(our.start, their.start);
  const rest = base.length - Math.max(our.end, their.end);
  return `${ours.slice(0, ours.length - rest)}\n${theirs.slice(start)}`;
}

/** Where a place in a text is once that has become another text. */
export function movedPlace(place: number, before: string, after: string): number {
  const {start, end, by} = changeOf(before, after);
  if (place <= start) return place;
  return place < end ? start + by.length : place + after.length - before.length;
}

/** The one part that has to be replaced to make a text of another. */
function changeOf(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return {start, end: before.length - same, by: after.slice(start, after.length - same)};
}
