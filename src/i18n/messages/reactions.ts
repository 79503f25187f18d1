import type {Catalogue} from '../words.js';

/** What `<comment-box>` says of reactions. */
export interface ReactionWords {
  /** Names the reactions to a comment. */
  readonly group: (author: string) => string;
  /** What readers feel, as its sign is spoken. */
  readonly names: Readonly<Record<'like' | 'love' | 'laugh' | 'wow' | 'sad' | 'angry', string>>;
}

/** Words around reactions. */
export const reactionWords: Catalogue<ReactionWords> = {
  vi: {
    group: (author) => `Cảm xúc về bình luận của ${author}`,
    names: {
      like: 'Thích',
      love: 'Yêu thích',
      laugh: 'Buồn cười',
      wow: 'Ngạc nhiên',
      sad: 'Buồn',
      angry: 'Phẫn nộ',
    },
  },
  en: {
    group: (author) => `Reactions to the comment by ${author}`,
    names: {
      like: 'Like',
      love: 'Love',
      laugh: 'Funny',
      wow: 'Surprised',
      sad: 'Sad',
      angry: 'Angry',
    },
  },
};
