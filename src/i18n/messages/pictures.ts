import type {Catalogue} from '../words.js';

/** What is said of the pictures of an article that can be seen large. */
export interface PictureWords {
  /** The button that a picture is: with its text alternative, or its number if it has none. */
  readonly enlarge: (what: string | number) => string;
  /** Name of the view that shows it large. */
  readonly viewer: string;
  /** Which one it is, to be read out. */
  readonly position: (number: number, all: number) => string;
  readonly close: string;
  readonly previous: string;
  readonly next: string;
  /** Link past a gallery. */
  readonly skip: string;
}

/** Words of pictures. */
export const pictureWords: Catalogue<PictureWords> = {
  vi: {
    enlarge: (what) =>
      typeof what === 'number' ? `Phóng to ảnh ${what}` : `Phóng to ảnh: ${what}`,
    viewer: 'Ảnh trong bài',
    position: (number, all) => `Ảnh ${number} trên ${all}`,
    close: 'Đóng',
    previous: 'Ảnh trước',
    next: 'Ảnh sau',
    skip: 'Bỏ qua bộ ảnh',
  },
  en: {
    enlarge: (what) =>
      typeof what === 'number' ? `Enlarge picture ${what}` : `Enlarge picture: ${what}`,
    viewer: 'Pictures of the article',
    position: (number, all) => `Picture ${number} of ${all}`,
    close: 'Close',
    previous: 'Previous picture',
    next: 'Next picture',
    skip: 'Skip the gallery',
  },
};
