import type {Catalogue} from '../words.js';

/** What is said of blocks within an article. */
export interface BlockWords {
  /** Accessible name of a table without a caption. */
  readonly table: string;
  /** Link that stands for something embedded from another site. */
  readonly embed: (host: string) => string;
  /** Why there is only that link. */
  readonly notEmbedded: string;
}

/** Words within an article. */
export const blockWords: Catalogue<BlockWords> = {
  vi: {
    table: 'Bảng',
    embed: (host) => `Xem nội dung trên ${host}`,
    notEmbedded: 'Nội dung từ trang khác không hiện được ở đây.',
  },
  en: {
    table: 'Table',
    embed: (host) => `See the content at ${host}`,
    notEmbedded: 'Content of another site that cannot be shown here.',
  },
};
