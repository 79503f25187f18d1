import type {Catalogue} from '../words.js';

/** Words of the step that tells people from machines. */
export const captchaWords: Catalogue<{
  /** Names the step for those who do not see it. */
  readonly label: string;
}> = {
  vi: {label: 'Xác nhận bạn không phải là máy'},
  en: {label: 'Show that you are not a machine'},
};
