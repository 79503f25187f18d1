import type {Catalogue} from '../words.js';

/** What tells how long an article takes to read. */
export interface ReadingTimeWords {
  /** With the number of minutes. */
  readonly minutes: (count: string) => string;
}

/** Words of the reading time. */
export const readingTimeWords: Catalogue<ReadingTimeWords> = {
  vi: {minutes: (count) => `${count} phút đọc`},
  en: {minutes: (count) => `${count} min read`},
};
