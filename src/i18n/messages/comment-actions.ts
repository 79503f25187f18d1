import type {Catalogue} from '../words.js';

/** What `<comment-box>` says of votes, of further comments and of links to comments. */
export interface CommentActionWords {
  /** Said when a vote or a reaction did not arrive. */
  readonly voteLost: string;
  /** Said once more comments are there; how many, and whether that is one. */
  readonly loaded: (count: string, one: boolean) => string;
  /** On the button that leads from one comment of a link to all of them. */
  readonly all: string;
  /** Said when a link leads to a comment that is not there. */
  readonly missing: string;
}

/** Words around them. */
export const commentActionWords: Catalogue<CommentActionWords> = {
  vi: {
    voteLost: 'Chưa ghi nhận được lựa chọn của bạn. Vui lòng thử lại.',
    loaded: (count) => `Đã tải thêm ${count} bình luận.`,
    all: 'Xem toàn bộ bình luận',
    missing: 'Không còn bình luận này.',
  },
  en: {
    voteLost: 'Your choice could not be counted. Please try again.',
    loaded: (count, one) => `${count} more ${one ? 'comment is' : 'comments are'} shown.`,
    all: 'Show all comments',
    missing: 'That comment is no longer here.',
  },
};
