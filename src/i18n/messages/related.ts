import type {Catalogue} from '../words.js';

/** What `<related-list>` says. */
export interface RelatedWords {
  /** The heading. */
  readonly heading: string;
}

/** Words around related stories. */
export const relatedWords: Catalogue<RelatedWords> = {
  vi: {heading: 'Tin liên quan'},
  en: {heading: 'Related stories'},
};
