/** A repeatable sequence of numbers in [0, 1): mulberry32, started from a text. */
export function randomFrom(text: string): () => number {
  let state = Array.from(text).reduce(
    (sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) | 0,
    7,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
