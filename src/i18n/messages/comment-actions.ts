import type {Catalogue} from '../words.js';

/** What `<comment-box>` says of votes and of links to comments. */
export interface CommentActionWords {
  /** Said when a vote did not arrive. */
  readonly voteLost: string;
  /** On the button that leads from one comment of a link to all of them. */
  readonly all: string;
  /** Said when a link leads to a comment that is not there. */
  readonly missing: string;
}

/** Words around votes and links. */
export const commentActionWords: Catalogue<CommentActionWords> = {
  vi: {
    voteLost: 'Chưa ghi nhận được lựa chọn của bạn. Vui lòng thử lại.',
    all: 'Xem toàn bộ bình luận',
    missing: 'Không còn bình luận này.',
  },
  en: {
    voteLost: 'Your vote could not be counted. Please try again.',
    all: 'Show all comments',
    missing: 'That comment is no longer here.',
  },
};
