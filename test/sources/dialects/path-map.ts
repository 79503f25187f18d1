import {pathMap, type PathMap} from '../../../src/sources/path-map.js';
import type {Dialect} from './dialect.js';
import {comments, others, story} from './story.js';

const dates = {as: 'dd/MM/yyyy HH:mm', offset: '+07:00'};

const spelled = (time: string): string => {
  const [, year, month, day, clock] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(time) ?? [];
  return `${day}/${month}/${year} ${clock}`;
};

const teaser = {
  id: '/code',
  url: '/link',
  title: {html: '/name'},
  lead: '/sapo',
  publishedAt: {date: '/time', ...dates},
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The settings that make sense of an API that nobody has seen. */
export const settings: PathMap = {
  article: {
    address: 'story/{id}',
    answer: {
      ...{id: '/data/code', url: '/data/link', title: {html: '/data/name'}},
      kicker: {text: '/data/section/0', url: '/data/section/1'},
      lead: ['/data/summary', '/data/sapo'],
      image: {
        ...{src: '/data/photo/src', width: {number: '/data/photo/w'}, height: '/data/photo/h'},
        ...{alt: '/data/photo/alt', captionHtml: '/data/photo/text', credit: '/data/photo/by'},
        sources: {each: '/data/photo/more', src: '/0', width: '/1', type: {value: 'image/webp'}},
      },
      authors: {each: '/data/by', name: '/name', url: '/page'},
      publisher: {
        ...{name: {value: 'Tin Tức'}, url: {value: 'https://news.example/'}},
        logo: {value: '/logo.svg'},
      },
      publishedAt: {date: '/data/time', ...dates},
      updatedAt: {date: '/data/changed', as: 'rfc3339'},
      lang: {value: 'vi'},
      tags: {each: '/data/tags', name: ''},
      bodyHtml: {paragraphs: '/data/text'},
      comments: {count: '/data/talk', state: {value: 'readonly'}},
    },
  },
  related: {address: 'more?of={id}', answer: {items: {each: '/data', ...teaser}}},
  comments: {
    address: 'talk?of={id}',
    answer: {
      items: {
        each: '/data',
        ...{id: '/code', parentId: '/to', author: {name: '/who'}, text: '/text'},
        createdAt: {date: '/time', ...dates},
        replies: {count: '/answers'},
      },
    },
  },
  failure: {at: '/errno', unless: 0},
};

/** That API. */
export const dialect: Dialect = {
  source: pathMap(settings),
  endpoint: 'https://news.example/api',
  spell: (body) => JSON.stringify(body),
  answers: {
    'https://news.example/api/story/88213': {
      errno: 0,
      data: {
        ...{code: 88213, link: story.url, name: escaped(story.title), sapo: story.lead},
        section: [story.kicker.text, story.kicker.url],
        photo: {
          ...{src: '/i-1200.webp', w: '1200', h: 800, alt: story.image.alt},
          ...{text: story.image.captionHtml, by: story.image.credit},
          more: [['/i-600.webp', 600]],
        },
        by: story.authors.map(({name, url}) => ({name, page: url || null})),
        ...{time: spelled(story.publishedAt), changed: story.updatedAt, tags: ['Vàng', 'Bạc']},
        ...{text: 'Giá vàng < 70 triệu.\nGiá bạc & đồng.', talk: 2},
      },
    },
    'https://news.example/api/more': {
      errno: 0,
      data: others.map(({id, url, title, lead, publishedAt}) => ({
        ...{code: id, link: url, name: escaped(title), sapo: lead, time: spelled(publishedAt)},
      })),
    },
    'https://news.example/api/talk': {
      errno: 0,
      data: comments.map(({id, parentId, author, text, createdAt, replies}) => ({
        ...{code: id, to: parentId, who: author.name, text, time: spelled(createdAt)},
        answers: replies.count,
      })),
    },
  },
  articleLacks: [],
  teaserLacks: [],
  commentLacks: [],
};
