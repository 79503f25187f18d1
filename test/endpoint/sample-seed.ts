import type {SeedArticle, SeedContent} from '../../demo/endpoint/seed.js';

const article = (id: string, day: number, rest: Partial<SeedArticle> = {}): SeedArticle => ({
  id,
  title: `Article ${id}`,
  lead: 'Rain is expected in the hills.',
  lang: 'en',
  publishedAt: `2022-03-${String(day)}T10:28:00+07:00`,
  updatedAt: null,
  timeZone: 'Asia/Ho_Chi_Minh',
  tags: [],
  bodyHtml: `<p>Body of ${id}.</p>`,
  ...rest,
});

/** Articles of every kind that the routes tell apart. */
export const sampleSeed: SeedContent = {
  sentences: {
    vi: ['Bài viết hay.', 'Cảm ơn tác giả.'],
    en: ['A fine piece.', 'I have been there.', 'Thank you for the numbers.'],
    ar: ['مقال جميل.'],
    he: ['כתבה יפה.'],
    names: {vi: ['An', 'Bình'], en: ['Ann', 'Bob', 'Cleo'], ar: ['ليلى'], he: ['נועה']},
  },
  articles: [
    article('88213', 24, {tags: [{name: 'weather'}, {name: 'hills'}], relatedIds: ['oldest']}),
    article('oldest', 10, {discussionSize: 1}),
    article('one-tag', 11, {tags: [{name: 'weather'}]}),
    article('two-tags', 12, {tags: [{name: 'hills'}, {name: 'weather'}], discussionSize: 40}),
    article('newest', 25, {discussionSize: 2000}),
    article('foreign', 26, {lang: 'vi'}),
    article('moderated', 13, {comments: {state: 'premoderated'}}),
    article('readonly', 14, {comments: {state: 'readonly'}}),
    article('closed', 15, {comments: {state: 'closed'}}),
  ],
};
