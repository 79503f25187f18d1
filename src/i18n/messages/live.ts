import type {Catalogue} from '../words.js';

/** What is said of comments that others have written since the discussion is on screen. */
export interface LiveWords {
  /** On the button that shows them, and said when they come. */
  readonly news: (count: string, one: boolean) => string;
  /** Said once they are shown, with what the button has said. */
  readonly shown: (news: string) => string;
}

/** Words for comments that come while one reads. */
export const liveWords: Catalogue<LiveWords> = {
  vi: {
    news: (count) => `${count} bình luận mới`,
    shown: (news) => `Đã hiện ${news}.`,
  },
  en: {
    news: (count, one) => `${count} new ${one ? 'comment' : 'comments'}`,
    shown: (news) => `Showing ${news}.`,
  },
};
