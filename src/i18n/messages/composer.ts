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
  /** Characters left. */
  readonly left: (count: string) => string;
  /** Characters too many. */
  readonly over: (count: string) => string;
  /** Under a field, by what is wrong with it; `format` stands for the rest. */
  readonly invalid: Readonly<Record<string, string>> & {readonly format: string};
  /** One sentence for each failure that only sending has. */
  readonly errors: Readonly<Record<string, string>>;
  /** Under the sentence of a nudge, by its reason; of other reasons nothing is said. */
  readonly nudges: Readonly<Record<string, string>>;
  /** On the button that sends what the endpoint has asked to read again. */
  readonly asItIs: string;
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
    left: (count) => `Còn ${count} ký tự`,
    over: (count) => `Thừa ${count} ký tự`,
    invalid: {
      required: 'Bạn chưa điền mục này.',
      'too-long': 'Nội dung dài quá mức cho phép.',
      format: 'Nội dung mục này không hợp lệ.',
    },
    errors: {
      closed: 'Bài viết đã đóng bình luận.',
      duplicate: 'Bạn đã gửi bình luận này rồi.',
      invalid: 'Bạn hãy xem lại các mục được đánh dấu.',
      'too-fast': 'Bạn gửi hơi nhanh. Hãy đợi một lát rồi gửi lại.',
      'too-large': 'Bình luận quá dài.',
      'captcha-required': 'Hãy xác nhận bạn không phải là máy rồi gửi lại.',
      nudge: 'Khoan gửi đã. Bạn đọc lại một lần nhé: người khác có thể hiểu khác ý bạn.',
    },
    nudges: {
      tone: 'Lời lẽ nghe hơi gay gắt.',
      personal: 'Có chỗ nhằm vào người hơn là vào ý kiến.',
      repeated: 'Có chỗ lặp đi lặp lại.',
    },
    asItIs: 'Cứ gửi như vậy',
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
    left: (count) => `Characters left: ${count}`,
    over: (count) => `Characters too many: ${count}`,
    invalid: {
      required: 'Please fill this in.',
      'too-long': 'This is too long.',
      format: 'This cannot be right.',
    },
    errors: {
      closed: 'Comments on this article are closed.',
      duplicate: 'You have sent this comment already.',
      invalid: 'Please look at the marked fields again.',
      'too-fast': 'That was quick. Please wait a moment and send it again.',
      'too-large': 'The comment is too long.',
      'captcha-required': 'Please show that you are not a machine, and send it again.',
      nudge: 'Take a moment and read this again: others may not hear it the way you mean it.',
    },
    nudges: {
      tone: 'It may sound harsh.',
      personal: 'Some of it is about a person rather than about what was said.',
      repeated: 'It says the same thing many times.',
    },
    asItIs: 'Send it as it is',
    kept: 'What you wrote is still here.',
  },
};
