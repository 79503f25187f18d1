import type {Catalogue} from '../words.js';

/** What stands above the table of contents. */
export interface ContentsWords {
  /** Its heading, and its name to whoever listens. */
  readonly title: string;
}

/** Words of the table of contents. */
export const contentsWords: Catalogue<ContentsWords> = {
  vi: {title: 'Mục lục'},
  en: {title: 'Contents'},
};
