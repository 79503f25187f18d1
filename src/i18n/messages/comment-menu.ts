import type {Catalogue} from '../words.js';

/** What `<comment-box>` says about what a reader can do with a comment beyond a vote. */
export interface CommentMenuWords {
  /** Names the group of buttons that a comment has on request. */
  readonly actions: string;
  /** On the buttons of that group. */
  readonly edit: string;
  readonly remove: string;
  readonly report: string;
  readonly hide: (author: string) => string;
  readonly history: string;
  /** On those that only moderators have. */
  readonly approve: string;
  readonly reject: string;
  readonly pin: string;
  readonly unpin: string;
  readonly feature: string;
  readonly unfeature: string;
  /** Names the text that is being changed. */
  readonly editText: string;
  readonly save: string;
  readonly cancel: string;
  /** Said when words of an earlier visit are in their form again. */
  readonly restored: string;
  /** Said once the new words are there. */
  readonly edited: string;
  /** Beside a text without a word, or with too many. */
  readonly empty: string;
  /** Says that a report lacks its reason. */
  readonly unreasoned: string;
  readonly tooLong: (most: string) => string;
  /** Above the words that somebody, mostly oneself elsewhere, has saved in the meantime. */
  readonly conflict: string;
  /** Instead of a comment while its removal can be taken back. */
  readonly removed: string;
  readonly undo: string;
  /** Said with it. */
  readonly undoHint: string;
  readonly undone: string;
  /** Said once the removal cannot be taken back. */
  readonly gone: string;
  /** Said when the comment could not be removed and is there again. */
  readonly removeFailed: string;
  /** Names the choice of reasons. */
  readonly reason: string;
  /** The reasons of the contract; another is shown in the endpoint's own word. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly note: string;
  readonly send: string;
  readonly thanks: string;
  /** Instead of a comment of somebody whom the reader does not want to read. */
  readonly hidden: (author: string) => string;
  readonly unhide: string;
  readonly shown: (author: string) => string;
}

/** Words around it. */
export const commentMenuWords: Catalogue<CommentMenuWords> = {
  vi: {
    actions: 'Thao tác',
    edit: 'Sửa',
    remove: 'Xóa',
    report: 'Báo cáo',
    hide: (author) => `Ẩn bình luận của ${author}`,
    history: 'Lịch sử chỉnh sửa',
    approve: 'Duyệt',
    reject: 'Từ chối',
    pin: 'Ghim',
    unpin: 'Bỏ ghim',
    feature: 'Chọn là bình luận hay',
    unfeature: 'Bỏ chọn bình luận hay',
    editText: 'Sửa bình luận',
    save: 'Lưu',
    cancel: 'Hủy',
    restored: 'Nội dung bạn đang sửa lần trước vẫn còn trong khung sửa dưới bình luận.',
    edited: 'Đã lưu nội dung mới.',
    empty: 'Bạn chưa viết gì.',
    unreasoned: 'Bạn chưa chọn lý do.',
    tooLong: (most) => `Nội dung dài quá ${most} ký tự.`,
    conflict: 'Bình luận đã được sửa ở nơi khác. Nội dung đang lưu là:',
    removed: 'Bình luận sẽ bị xóa.',
    undo: 'Hoàn tác',
    undoHint: 'Bình luận sẽ bị xóa sau ít giây. Nút Hoàn tác ở ngay chỗ bình luận.',
    undone: 'Đã giữ lại bình luận.',
    gone: 'Đã xóa bình luận.',
    removeFailed: 'Chưa xóa được bình luận. Vui lòng thử lại.',
    reason: 'Vì sao bạn báo cáo bình luận này?',
    reasons: {
      spam: 'Quảng cáo, thư rác',
      abuse: 'Xúc phạm, quấy rối',
      illegal: 'Vi phạm pháp luật',
      other: 'Lý do khác',
    },
    note: 'Ghi chú (không bắt buộc)',
    send: 'Gửi báo cáo',
    thanks: 'Cảm ơn bạn. Tòa soạn đã nhận được báo cáo.',
    hidden: (author) => `Bạn đã ẩn bình luận của ${author}.`,
    unhide: 'Hiện lại',
    shown: (author) => `Đã hiện lại bình luận của ${author}.`,
  },
  en: {
    actions: 'Actions',
    edit: 'Edit',
    remove: 'Delete',
    report: 'Report',
    hide: (author) => `Hide comments by ${author}`,
    history: 'Edit history',
    approve: 'Approve',
    reject: 'Reject',
    pin: 'Pin',
    unpin: 'Unpin',
    feature: 'Make it an editor’s pick',
    unfeature: 'No longer an editor’s pick',
    editText: 'Edit your comment',
    save: 'Save',
    cancel: 'Cancel',
    restored: 'The changes you began last time are still in the form below your comment.',
    edited: 'Your changes are saved.',
    empty: 'There is no text yet.',
    unreasoned: 'No reason is chosen yet.',
    tooLong: (most) => `The text has more than ${most} characters.`,
    conflict: 'This comment was changed elsewhere. It now says:',
    removed: 'This comment is being deleted.',
    undo: 'Undo',
    undoHint: 'The comment will be deleted in a few seconds. Undo is in its place.',
    undone: 'The comment is kept.',
    gone: 'The comment is deleted.',
    removeFailed: 'The comment could not be deleted. Please try again.',
    reason: 'Why do you report this comment?',
    reasons: {
      spam: 'Spam or advertising',
      abuse: 'Insult or harassment',
      illegal: 'Against the law',
      other: 'Something else',
    },
    note: 'Note (optional)',
    send: 'Send report',
    thanks: 'Thank you. The editors have received your report.',
    hidden: (author) => `You hide comments by ${author}.`,
    unhide: 'Show again',
    shown: (author) => `Comments by ${author} are shown again.`,
  },
};
