// Making an Intl formatter costs a hundred times what using it does; a page needs a handful.
const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => T): T {
  let formatter = formatters.get(key) as T | undefined;
  if (!formatter) formatters.set(key, (formatter = make()));
  return formatter;
}

/** A whole number with the digits and separators of a language. */
export function formatNumber(value: number, tag: string): string {
  return cached(`n ${tag}`, () => new Intl.NumberFormat(tag)).format(value);
}

/**
 * A moment as newspapers of that language write it, in the article's own time zone:
 * `24/03/2022 10:28` in Vietnamese, `March 24, 2022 at 10:28 AM` in American English.
 *
 * @param time RFC 3339 time with offset
 * @param timeZone IANA zone; `''`, or a zone nobody knows, means the clock that `time` itself was read from
 */
export function formatDateTime(time: string, timeZone: string, tag: string): string {
  const zoned = timeZone && dateTimeFormat(timeZone, tag);
  // Without its offset, and taken for UTC, the time shows the hands of the clock it was written by.
  const [format, date] = zoned
    ? [zoned, new Date(time)]
    : [dateTimeFormat('UTC', tag), new Date(time.replace(/(Z|[+-]\d\d:\d\d)$/i, 'Z'))];
  if (!format) return '';
  if (!isVietnamese(tag)) return format.format(date);
  // Vietnamese newspapers put the date before the time; the locale's own order does not.
  const part = Object.fromEntries(format.formatToParts(date).map(({type, value}) => [type, value]));
  return `${part['day']}/${part['month']}/${part['year']} ${part['hour']}:${part['minute']}`;
}

const isVietnamese = (tag: string): boolean => /^vi\b/i.test(tag);

/** Absent if the zone is not one that the engine knows. */
function dateTimeFormat(timeZone: string, tag: string): Intl.DateTimeFormat | undefined {
  const options: Intl.DateTimeFormatOptions = isVietnamese(tag)
    ? {
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }
    : {dateStyle: 'long', timeStyle: 'short'};
  try {
    return cached(
      `d ${tag} ${timeZone}`,
      () => new Intl.DateTimeFormat(tag, {...options, timeZone}),
    );
  } catch {
    return undefined;
  }
}
