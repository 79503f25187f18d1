import type {Catalogue} from '../words.js';

/** Words of what quotes. */
export const quotingWords: Catalogue<{
  /** On the button that puts what is selected into the form. */
  readonly quote: string;
}> = {
  vi: {quote: 'Trích đoạn đã chọn'},
  en: {quote: 'Quote selection'},
};
