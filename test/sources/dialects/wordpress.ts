import {wordpress} from '../../../src/sources/wordpress.js';
import type {Dialect} from './dialect.js';
import {comments, others, story} from './story.js';

const api = 'https://news.example/wp-json/wp/v2';

/** As WordPress writes what somebody typed. */
const rendered = (text: string): {readonly rendered: string} => ({
  rendered: text
    .replaceAll('&', '&#038;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/"(.*?)"/g, '&quot;$1&quot;'),
});

/** A time by the clocks of the site, and the same without its zone by those of Greenwich. */
const times = (name: string, time: string): object => ({
  [name]: time.slice(0, 19),
  [`${name}_gmt`]: new Date(time).toISOString().slice(0, 19),
});

const post = {
  ...{id: 88213, link: story.url, title: rendered(story.title), comment_status: 'closed'},
  ...{...times('date', story.publishedAt), ...times('modified', story.updatedAt)},
  content: {rendered: story.bodyHtml, protected: false},
  excerpt: {rendered: `<p>${rendered(story.lead).rendered}</p>\n`, protected: false},
  ...{tags: [12], categories: [2]},
  _embedded: {
    author: story.authors.map(({name, url}) => ({name, link: url})),
    'wp:featuredmedia': [
      {
        ...{id: 4, media_type: 'image', source_url: story.image.src, alt_text: story.image.alt},
        caption: {rendered: story.image.captionHtml},
        media_details: {
          ...{width: 1200, height: 800, image_meta: {credit: story.image.credit}},
          sizes: {
            thumbnail: {width: 150, height: 150, source_url: 'https://news.example/i-150.webp'},
            medium: {width: 600, height: 400, source_url: 'https://news.example/i-600.webp'},
          },
        },
      },
    ],
    'wp:term': [
      [{taxonomy: 'category', slug: 'kinh-te', name: story.kicker.text, link: story.kicker.url}],
      story.tags.map(({name}) => ({
        ...{taxonomy: 'post_tag', name, link: `https://news.example/tag/${name}`},
      })),
    ],
  },
};

/** A site that runs WordPress. */
export const dialect: Dialect = {
  source: wordpress,
  endpoint: 'https://news.example',
  answers: {
    [`${api}/posts/88213`]: post,
    [`${api}/posts`]: others.map(({id, url, title, lead, publishedAt}) => ({
      ...{id: Number(id), link: url, title: rendered(title), ...times('date', publishedAt)},
      excerpt: {rendered: `<p>${rendered(lead).rendered}</p>\n`, protected: false},
    })),
    [`${api}/comments`]: comments.map(({id, parentId, author, text, createdAt}) => ({
      ...{id: Number(id), parent: Number(parentId), post: 88213},
      ...{author: 0, author_name: author.name, ...times('date', createdAt), status: 'approved'},
      content: {rendered: `<p>${rendered(text).rendered}</p>\n`},
    })),
  },
  listsAreArrays: true,
  articleLacks: ['publisher', 'lang', 'tags.*.url', 'image.sources.*.type', 'comments'],
  teaserLacks: [],
  commentLacks: [],
};
