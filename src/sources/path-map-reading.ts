import {textOfHtml} from './html-text.js';
import {dateReading} from './path-map-dates.js';
import {paragraphsOf} from './paragraphs.js';

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

/** Finds a value in an answer; absent if it is not there. */
export type Read = (data: unknown) => unknown;

/**
 * Makes sure that a mapping is one.
 *
 * @param path where in the settings it is
 * @throws {TypeError} that says where it is not
 */
export function compile(map: unknown, path: string): Read {
  if (typeof map === 'string') return pointer(map, path);
  if (Array.isArray(map) && map.length) {
    const reads = map.map((part, at) => compile(part, `${path}/${at}`));
    return (data) => reads.map((read) => read(data)).find(present);
  }
  if (typeof map !== 'object' || map === null || Array.isArray(map)) {
    throw new TypeError(`path-map: ${path} maps nothing`);
  }
  const {each, ...fields} = map as Readonly<Record<string, unknown>>;
  if (each !== undefined) return list(compile(each, `${path}/each`), compile(fields, path));
  if ('value' in map) return () => map.value;
  const [kind] = Object.keys(fields);
  const part = (): Read => compile(fields[kind ?? ''], `${path}/${kind}`);
  switch (kind) {
    case 'paragraphs':
      return ofText(part(), paragraphsOf);
    case 'html':
      return ofText(part(), textOfHtml);
    case 'number':
      return ofText(part(), (text) => (text.trim() ? Number(text) : undefined));
    case 'date':
      return dateReading(part(), fields, path);
    default:
      return object(fields, path);
  }
}

/** Whether anything was found. */
export function present(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function pointer(map: string, path: string): Read {
  if (!/^(\/([^~/]|~[01])*)*$/.test(map)) {
    throw new TypeError(`path-map: ${path} is no JSON Pointer: ${map}`);
  }
  const keys = map
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return (data) => {
    let value = data;
    for (const key of keys) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
        return undefined;
      value = (value as Readonly<Record<string, unknown>>)[key];
    }
    return value;
  };
}

function list(items: Read, entry: Read): Read {
  return (data) => {
    const found = items(data);
    return Array.isArray(found) ? found.map(entry) : found;
  };
}

function ofText(read: Read, make: (text: string) => unknown): Read {
  return (data) => {
    const value = read(data);
    return typeof value === 'string' ? make(value) : value;
  };
}

function object(fields: Readonly<Record<string, unknown>>, path: string): Read {
  const reads = Object.entries(fields).map(
    ([key, map]) => [key, compile(map, `${path}/${key}`)] as const,
  );
  return (data) => {
    const said = reads.map(([key, read]) => [key, read(data)] as const);
    // Of what nothing is known, there is none.
    return said.some(([, value]) => present(value)) ? Object.fromEntries(said) : undefined;
  };
}
