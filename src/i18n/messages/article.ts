import type {Catalogue} from '../words.js';

/** What `<article-view>` says beside the article's own words. */
export interface ArticleWords {
  /** Before the time of the last change. */
  readonly updated: string;
  /** Before the name of whoever made the picture. */
  readonly credit: string;
  /** Link to the original, with the publisher's name. */
  readonly original: (publisher: string) => string;
  /** Link to the rest of an article of which only the beginning is given. */
  readonly readOn: (publisher: string) => string;
  /** Before the time of a correction. */
  readonly correction: string;
  /** Accessible name of the list of tags. */
  readonly tags: string;
}

/** Words around an article. */
export const articleWords: Catalogue<ArticleWords> = {
  vi: {
    updated: 'Cập nhật',
    credit: 'Ảnh:',
    original: (publisher) => `Bài gốc${publisher && ` trên ${publisher}`}`,
    readOn: (publisher) => `Đọc tiếp${publisher && ` trên ${publisher}`}`,
    correction: 'Đính chính',
    tags: 'Từ khóa',
  },
  en: {
    updated: 'Updated',
    credit: 'Photo:',
    original: (publisher) => `Original${publisher && ` at ${publisher}`}`,
    readOn: (publisher) => `Read on${publisher && ` at ${publisher}`}`,
    correction: 'Correction',
    tags: 'Tags',
  },
};
