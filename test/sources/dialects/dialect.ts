import type {Source} from '../../../src/sources/source.js';

/** What a backend answers that speaks a dialect: to each address its body, parsed. */
export type Answers = Readonly<Record<string, unknown>>;

/** How one backend spells the article, the list and the discussion that all of them have. */
export interface Dialect {
  /** What asks it, and reads its answers. */
  readonly source: Source;
  /** Where it is. */
  readonly endpoint: string;
  /** What the page says to be let in; absent where nobody asks. */
  readonly apiKey?: string;
  /** What a body of its API is answered as; absent: as JSON. */
  readonly spell?: (body: unknown) => string;
  /** Its answers to all that the suite asks, by their addresses without the query. */
  readonly answers: Answers;
  /** Response headers of every answer; absent: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether its lists are arrays without a name, so that any array may be one. */
  readonly listsAreArrays?: boolean;
  /** The fields of an article that it has no words for. */
  readonly articleLacks: readonly string[];
  /** The fields of a teaser in a list that it has no words for; absent where it has no lists. */
  readonly teaserLacks?: readonly string[];
  /** The fields of a comment that it has no words for; absent where it has no discussions. */
  readonly commentLacks?: readonly string[];
}
