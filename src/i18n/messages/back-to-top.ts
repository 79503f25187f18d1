import type {Catalogue} from '../words.js';

/** What `<back-to-top>` says. */
export interface BackToTopWords {
  /** The link. */
  readonly label: string;
  /** The button that undoes it. */
  readonly back: string;
}

/** Words of the way back. */
export const backToTopWords: Catalogue<BackToTopWords> = {
  vi: {label: 'Lên đầu trang', back: 'Về chỗ đang đọc'},
  en: {label: 'Back to top', back: 'Back to where I was'},
};
