import type {Catalogue} from '../words.js';

/** What `<comment-box>` says around the comments. */
export interface CommentWords {
  /** The heading, with the number of comments. */
  readonly heading: (count: string, one: boolean) => string;
  /** Instead of a list. */
  readonly empty: string;
  /** On the button that opens the form. */
  readonly write: string;
  /** On that button where only signed-in readers write. */
  readonly signIn: string;
  /** On the button that opens the form under a comment. */
  readonly reply: string;
  /** Names the button for those who do not see what it stands under. */
  readonly replyTo: (author: string) => string;
  /** On the button that gets the next threads. */
  readonly more: string;
  /** On the button that gets the further answers to a comment. */
  readonly moreReplies: (count: string) => string;
  /** Beside one's own comment that waits for approval. */
  readonly pending: string;
  /** Beside a comment that the editors did not let through. */
  readonly rejected: string;
  /** Instead of a comment that was deleted but has answers. */
  readonly deleted: string;
  /** Instead of a name. */
  readonly nameless: string;
  /** Beside the name of the article's author. */
  readonly author: string;
  /** Beside the name of somebody of the newspaper. */
  readonly staff: string;
  /** Beside what the editors put on top. */
  readonly pinned: string;
  /** Beside what the editors recommend. */
  readonly featured: string;
  /** Beside what the reader has not seen on an earlier visit. */
  readonly unseen: string;
  /** Names the control that orders the threads. */
  readonly sort: string;
  /** The orders, as they are chosen. */
  readonly sorts: Readonly<Record<'newest' | 'oldest' | 'top', string>>;
  /** On the buttons that vote for a comment and against it. */
  readonly votes: Readonly<Record<'up' | 'down', string>>;
  /** Names the button that opens what else can be done with a comment. */
  readonly menu: (author: string) => string;
  /** On the button that folds the answers to a comment away. */
  readonly replies: (count: string, one: boolean) => string;
  /** On the button that shows the rest of a long chain of answers. */
  readonly rest: (count: string) => string;
  /** On the button that shows the rest of a long text. */
  readonly whole: string;
  /** Beside the time of a comment that its author has changed. */
  readonly edited: string;
  /** Instead of the form, or above it, by the state of the discussion. */
  readonly notice: Readonly<Record<'closed' | 'readonly' | 'premoderated', string>>;
}

/** Words around a discussion. */
export const commentWords: Catalogue<CommentWords> = {
  vi: {
    heading: (count) => `(${count}) Bình luận`,
    empty: 'Bài viết chưa có bình luận nào.',
    write: 'Viết bình luận',
    signIn: 'Đăng nhập để bình luận',
    reply: 'Trả lời',
    replyTo: (author) => `Trả lời ${author}`,
    more: 'Xem thêm bình luận',
    moreReplies: (count) => `Xem thêm ${count} trả lời`,
    pending: 'Đang chờ duyệt',
    rejected: 'Không được duyệt',
    deleted: 'Bình luận đã bị xóa.',
    nameless: 'Ẩn danh',
    author: 'Tác giả',
    staff: 'Tòa soạn',
    pinned: 'Ghim',
    featured: 'Bình luận hay',
    unseen: 'Mới',
    sort: 'Sắp xếp',
    sorts: {newest: 'Mới nhất', oldest: 'Cũ nhất', top: 'Được thích nhất'},
    votes: {up: 'Thích', down: 'Không thích'},
    menu: (author) => `Thao tác khác với bình luận của ${author}`,
    replies: (count) => `${count} trả lời`,
    rest: (count) => `Đọc tiếp cuộc trao đổi này (${count})`,
    whole: 'Đọc hết bình luận',
    edited: 'đã sửa',
    notice: {
      closed: 'Bài viết đã đóng bình luận.',
      readonly: 'Bình luận của bài viết này chỉ để đọc.',
      premoderated: 'Bình luận được tòa soạn duyệt trước khi hiển thị.',
    },
  },
  en: {
    heading: (count, one) => `(${count}) ${one ? 'Comment' : 'Comments'}`,
    empty: 'This article has no comments yet.',
    write: 'Write a comment',
    signIn: 'Sign in to comment',
    reply: 'Reply',
    replyTo: (author) => `Reply to ${author}`,
    more: 'Show more comments',
    moreReplies: (count) => `Show more replies (${count})`,
    pending: 'Awaiting approval',
    rejected: 'Not approved',
    deleted: 'This comment was deleted.',
    nameless: 'Anonymous',
    author: 'Author',
    staff: 'Staff',
    pinned: 'Pinned',
    featured: 'Editor’s pick',
    unseen: 'New',
    sort: 'Sort by',
    sorts: {newest: 'Newest', oldest: 'Oldest', top: 'Most liked'},
    votes: {up: 'Like', down: 'Dislike'},
    menu: (author) => `More about the comment by ${author}`,
    replies: (count, one) => `${count} ${one ? 'reply' : 'replies'}`,
    rest: (count) => `Continue this thread (${count})`,
    whole: 'Read the whole comment',
    edited: 'edited',
    notice: {
      closed: 'Comments on this article are closed.',
      readonly: 'Comments on this article can only be read.',
      premoderated: 'Comments are read by the editors before they appear.',
    },
  },
};
