import type {Catalogue} from '../words.js';

/** What every element says about its own state. */
export interface StateWords {
  /** After any failure, until the words for it are there, and without a connection for good. */
  readonly failed: string;
  /** On the button that asks again. */
  readonly retry: string;
}

/** Words for a failure that are there without asking the network, which may be what failed. */
export const stateWords: Catalogue<StateWords> = {
  vi: {
    failed: 'Không tải được nội dung.',
    retry: 'Thử lại',
  },
  en: {
    failed: 'This could not be loaded.',
    retry: 'Try again',
  },
};
