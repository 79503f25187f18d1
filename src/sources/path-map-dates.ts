import type {Read} from './path-map-reading.js';

const parts = /(yyyy|MM?|dd?|HH?|mm?|ss?)/;

/**
 * Reads a time as the contract spells it, from what `fields.as` says: `rfc3339` (the default), seconds (`unix`) or
 * milliseconds (`unix-ms`) since 1970, or a pattern of `yyyy`, `MM`, `dd`, `HH`, `mm` and `ss`, which may stand
 * anywhere in a longer text. A pattern needs `offset`, such as `+07:00`, since it says of no zone. What does not keep
 * to it stays as it is, and counts as none.
 *
 * @param fields checked before
 */
export function dateReading(
  read: Read,
  {as = 'rfc3339', offset}: {readonly as?: string; readonly offset?: string},
): Read {
  if (as === 'rfc3339') return read;
  if (as === 'unix' || as === 'unix-ms') {
    return (data) => {
      const value = read(data);
      const number = typeof value === 'string' && value ? Number(value) : value;
      const date = new Date(typeof number === 'number' ? number * (as === 'unix' ? 1000 : 1) : NaN);
      return Number.isNaN(date.getTime()) ? value : date.toISOString();
    };
  }
  const pieces = as.split(parts);
  const names = pieces.filter((_, at) => at % 2).map(([letter]) => letter);
  const pattern = new RegExp(
    pieces
      .map((piece, at) => {
        if (at % 2) return piece === 'yyyy' ? String.raw`(\d{4})` : String.raw`(\d\d?)`;
        return piece.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
      })
      .join(''),
  );
  return (data) => {
    const value = read(data);
    const found = typeof value === 'string' && pattern.exec(value);
    if (!found) return value;
    // What the pattern does not have is nought.
    const part = (letter: string): string =>
      (names.includes(letter) ? (found[names.indexOf(letter) + 1] ?? '') : '').padStart(2, '0');
    const day = `${part('y')}-${part('M')}-${part('d')}`;
    return `${day}T${part('H')}:${part('m')}:${part('s')}${offset}`;
  };
}
