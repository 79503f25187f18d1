import type {Catalogue} from '../words.js';

/** What the form says about a comment that cannot be sent as it is, or soon not. */
export interface ObjectionWords {
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
}

/** Words for what stands in the way of a comment. Loaded with what sends it. */
export const objectionWords: Catalogue<ObjectionWords> = {
  vi: {
    left: (count) => `Còn ${count} ký tự`,
    over: (count) => `Thừa ${count} ký tự`,
    invalid: {
      required: 'Bạn chưa điền mục này.',
      'too-long': 'Nội dung dài quá mức cho phép.',
      format: 'Nội dung mục này không hợp lệ.',
    },
    errors: {
      closed: 'Bài viết đã đóng bình luận.',
      forbidden: 'Bạn không có quyền làm việc này, hoặc đã quá thời hạn.',
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
  },
  en: {
    left: (count) => `Characters left: ${count}`,
    over: (count) => `Characters too many: ${count}`,
    invalid: {
      required: 'Please fill this in.',
      'too-long': 'This is too long.',
      format: 'This cannot be right.',
    },
    errors: {
      closed: 'Comments on this article are closed.',
      forbidden: 'You may not do that, or no longer.',
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
  },
};
