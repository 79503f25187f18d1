import {jsonLd} from '../../../src/sources/json-ld-source.js';
import type {Dialect} from './dialect.js';
import {comments, others, story} from './story.js';

const commentOf = ({id, author, text, createdAt}: (typeof comments)[number]): object => ({
  ...{'@type': 'Comment', '@id': id, text, dateCreated: createdAt},
  author: {'@type': 'Person', name: author.name},
});

const page = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      ...{'@type': ['NewsArticle'], '@id': '#article', identifier: 88213},
      mainEntityOfPage: {'@type': 'WebPage', '@id': story.url},
      headline: story.title,
      articleSection: [story.kicker.text],
      description: story.lead,
      image: [
        {
          ...{'@type': 'ImageObject', url: story.image.src, width: '1200', height: 800},
          ...{description: story.image.alt, caption: story.image.captionHtml},
          creditText: story.image.credit,
        },
        {
          ...{'@type': 'ImageObject', contentUrl: '/i-600.webp', width: 600, height: 400},
          encodingFormat: 'image/webp',
        },
      ],
      author: [{'@id': '#anh'}, 'Trần Bình'],
      publisher: {'@id': '#paper'},
      datePublished: '2022-03-24T10:28:00+0700',
      dateModified: story.updatedAt,
      inLanguage: 'vi',
      keywords: 'Vàng, Bạc',
      isAccessibleForFree: 'True',
      articleBody: 'Giá vàng < 70 triệu.\n\nGiá bạc & đồng.',
      commentCount: 2,
      comment: [{...commentOf(comments[0]!), comment: [commentOf(comments[1]!)]}],
    },
    {'@type': 'Person', '@id': '#anh', ...story.authors[0]},
    {'@type': 'Organization', '@id': '#paper', ...story.publisher},
    {
      '@type': 'CollectionPage',
      mentions: others.map(({id, url, title, lead, publishedAt}) => ({
        ...{'@type': 'BlogPosting', identifier: id, url, headline: title},
        ...{description: lead, datePublished: publishedAt},
      })),
    },
  ],
};

/** A page that describes itself in the words of schema.org. */
export const dialect: Dialect = {
  source: jsonLd,
  endpoint: 'https://news.example/{id}',
  spell: (body) =>
    `<!doctype html><script type='application/ld+json'>${JSON.stringify(body).replaceAll('<', '\\u003c')}</script>`,
  answers: {'https://news.example/88213': page},
  articleLacks: ['kicker.url'],
  teaserLacks: [],
  commentLacks: ['replyCount'],
};
