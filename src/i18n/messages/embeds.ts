import type {Catalogue} from '../words.js';

/** What is said of something that another site can show within an article. */
export interface EmbedWords {
  /** The button that loads it, by what it is. */
  readonly play: Readonly<Record<'video' | 'audio' | 'post' | 'map', (provider: string) => string>>;
  /** What the reader gives away by that. */
  readonly note: (provider: string) => string;
  /** Link to it on its own site. */
  readonly open: (provider: string) => string;
  /** Title of its frame, if the author gave it none. */
  readonly title: (provider: string) => string;
  /** Link past it. */
  readonly skip: string;
}

/** Words of embedded players. */
export const embedWords: Catalogue<EmbedWords> = {
  vi: {
    play: {
      video: (provider) => `Phát video từ ${provider}`,
      audio: (provider) => `Phát âm thanh từ ${provider}`,
      post: (provider) => `Hiện bài đăng từ ${provider}`,
      map: (provider) => `Hiện bản đồ từ ${provider}`,
    },
    note: (provider) => `Khi bấm, ${provider} sẽ biết bạn đã xem trang này.`,
    open: (provider) => `Mở trên ${provider}`,
    title: (provider) => `Nội dung từ ${provider}`,
    skip: 'Bỏ qua nội dung nhúng',
  },
  en: {
    play: {
      video: (provider) => `Play from ${provider}`,
      audio: (provider) => `Listen from ${provider}`,
      post: (provider) => `Show the post from ${provider}`,
      map: (provider) => `Show the map from ${provider}`,
    },
    note: (provider) => `This lets ${provider} know of your visit.`,
    open: (provider) => `Open on ${provider}`,
    title: (provider) => `Content from ${provider}`,
    skip: 'Skip the embedded content',
  },
};
