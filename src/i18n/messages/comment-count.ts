import type {Catalogue} from '../words.js';

/** What `<comment-count>` says. */
export interface CommentCountWords {
  /** How many comments there are, one or more. */
  readonly count: (count: string, one: boolean) => string;
  /** Instead of a count of zero. */
  readonly none: string;
  /** As long as the count is not known. */
  readonly unknown: string;
}

/** Words for how many comments an article has. */
export const commentCountWords: Catalogue<CommentCountWords> = {
  vi: {
    count: (count) => `${count} bình luận`,
    none: 'Chưa có bình luận',
    unknown: 'Bình luận',
  },
  en: {
    count: (count, one) => `${count} ${one ? 'comment' : 'comments'}`,
    none: 'No comments yet',
    unknown: 'Comments',
  },
};
