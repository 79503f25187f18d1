import type {Catalogue} from '../words.js';

/** What the text settings say. */
export interface TextSettingsWords {
  /** On the button, and the name of the panel it opens. */
  readonly title: string;
  /** On the button that undoes everything. */
  readonly reset: string;
  /** The settings by name. */
  readonly settings: Readonly<Record<'size' | 'leading' | 'measure' | 'typeface', string>>;
  /** The choices of a setting in their order, where a number does not say it. */
  readonly choices: Readonly<Record<'leading' | 'measure' | 'typeface', readonly string[]>>;
}

/** Words of the text settings. */
export const textSettingsWords: Catalogue<TextSettingsWords> = {
  vi: {
    title: 'Cài đặt chữ',
    reset: 'Đặt lại',
    settings: {
      size: 'Cỡ chữ',
      leading: 'Giãn dòng',
      measure: 'Độ rộng cột chữ',
      typeface: 'Kiểu chữ',
    },
    choices: {
      leading: ['Hẹp', 'Vừa', 'Rộng'],
      measure: ['Hẹp', 'Vừa', 'Rộng'],
      typeface: ['Mặc định', 'Có chân', 'Không chân'],
    },
  },
  en: {
    title: 'Text',
    reset: 'Reset',
    settings: {
      size: 'Size',
      leading: 'Line spacing',
      measure: 'Line length',
      typeface: 'Typeface',
    },
    choices: {
      leading: ['Tight', 'Normal', 'Loose'],
      measure: ['Short', 'Normal', 'Long'],
      typeface: ['Default', 'Serif', 'Sans serif'],
    },
  },
};
