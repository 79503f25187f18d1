// Making an Intl formatter costs a hundred times what using it does; a page needs a handful.
const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => T): T {
  let formatter = formatters.get(key) as T | undefined;
  if (!formatter) formatters.set(key, (formatter = make()));
  return formatter;
}

/** A whole number with the digits and separators of a language. */
export function formatNumber(value: number, tag: string): string {
  // Alike in the languages that are built in, and without the price of a page's first formatter.
  if (value < 1000 && /^(vi|en)\b/i.test(tag)) return String(value);
  return cached(tag, () => new Intl.NumberFormat(tag)).format(value);
}

/**
 * A moment as newspapers of that language write it, in the article's own time zone:
 * `24/03/2022 10:28` in Vietnamese, `March 24, 2022 at 10:28 AM` in American English.
 *
 * @param time RFC 3339 time with offset
 * @param tag well-formed BCP 47 tag
 * @param timeZone IANA zone; `''`, or a zone nobody knows, means the clock that `time` itself was read from
 */
export function formatDateTime(time: string, timeZone: string, tag: string): string {
  const vietnamese = /^vi\b/i.test(tag);
  // Written by that clock already, so its digits only change places. The first formatter of a page costs as much
  // time as a third of a long article, and most of our readers need none.
  const local = !timeZone || (timeZone === 'Asia/Ho_Chi_Minh' && time.endsWith('+07:00'));
  if (vietnamese && local) {
    return time.replace(/^(\d+)-(\d+)-(\d+).(\d+:\d+).*/, '$3/$2/$1 $4');
  }
  // The Vietnamese locale puts the time first, which no newspaper does; the British one has their order.
  const locale = vietnamese ? 'en-GB' : tag;
  const dateStyle = vietnamese ? 'short' : 'long';
  const format = (zone: string, moment: string): string =>
    cached(
      tag + zone,
      () => new Intl.DateTimeFormat(locale, {dateStyle, timeStyle: 'short', timeZone: zone}),
    )
      .format(new Date(moment))
      .replace(vietnamese ? ',' : '', '');
  try {
    if (timeZone) return format(timeZone, time);
  } catch {
    // No zone that the engine knows.
  }
  // Without its offset, and taken for UTC, the time shows the hands of the clock it was written by.
  return format('UTC', time.replace(/(Z|[+-]\d\d:\d\d)$/i, 'Z'));
}
