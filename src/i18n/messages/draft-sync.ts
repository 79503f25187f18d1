import type {Catalogue} from '../words.js';

/** What the form says of what happens to its words in another tab. */
export interface DraftSyncWords {
  /** Said when the form is emptied because its comment was sent from another tab. */
  readonly sentElsewhere: string;
}

/** Words for it. */
export const draftSyncWords: Catalogue<DraftSyncWords> = {
  vi: {sentElsewhere: 'Bình luận này đang được gửi từ một thẻ khác của trình duyệt.'},
  en: {sentElsewhere: 'This comment is being sent from another tab of your browser.'},
};
