import type {Catalogue} from '../words.js';

/** What the buttons that read an article aloud say. */
export interface ListenWords {
  /** Begins, pauses and goes on; pressed while it speaks. */
  readonly listen: string;
  /** Ends it. */
  readonly stop: string;
}

/** Words of reading aloud. */
export const listenWords: Catalogue<ListenWords> = {
  vi: {listen: 'Nghe bài', stop: 'Dừng nghe'},
  en: {listen: 'Listen', stop: 'Stop'},
};
