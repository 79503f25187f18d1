/**
 * Where a value is found, or how it is made of what is found:
 *
 * - a JSON Pointer (RFC 6901), `''` for the whole; within `each`, relative to the entry
 * - several of them: the first that finds something
 * - `{value}`: always this
 * - `{each, …}`: a list, whose entries have the other fields
 * - `{paragraphs}`: HTML of plain text
 * - `{html}`: plain text of HTML
 * - `{number}`: a number that may be spelled as text
 * - `{date, as, offset}`: a time; see `dateReading`
 * - any other object: an object with these fields
 */
export type Mapping = string | readonly Mapping[] | {readonly [key: string]: unknown};

/**
 * Makes sure that a mapping is one, so that what reads by it need not.
 *
 * @param path where in the settings it is
 * @param kinds gets the names of what it makes values with, such as `html`
 * @throws {TypeError} that says where it is not
 */
export function checkMapping(map: unknown, path: string, kinds: Set<string>): void {
  const checkParts = (parts: object): void => {
    for (const [key, part] of Object.entries(parts)) checkMapping(part, `${path}/${key}`, kinds);
  };
  if (typeof map === 'string') {
    if (!/^(\/([^~/]|~[01])*)*$/.test(map)) {
      throw new TypeError(`path-map: ${path} is no JSON Pointer: ${map}`);
    }
    return;
  }
  if (typeof map !== 'object' || map === null || (Array.isArray(map) && !map.length)) {
    throw new TypeError(`path-map: ${path} maps nothing`);
  }
  const {each, ...fields} = map as Readonly<Record<string, unknown>>;
  const [kind = ''] = Object.keys(fields);
  if (Array.isArray(map)) checkParts(map);
  else if (each !== undefined) {
    checkParts({each});
    checkMapping(fields, path, kinds);
  } else if (/^(paragraphs|html|number|date)$/.test(kind) && !('value' in map)) {
    kinds.add(kind);
    checkParts({[kind]: fields[kind]});
    if (kind === 'date') checkDate(fields, path);
  } else if (!('value' in map)) checkParts(fields);
}

function checkDate(
  {as = 'rfc3339', offset}: Readonly<Record<string, unknown>>,
  path: string,
): void {
  if (as === 'rfc3339' || as === 'unix' || as === 'unix-ms') return;
  if (typeof as !== 'string' || !/yyyy/.test(as) || !/M/.test(as) || !/d/.test(as)) {
    throw new TypeError(`path-map: ${path}/as has no yyyy, MM and dd`);
  }
  if (typeof offset !== 'string' || !/^(Z|[+-]\d\d:\d\d)$/.test(offset)) {
    throw new TypeError(`path-map: ${path}/offset is none such as +07:00`);
  }
}
