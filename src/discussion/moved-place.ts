/** Where a place in a text is once one part of that was replaced, which made `after` of `before`. */
export function movedPlace(place: number, before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  if (place <= start) return place;
  return place < before.length - same ? after.length - same : place + after.length - before.length;
}
