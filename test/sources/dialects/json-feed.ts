import {jsonFeed} from '../../../src/sources/json-feed.js';
import type {Dialect} from './dialect.js';
import {others, story} from './story.js';

const feed = 'https://news.example/feed.json';

/** A feed with the article in it. */
export const dialect: Dialect = {
  source: jsonFeed,
  endpoint: feed,
  answers: {
    [feed]: {
      version: 'https://jsonfeed.org/version/1.1',
      ...{title: story.publisher.name, home_page_url: '/', icon: '/logo.svg', language: 'vi'},
      items: [
        {
          ...{id: story.id, url: story.url, title: story.title, summary: story.lead},
          ...{content_html: story.bodyHtml, image: story.image.src, authors: story.authors},
          ...{date_published: story.publishedAt, date_modified: story.updatedAt},
          tags: story.tags.map(({name}) => name),
        },
        ...others.map(({id, url, title, lead, publishedAt}) => ({
          ...{id, url, title, summary: lead, date_published: publishedAt},
        })),
      ],
    },
  },
  articleLacks: [
    ...['kicker', 'comments'],
    ...['image.width', 'image.height', 'image.alt', 'image.captionHtml', 'image.credit'],
    'image.sources',
  ],
  // The feed says them of all, and others of none.
  teaserLacks: ['lang', 'publisher'],
};
