import type {Catalogue} from '../words.js';

/** On the link to the page where a discussion stands with all that its backend can do. */
export interface OriginalWords {
  /** Where only readers write who are signed in, which they can be there. */
  readonly signIn: string;
  /** Where nobody can write here. */
  readonly readonly: string;
}

/** Words for the way to the original. */
export const originalWords: Catalogue<OriginalWords> = {
  vi: {
    signIn: 'Đăng nhập và bình luận ở trang gốc',
    readonly: 'Bình luận ở trang gốc',
  },
  en: {
    signIn: 'Sign in and comment on the original page',
    readonly: 'Comment on the original page',
  },
};
