import type {Catalogue} from '../words.js';

/** What the button that shares an article says. */
export interface ShareWords {
  /** The button. */
  readonly share: string;
  /** The button while words of the article are selected. */
  readonly shareQuote: string;
  /** Once the link is on the clipboard. */
  readonly copied: string;
  /** Once a quote and the link to it are on the clipboard. */
  readonly quoteCopied: string;
}

/** Words of sharing. */
export const shareWords: Catalogue<ShareWords> = {
  vi: {
    share: 'Chia sẻ',
    shareQuote: 'Chia sẻ đoạn đã chọn',
    copied: 'Đã sao chép liên kết',
    quoteCopied: 'Đã sao chép đoạn trích kèm liên kết',
  },
  en: {
    share: 'Share',
    shareQuote: 'Share selection',
    copied: 'Link copied',
    quoteCopied: 'Quote and link copied',
  },
};
