import type {Catalogue} from '../words.js';

/** What moderators are told. */
export interface ModerationWords {
  /** Once it is done, by what was done. */
  readonly done: Readonly<
    Record<'approve' | 'reject' | 'pin' | 'unpin' | 'feature' | 'unfeature', string>
  >;
  readonly failed: string;
}

/** Words of moderation. */
export const moderationWords: Catalogue<ModerationWords> = {
  vi: {
    done: {
      approve: 'Đã duyệt bình luận.',
      reject: 'Đã từ chối bình luận.',
      pin: 'Đã ghim bình luận.',
      unpin: 'Đã bỏ ghim bình luận.',
      feature: 'Đã chọn là bình luận hay.',
      unfeature: 'Đã bỏ chọn bình luận hay.',
    },
    failed: 'Chưa thực hiện được. Vui lòng thử lại.',
  },
  en: {
    done: {
      approve: 'The comment is approved.',
      reject: 'The comment is rejected.',
      pin: 'The comment is pinned.',
      unpin: 'The comment is no longer pinned.',
      feature: 'The comment is an editor’s pick.',
      unfeature: 'The comment is no longer an editor’s pick.',
    },
    failed: 'That could not be done. Please try again.',
  },
};
