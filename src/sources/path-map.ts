import {LoadError} from '../client/load-error.js';
import type {Answer} from '../client/request.js';
import {failureOf} from './native.js';
import {mappedAddress} from './path-map-address.js';
import {checkMapping, type Mapping} from './path-map-mapping.js';
import type {Outcome, Place, Question, Slice, Source} from './source.js';

export type {Mapping} from './path-map-mapping.js';

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
  const kinds = new Set<string>();
  if (map.failure) checkMapping(map.failure.at, '/failure/at', kinds);
  const ask = (
    what: 'article' | 'related' | 'comments',
  ): ((place: Place, slice?: Slice) => Question) | undefined => {
    const mapped = map[what];
    if (!mapped) return undefined;
    const address = mappedAddress(mapped.address, `/${what}/address`);
    checkMapping(mapped.answer, `/${what}/answer`, kinds);
    return (place, slice) => {
      const url = address(place, slice);
      // Loaded beside the request; without a connection for it, there is nothing to read with.
      const loading = Promise.all([
        import('./path-map-reading.js'),
        kinds.has('html') ? import('./html-text.js') : undefined,
      ])
        .then(([reading, html]) => reading.answerReading(map, what, html?.textOfHtml))
        .catch(() => undefined);
      const read = async (answer: Answer): Promise<Outcome> =>
        (await loading)?.(answer) ?? {failure: 'offline'};
      return {url, asText: true, as: what, read};
    };
  };
  const [related, comments] = [ask('related'), ask('comments')];
  return {
    article: ask('article') ?? unsupported,
    ...(related && {related}),
    ...(comments && {comments}),
    read: failureOf,
  };
}

function unsupported(): never {
  throw new LoadError('unsupported');
}
