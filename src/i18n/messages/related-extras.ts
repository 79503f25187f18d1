import type {Catalogue} from '../words.js';

/** What `<related-list>` says where there are more stories, or some that not everybody may read. */
export interface RelatedExtrasWords {
  /** On the button that brings more stories. */
  readonly more: string;
  /** Under it, when they did not come. */
  readonly failed: string;
  /** Who may read a story. */
  readonly access: Readonly<Record<'registered' | 'metered' | 'paid', string>>;
}

/** Words that a list without either does without. */
export const relatedExtrasWords: Catalogue<RelatedExtrasWords> = {
  vi: {
    more: 'Xem thêm tin',
    failed: 'Chưa tải thêm được tin. Bạn hãy thử lại.',
    access: {
      registered: 'Dành cho thành viên',
      metered: 'Giới hạn lượt đọc',
      paid: 'Trả phí',
    },
  },
  en: {
    more: 'Show more stories',
    failed: 'More stories could not be loaded. Please try again.',
    access: {
      registered: 'Members',
      metered: 'Limited access',
      paid: 'Subscribers',
    },
  },
};
