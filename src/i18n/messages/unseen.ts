import type {Catalogue} from '../words.js';

/** What is said of comments that are newer than the reader's last visit. */
export interface UnseenWords {
  /** Said when the key for the next of them finds no more in its direction. */
  readonly none: string;
}

/** Words for comments newer than the last visit. */
export const unseenWords: Catalogue<UnseenWords> = {
  vi: {none: 'Không còn bình luận mới.'},
  en: {none: 'There are no more new comments.'},
};
