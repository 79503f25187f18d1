import type {Catalogue} from '../words.js';

/** What the form for a comment says. */
export interface ComposerWords {
  readonly name: string;
  readonly email: string;
  readonly text: string;
  /** After the label of what may be left out. */
  readonly optional: string;
  /** Under the address, so that nobody fears for it. */
  readonly emailNote: string;
  /** On the link to all rules of the house. */
  readonly rules: string;
  /** On the box that keeps name and address for the next comment. */
  readonly remember: string;
  /** Whom the page has signed in. */
  readonly as: (name: string) => string;
  readonly send: string;
  readonly sending: string;
  readonly cancel: string;
  /** After a failure, until the words for it are there. */
  readonly failed: string;
  /** After every failure: the fear of every writer. */
  readonly kept: string;
}

/** Words of the form. */
export const composerWords: Catalogue<ComposerWords> = {
  vi: {
    name: 'Tên của bạn',
    email: 'Email',
    text: 'Bình luận',
    optional: 'không bắt buộc',
    emailNote: 'Email không hiển thị với người khác.',
    rules: 'Nội quy bình luận',
    remember: 'Ghi nhớ thông tin của tôi trên thiết bị này',
    as: (name) => `Bạn đang viết với tên ${name}.`,
    send: 'Gửi bình luận',
    sending: 'Đang gửi…',
    cancel: 'Hủy',
    failed: 'Chưa gửi được bình luận.',
    kept: 'Nội dung bạn viết vẫn còn đây.',
  },
  en: {
    name: 'Your name',
    email: 'Email',
    text: 'Comment',
    optional: 'optional',
    emailNote: 'Nobody else sees your email.',
    rules: 'Rules for comments',
    remember: 'Remember me on this device',
    as: (name) => `You are writing as ${name}.`,
    send: 'Send comment',
    sending: 'Sending…',
    cancel: 'Cancel',
    failed: 'The comment could not be sent.',
    kept: 'What you wrote is still here.',
  },
};
