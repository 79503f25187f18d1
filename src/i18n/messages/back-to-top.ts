import type {Catalogue} from '../words.js';

/** What `<back-to-top>` says. */
export interface BackToTopWords {
  /** The link. */
  readonly label: string;
}

/** Words of the way back. */
export const backToTopWords: Catalogue<BackToTopWords> = {
  vi: {label: 'Lên đầu trang'},
  en: {label: 'Back to top'},
};
