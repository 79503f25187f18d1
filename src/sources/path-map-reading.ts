import type {Answer} from '../client/request.js';
import {jsonOf} from './json-of.js';
import {failureOf} from './native.js';
import {paragraphsOf} from './paragraphs.js';
import {dateReading} from './path-map-dates.js';
import type {Mapping} from './path-map-mapping.js';
import type {PathMap} from './path-map.js';
import type {Outcome} from './source.js';

/** Finds a value in an answer; absent if it is not there. */
export type Read = (data: unknown) => unknown;

/** Makes plain text of HTML. */
export type TextOfHtml = (html: string) => string;

/**
 * Reads answers by a map that was checked before.
 *
 * @param textOfHtml absent where no mapping says `html`
 */
export function answerReading(
  {failure, ...map}: PathMap,
  what: 'article' | 'related' | 'comments',
  textOfHtml: TextOfHtml | undefined,
): (answer: Answer) => Outcome | Promise<Outcome> {
  const read = compile(map[what]?.answer ?? '', textOfHtml);
  const told = failure && compile(failure.at, textOfHtml);
  const shape = (data: unknown): Outcome => {
    if (told && (told(data) ?? null) !== failure.unless) return {failure: 'http'};
    const found = read(data);
    return {data: what === 'comments' ? readOnly(found) : found};
  };
  return (answer) => {
    if (answer.status >= 400) return failureOf(answer);
    const outcome = jsonOf(answer, shape);
    return 'data' in outcome ? (outcome.data as Outcome) : outcome;
  };
}

function compile(map: Mapping, textOfHtml: TextOfHtml | undefined): Read {
  const part = (mapping: unknown): Read => compile(mapping as Mapping, textOfHtml);
  if (typeof map === 'string') return pointer(map);
  if (Array.isArray(map)) {
    const reads = map.map(part);
    return (data) => reads.map((read) => read(data)).find(present);
  }
  const {each, ...fields} = map as Readonly<Record<string, unknown>>;
  if (each !== undefined) return list(part(each), part(fields));
  if ('value' in fields) return () => fields['value'];
  const [kind = ''] = Object.keys(fields);
  const read = (): Read => part(fields[kind]);
  switch (kind) {
    case 'paragraphs':
      return ofText(read(), paragraphsOf);
    case 'html':
      return ofText(read(), (text) => textOfHtml?.(text));
    case 'number':
      return ofText(read(), (text) => (text.trim() ? Number(text) : undefined));
    case 'date':
      return dateReading(read(), fields);
    default:
      return object(Object.entries(fields).map(([key, mapping]) => [key, part(mapping)] as const));
  }
}

/** Whether anything was found. */
function present(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function pointer(map: string): Read {
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

function object(reads: readonly (readonly [key: string, read: Read])[]): Read {
  return (data) => {
    const said = reads.map(([key, read]) => [key, read(data)] as const);
    // Of what nothing is known, there is none.
    return said.some(([, value]) => present(value)) ? Object.fromEntries(said) : undefined;
  };
}

/** Nobody knows how to write to it. */
function readOnly(data: unknown): unknown {
  if (typeof data !== 'object' || !data) return undefined;
  const {thread, items, ...page} = data as Readonly<Record<string, unknown>>;
  // Nothing where the comments should be is not a discussion without any.
  if (!present(items)) return undefined;
  return {
    ...page,
    items,
    // Of a text each letter would be a field.
    thread: {...(typeof thread === 'object' ? thread : {}), state: 'readonly'},
    policy: {sorts: [], votes: 'none'},
  };
}
