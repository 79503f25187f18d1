import type {Catalogue} from '../words.js';

/** One sentence for each code of a failure; `http` stands for those that have none. */
export type FailureWords = Readonly<Record<string, string>> & {
  readonly http: string;
  /** Over content that is still shown although asking for it again failed. */
  readonly stale: string;
};

/** What went wrong, for the reader. Loaded once something has. */
export const failureWords: Catalogue<FailureWords> = {
  vi: {
    'no-endpoint': 'Trang này chưa được cấu hình nguồn nội dung.',
    blocked: 'Địa chỉ nguồn nội dung của trang này không dùng được.',
    offline: 'Không kết nối được với máy chủ. Bạn hãy kiểm tra mạng rồi thử lại.',
    timeout: 'Máy chủ không trả lời kịp. Bạn hãy thử lại.',
    'too-large': 'Nội dung quá lớn nên không hiển thị được.',
    format: 'Máy chủ trả lời không đúng định dạng.',
    'not-found': 'Không tìm thấy nội dung này.',
    forbidden: 'Bạn không có quyền xem nội dung này.',
    'sign-in-required': 'Bạn cần đăng nhập để tiếp tục.',
    unavailable: 'Máy chủ đang bận. Bạn hãy thử lại sau ít phút.',
    'too-fast': 'Có quá nhiều yêu cầu. Bạn hãy thử lại sau ít phút.',
    unsupported: 'Nguồn nội dung này không có phần này.',
    http: 'Máy chủ gặp lỗi.',
    stale: 'Đây là nội dung đã tải trước đó.',
  },
  en: {
    'no-endpoint': 'This page does not say where its content comes from.',
    blocked: 'The address this page names for its content cannot be used.',
    offline: 'The server could not be reached. Check your connection and try again.',
    timeout: 'The server did not answer in time. Please try again.',
    'too-large': 'This content is too large to be shown.',
    format: 'The server answered in a form that cannot be read.',
    'not-found': 'This content could not be found.',
    forbidden: 'You may not see this content.',
    'sign-in-required': 'You need to sign in to go on.',
    unavailable: 'The server is busy. Please try again in a few minutes.',
    'too-fast': 'There were too many requests. Please try again in a few minutes.',
    unsupported: 'The place this content comes from does not offer this part.',
    http: 'The server failed.',
    stale: 'This is what was loaded before.',
  },
};
