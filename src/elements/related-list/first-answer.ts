import type {ArticleList} from '../../model/article-list.js';
import type {Ask} from '../../shared/source-element.js';
import type {Normalise} from '../../sources/exchange.js';
import type {RelatedList} from './related-list.js';

/** Asks the list's source for something else than the list; ends with the signal. */
export type Send = <M>(
  make: Parameters<Ask>[0],
  normalise: Normalise<M> | Promise<Normalise<M>>,
  signal: AbortSignal,
) => Promise<M>;

/** What an element hands on with its first answer. */
export interface FirstAnswer {
  readonly list: RelatedList;
  /** The article itself, which is never shown. */
  readonly articleId: string;
  /** How many stories are shown at first, and come with every further step. */
  readonly limit: number;
  readonly page: ArticleList;
  /** Asks as part of loading the list. */
  readonly ask: Ask;
  readonly send: Send;
}
