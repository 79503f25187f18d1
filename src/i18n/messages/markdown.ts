import type {Catalogue} from '../words.js';

/** What the tools for marks in a comment say. */
export interface MarkdownWords {
  /** Names the row of buttons. */
  readonly toolbar: string;
  readonly bold: string;
  readonly italic: string;
  readonly link: string;
  readonly quote: string;
  readonly code: string;
  readonly list: string;
  /** On the button that shows the comment as others will see it. */
  readonly preview: string;
  /** Said once it is shown so. */
  readonly previewing: string;
  /** Instead of a comment, while nothing is written. */
  readonly empty: string;
}

/** Words of the tools for marks. */
export const markdownWords: Catalogue<MarkdownWords> = {
  vi: {
    toolbar: 'Định dạng',
    bold: 'Đậm',
    italic: 'Nghiêng',
    link: 'Liên kết',
    quote: 'Trích dẫn',
    code: 'Mã',
    list: 'Danh sách',
    preview: 'Xem trước',
    previewing: 'Đang xem trước bình luận.',
    empty: 'Chưa có gì để xem.',
  },
  en: {
    toolbar: 'Formatting',
    bold: 'Bold',
    italic: 'Italic',
    link: 'Link',
    quote: 'Quote',
    code: 'Code',
    list: 'List',
    preview: 'Preview',
    previewing: 'This is a preview of your comment.',
    empty: 'There is nothing to see yet.',
  },
};
