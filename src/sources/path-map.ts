import {LoadError} from '../client/load-error.js';
import type {Answer} from '../client/request.js';
import {jsonOf} from './json-of.js';
import {failureOf} from './native.js';
import {mappedAddress} from './path-map-address.js';
import {compile, present, type Mapping, type Read} from './path-map-reading.js';
import type {Outcome, Place, Question, Slice, Source} from './source.js';

export type {Mapping} from './path-map-reading.js';

/** One kind of answer of an unknown API: where it is, and where in it what the contract names is found. */
export interface MappedAnswer {
  /**
   * Address relative to the endpoint, taken as a folder; absent: the endpoint itself. `{id}`, `{limit}` and `{cursor}`
   * in it stand for what is asked for; a query parameter whose value is not known is left out. Without `{cursor}`,
   * the cursor of a page is the address of the next.
   */
  readonly address?: string;
  /** The answer in the shape of the contract: of an article its fields, of a list `items` and `next`. */
  readonly answer: Mapping;
}

/** How an unknown JSON API says what the contract says. */
export interface PathMap {
  /** Absent where there are no articles. */
  readonly article?: MappedAnswer;
  /** Absent where there are no lists of related articles. */
  readonly related?: MappedAnswer;
  /** Absent where there are no discussions; those that there are can be read. */
  readonly comments?: MappedAnswer;
  /** Where an answer of status 200 says that it failed: whenever the value at `at` is not `unless`. */
  readonly failure?: {
    readonly at: string;
    readonly unless: string | number | boolean | null;
  };
}

/**
 * A source made of settings, for an API that speaks no dialect we know.
 *
 * @param settings a `PathMap`, or the JSON of one
 * @throws {LoadError} `no-endpoint` for settings that are none, with the reason as its cause
 */
export function pathMap(settings: PathMap | string | undefined): Source {
  try {
    return sourceOf(settings);
  } catch (cause) {
    throw new LoadError('no-endpoint', {cause});
  }
}

function sourceOf(settings: PathMap | string | undefined): Source {
  if (!settings) throw new TypeError('path-map: there is no <script type="application/json">');
  const map = (typeof settings === 'string' ? JSON.parse(settings) : settings) as PathMap;
  for (const key of Object.keys(Object(map) as object)) {
    if (!/^(article|related|comments|failure)$/.test(key)) {
      throw new TypeError(`path-map: there is no "${key}"`);
    }
  }
  if (!map.article && !map.related && !map.comments) throw new TypeError('path-map: maps nothing');
  const {failure} = map;
  const told = failure && compile(failure.at, '/failure/at');
  const failed = (data: unknown): boolean => !!told && (told(data) ?? null) !== failure.unless;
  const ask = (
    what: 'article' | 'related' | 'comments',
    shape: (data: unknown) => unknown,
  ): ((place: Place, slice?: Slice) => Question) | undefined => {
    const mapped = map[what];
    if (!mapped) return undefined;
    const address = mappedAddress(mapped.address, `/${what}/address`);
    const read = compile(mapped.answer, `/${what}/answer`);
    return (place, slice) => ({
      url: address(place, slice),
      asText: true,
      as: what,
      read: (answer) => outcomeOf(answer, (data) => shape(read(data)), failed),
    });
  };
  const [related, comments] = [ask('related', same), ask('comments', readOnly)];
  return {
    article: ask('article', same) ?? unsupported,
    ...(related && {related}),
    ...(comments && {comments}),
    read: failureOf,
  };
}

function outcomeOf(
  answer: Answer,
  shape: Read,
  failed: (data: unknown) => boolean,
): Outcome | Promise<Outcome> {
  if (answer.status >= 400) return failureOf(answer);
  const outcome = jsonOf(answer, (data) => ({failed: failed(data), data}));
  if (!('data' in outcome)) return outcome;
  const {failed: isFailure, data} = outcome.data as {
    failed: boolean;
    data: unknown;
  };
  return isFailure ? {failure: 'http'} : {data: shape(data)};
}

function same(data: unknown): unknown {
  return data;
}

/** Nobody knows how to write to it. */
function readOnly(data: unknown): unknown {
  const {thread, items, ...page} = Object(data) as Readonly<Record<string, unknown>>;
  // Nothing where the comments should be is not a discussion without any.
  if (!present(items)) return undefined;
  return {
    ...page,
    items,
    thread: {...(Object(thread) as object), state: 'readonly'},
    policy: {sorts: [], votes: 'none'},
  };
}

function unsupported(): never {
  throw new LoadError('unsupported');
}
