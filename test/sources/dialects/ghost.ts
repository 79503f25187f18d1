import {ghost} from '../../../src/sources/ghost.js';
import type {Dialect} from './dialect.js';
import {comments, others, story} from './story.js';

const site = 'https://news.example';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const tags = [
  {slug: 'kinh-te', name: story.kicker.text, url: story.kicker.url, visibility: 'public'},
  {slug: 'hash-noi-bo', name: '#noi-bo', url: `${site}/404/`, visibility: 'internal'},
];

const replyTo = (id: string): readonly object[] =>
  comments.filter(({parentId}) => parentId === id).map(commentOf);

function commentOf({
  id,
  parentId,
  author,
  text,
  createdAt,
  replies,
}: (typeof comments)[number]): object {
  return {
    ...{id, parent_id: parentId, in_reply_to_id: null, status: 'published', pinned: false},
    ...{html: `<p>${escaped(text)}</p>`, created_at: createdAt, edited_at: null},
    member: {name: author.name, avatar_image: null},
    replies: replyTo(id),
    count: {replies: replies.count, direct_replies: replies.count, likes: 0},
  };
}

/** A site made with Ghost, whose comments are on. */
export const dialect: Dialect = {
  source: ghost,
  endpoint: site,
  apiKey: 'f4c91b99e20c394c51d964c6a5',
  answers: {
    [`${site}/ghost/api/content/posts/slug/88213/`]: {
      posts: [
        {
          ...{id: story.id, url: story.url, canonical_url: null, title: story.title},
          ...{custom_excerpt: story.lead, html: story.bodyHtml, comments: true},
          ...{feature_image: story.image.src, feature_image_alt: story.image.alt},
          feature_image_caption: story.image.captionHtml,
          ...{published_at: story.publishedAt, updated_at: story.updatedAt},
          ...{visibility: 'public', access: true, authors: story.authors},
          ...{tags, primary_tag: tags[0]},
        },
      ],
    },
    [`${site}/ghost/api/content/posts/`]: {
      posts: others.map(({id, url, title, lead, publishedAt}) => ({
        ...{id, url, title, custom_excerpt: lead, published_at: publishedAt, visibility: 'public'},
      })),
      meta: {pagination: {page: 1, pages: 1, total: others.length}},
    },
    [`${site}/ghost/api/content/settings/`]: {
      settings: {
        ...{title: story.publisher.name, url: story.publisher.url, logo: story.publisher.logo},
        ...{lang: 'vi', locale: 'vi', timezone: 'Asia/Ho_Chi_Minh'},
      },
    },
    [`${site}/members/api/comments/counts/`]: {[story.id]: comments.length},
    [`${site}/members/api/comments/post/88213/`]: {
      comments: comments.filter(({parentId}) => parentId === null).map(commentOf),
      meta: {pagination: {page: 1, pages: 1, total: 1}},
    },
  },
  // Tags are pages of their own, and the first is what the article is filed under.
  articleLacks: [
    'tags',
    'image.width',
    'image.height',
    'image.credit',
    'image.sources',
    'timeZone',
  ],
  teaserLacks: [],
  commentLacks: [],
};
