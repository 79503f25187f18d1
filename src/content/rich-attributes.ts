import {safeAddress} from './addresses.js';
import type {ContentOptions} from './content-options.js';

/** The value of an attribute that no plain element has; absent for one that others have too. */
export function richAttribute(
  name: string,
  value: string,
  {base, idPrefix}: ContentOptions,
): string | undefined {
  if (name === 'srcset') return safeCandidates(value, base);
  // What loads late is laid out by then: its width is known better than its author could.
  if (name === 'sizes') return `auto,${value.slice(0, 1000)}`;
  if (name !== 'headers') return undefined;
  const ids = value.trim().split(/\s+/).slice(0, 20);
  return ids.map((id) => idPrefix + id).join(' ');
}

/** The candidates of a `srcset` that are safe, each made absolute; at most 20. */
function safeCandidates(value: string, base: string): string {
  return value
    .slice(0, 8000)
    .split(/,\s+|(?<=\s[\d.]{1,9}[wx]),|,(?=https?:)/)
    .slice(0, 20)
    .flatMap((candidate) => {
      const [source = '', descriptor = ''] = candidate.trim().replace(/,$/, '').split(/\s+/, 2);
      if (descriptor && !/^[\d.]{1,9}[wx]$/.test(descriptor)) return [];
      const address = source && safeAddress(source, base, 'media');
      return address ? `${address} ${descriptor}`.trim() : [];
    })
    .join(', ');
}
