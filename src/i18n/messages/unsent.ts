import type {Catalogue} from '../words.js';

/** What is said of comments that the endpoint does not have yet, and of those it has just taken. */
export interface UnsentWords {
  /** Names the list of them. */
  readonly list: string;
  /** Beside words that were never sent. */
  readonly draft: string;
  readonly sending: string;
  /** While the device has no connection. */
  readonly offline: string;
  /** With the time of the next try. */
  readonly until: (time: string) => string;
  /** Before the reason of a refusal. */
  readonly refused: string;
  /** After so long without an answer that a further try might be taken for another comment. */
  readonly stale: string;
  /** On the button that goes on with a draft. */
  readonly resume: string;
  /** On the button that puts the words back into the form. */
  readonly edit: string;
  /** On the button that tries at once. */
  readonly resend: string;
  readonly discard: string;
  /** On the same button, once pressed. */
  readonly discardSurely: string;
  /** Said once something is discarded. */
  readonly discarded: string;
  /** Said when something of an earlier visit is there. */
  readonly restored: string;
  /** Said when a comment has to wait for the network. */
  readonly waits: string;
  /** Said when a comment was refused after the form was closed. */
  readonly failed: string;
  /** Said once a comment is published. */
  readonly posted: string;
  /** Said once a comment waits for approval. */
  readonly awaiting: string;
}

/** Words for comments on their way. */
export const unsentWords: Catalogue<UnsentWords> = {
  vi: {
    list: 'Bình luận chưa gửi của bạn',
    draft: 'Bản nháp',
    sending: 'Đang gửi…',
    offline: 'Đang chờ có mạng. Bình luận sẽ tự gửi.',
    until: (time) => `Chưa gửi được. Sẽ tự gửi lại lúc ${time}.`,
    refused: 'Không gửi được.',
    stale: 'Đã chờ quá lâu. Bạn hãy xem bình luận này đã có ở đây chưa rồi hãy gửi lại.',
    resume: 'Viết tiếp',
    edit: 'Sửa',
    resend: 'Gửi lại ngay',
    discard: 'Bỏ',
    discardSurely: 'Nhấn lần nữa để bỏ hẳn',
    discarded: 'Đã bỏ.',
    restored: 'Bình luận bạn viết lần trước vẫn còn đây.',
    waits: 'Chưa gửi được. Bình luận của bạn đã được giữ lại và sẽ tự gửi.',
    failed: 'Không gửi được bình luận. Nội dung bạn viết vẫn còn đây.',
    posted: 'Đã đăng bình luận của bạn.',
    awaiting: 'Đã gửi. Bình luận của bạn đang chờ duyệt.',
  },
  en: {
    list: 'Your comments that are not sent yet',
    draft: 'Draft',
    sending: 'Sending…',
    offline: 'Waiting for a connection. It will be sent by itself.',
    until: (time) => `Not sent yet. It will be tried again at ${time}.`,
    refused: 'This could not be sent.',
    stale:
      'This has waited very long. Please see whether it is here already before you send it again.',
    resume: 'Go on writing',
    edit: 'Edit',
    resend: 'Send again now',
    discard: 'Discard',
    discardSurely: 'Press again to discard',
    discarded: 'Discarded.',
    restored: 'What you wrote last time is still here.',
    waits: 'Not sent yet. Your comment is kept and will be sent by itself.',
    failed: 'Your comment could not be sent. What you wrote is still here.',
    posted: 'Your comment is posted.',
    awaiting: 'Sent. Your comment is awaiting approval.',
  },
};
