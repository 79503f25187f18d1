import type {Catalogue} from '../words.js';

/** Words of the step that tells people from machines. */
export const captchaWords: Catalogue<{
  /** Names the step for those who do not see it. */
  readonly label: string;
  /** As long as the page shows nothing there. */
  readonly missing: string;
}> = {
  vi: {
    label: 'Xác nhận bạn không phải là máy',
    missing: 'Bước xác nhận bạn không phải là máy chưa hiện ra.',
  },
  en: {
    label: 'Show that you are not a machine',
    missing: 'The step that tells people from machines is not here yet.',
  },
};
