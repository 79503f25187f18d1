import {readFileSync} from 'node:fs';
import type {RuleName} from '../../src/check/rules.js';
import {settings} from '../sources/dialects/path-map.js';
import type {Returning} from './proxy.js';
import {
  feedSite,
  fileSite,
  ghostArticle,
  ghostKey,
  ghostSite,
  mappedSite,
  pageSite,
  wordpressSite,
  type Site,
} from '../support/sites.js';
import {body, header, type Body} from './variant.js';

/** A backend that a source speaks to, and what may be wrong with it. */
export interface Tried {
  readonly site: Site;
  /** Of the endpoint, below the site. */
  readonly path: string;
  readonly articleId: string;
  readonly apiKey?: string;
  /** JSON of a map. */
  readonly settings?: string;
  /** By what each spoils. */
  readonly variants: Readonly<Record<string, SourceVariant>>;
}

/** A backend that is spoiled. */
export interface SourceVariant {
  /** The rules that are broken, or warn, by what the report says first of each. */
  readonly breaks: Readonly<Partial<Record<RuleName, RegExp>>>;
  /** Changes what it answers; absent: nothing. */
  readonly answer?: (returning: Returning) => void;
  /** What it is asked with instead. */
  readonly asked?: {readonly apiKey?: string; readonly settings?: string};
}

/** Puts an error page in the place of what is asked for at such addresses. */
const errorPage =
  (path: RegExp, status = 200) =>
  (returning: Returning): void => {
    if (!path.test(returning.passing.path) || returning.passing.method === 'OPTIONS') return;
    returning.status = status;
    returning.text = '<!doctype html><title>Maintenance</title>';
    header('content-type', 'text/html')(returning);
  };

const withoutCors: SourceVariant = {
  breaks: {'cors-origin': /^200 without Access-Control-Allow-Origin/},
  answer: (returning) => {
    if (returning.passing.method !== 'OPTIONS') header('access-control-allow-origin')(returning);
  },
};

/** Changes the first entry of a list in a body. */
const first = (name: string, change: object) => (json: Body) => {
  const [entry, ...others] = json[name] as Body[];
  return {...json, [name]: [{...entry, ...change}, ...others]};
};

const withMap = (article: object): {readonly settings: string} => ({
  settings: JSON.stringify({
    ...settings,
    article: {...settings.article, answer: {...(settings.article?.answer as object), ...article}},
  }),
});

const replaceText = (from: string, to: string) => (returning: Returning) => {
  returning.text = returning.text.replaceAll(from, to);
};

/** Every source but our own contract's. */
export const tried: Readonly<Record<string, Tried>> = {
  wordpress: {
    ...{site: wordpressSite, path: '/', articleId: '12'},
    variants: {
      'no CORS': withoutCors,
      'the interface as text/html': {
        breaks: {'content-type': /^200 text\/html$/},
        answer: header('content-type', 'text/html'),
      },
      'a maintenance page': {
        breaks: {'content-type': /^200 text\/html, no JSON: <!doctype html>/},
        answer: errorPage(/posts\/12/),
      },
      'an interface for those who are signed in': {
        breaks: {
          'article-answer': /^401 application\/json; charset=utf-8 \(`forbidden`\)/,
          'related-shape': /^401 /,
          'comments-shape': /^401 /,
        },
        answer: (returning) => {
          if (returning.passing.method === 'OPTIONS') return;
          returning.status = 401;
          returning.text = '{"code":"rest_not_logged_in"}';
        },
      },
      'a cache that keeps X-WP-Total to itself': {
        breaks: {'wordpress-total': /^no X-WP-Total/},
        answer: header('x-wp-total'),
      },
      'X-WP-Total that pages cannot read': {
        breaks: {'wordpress-total': /^X-WP-Total, which pages cannot read/},
        answer: header('access-control-expose-headers', 'Link'),
      },
      'a date in words': {
        breaks: {dates: /^\/publishedAt is no RFC 3339 time/},
        answer: body(/posts\/12/, (json) => ({...json, date_gmt: 'yesterday'})),
      },
      'comments switched off for the interface': {
        breaks: {'comments-shape': /^403 application\/json; charset=utf-8 \(`forbidden`\)/},
        answer: (returning) => {
          if (!/comments\?/.test(returning.passing.path)) return;
          returning.status = 403;
          returning.text = '{"code":"blocked_by_firewall"}';
        },
      },
      'a firewall before OPTIONS': {
        breaks: {'cors-preflight': /^403/},
        answer: (returning) => {
          if (returning.passing.method === 'OPTIONS') returning.status = 403;
        },
      },
      'a cache without Vary': {
        breaks: {'cors-vary': /Vary: \(none\)/},
        answer: header('vary'),
      },
      'any post for a name that nobody has': {
        breaks: {'missing-article': /^the article “/},
        answer: (returning) => {
          if (!/[?&]slug=/.test(returning.passing.path)) return;
          const file = new URL('../sources/recorded/wordpress/posts-by-slug.json', import.meta.url);
          const {body: posts} = JSON.parse(readFileSync(file, 'utf8')) as {body: unknown};
          returning.text = JSON.stringify(posts);
        },
      },
    },
  },
  ghost: {
    ...{site: ghostSite, path: '/', articleId: ghostArticle, apiKey: ghostKey},
    variants: {
      'no CORS': withoutCors,
      'a wrong key': {
        breaks: {
          'article-answer': /^401 application\/json; charset=utf-8 \(`no-endpoint`\)/,
          'related-shape': /^401 /,
          'comments-shape': /^401 /,
        },
        asked: {apiKey: '0'.repeat(26)},
      },
      'an error page': {
        breaks: {'content-type': /^200 text\/html, no JSON/},
        answer: errorPage(/\/content\/posts\/6b/),
      },
      'a date in words': {
        breaks: {dates: /^\/publishedAt is no RFC 3339 time/},
        answer: body(/\/content\/posts\/6b/, first('posts', {published_at: 'yesterday'})),
      },
      'a post without a title': {
        breaks: {'article-shape': /^\/title is missing/},
        answer: body(/\/content\/posts\/6b/, first('posts', {title: null})),
      },
      'another count than the discussion has': {
        breaks: {counts: /^7, and the discussion has 118/},
        answer: (() => {
          let times = 0;
          return body(/\/counts\//, (json) => (++times > 2 ? {[ghostArticle]: 7} : json));
        })(),
      },
      'a list without an end': {
        breaks: {'comments-pages-repeat': /^6b04f8d1964aa731bf27ad4d, which was there before/},
        answer: (returning) => {
          const meta = {pagination: {page: 1, pages: 3, total: 40}};
          if (!/[?&]page=[12]&/.test(returning.passing.path)) return;
          if (!/members\/api\/comments\/post/.test(returning.passing.path)) return;
          const file = new URL('../sources/recorded/ghost/comments-page1.json', import.meta.url);
          const {body: page} = JSON.parse(readFileSync(file, 'utf8')) as {body: object};
          returning.text = JSON.stringify({...page, meta});
        },
      },
    },
  },
  'json-feed': {
    ...{site: feedSite, path: '/feed.json', articleId: '88213'},
    variants: {
      'no CORS': withoutCors,
      'a page in the place of the feed': {
        breaks: {'content-type': /^200 text\/html, no JSON: <!doctype html>/},
        answer: errorPage(/./),
      },
      'a feed of another kind': {
        breaks: {
          'article-answer': /^200 .*, in which json-feed finds no article \(`format`\)/,
          'related-shape': /finds no related articles/,
        },
        answer: body(/./, () => ({rss: {channel: {}}})),
      },
      'a feed without the article': {
        breaks: {'article-answer': /finds no article \(`not-found`\)/},
        answer: body(/./, (json) => ({...json, items: (json['items'] as Body[]).slice(1)})),
      },
      'dates of RSS': {
        breaks: {dates: /^\/publishedAt is no RFC 3339 time/},
        answer: body(/./, first('items', {date_published: 'Thu, 24 Mar 2022 10:28:00 +0700'})),
      },
      'a title that is a text': {
        breaks: {lengths: /^\/title$/},
        answer: body(/./, first('items', {title: 'Giá vàng '.repeat(100)})),
      },
      'a redirect to another host': {
        breaks: {redirects: /^an answer of /},
        answer: (returning) => {
          if (returning.passing.path === '/elsewhere.json') return;
          returning.status = 302;
          const {port} = new URL(returning.from);
          header('location', `http://localhost:${port}/elsewhere.json`)(returning);
        },
      },
    },
  },
  'json-ld': {
    ...{site: pageSite, path: '/{id}', articleId: '88213'},
    variants: {
      'no CORS': withoutCors,
      'a page without an article': {
        breaks: {
          'article-answer': /^200 text\/html.*, in which json-ld finds no article \(`format`\)/,
          'related-shape': /finds no related articles/,
          'comments-shape': /finds no comments/,
        },
        answer: errorPage(/./),
      },
      'an article without a headline': {
        breaks: {
          'article-shape': /^\/title is missing/,
          'related-shape': /^\/items\/0\/title is missing/,
        },
        answer: replaceText('"headline"', '"alternativeHeadline"'),
      },
      'a date in words': {
        breaks: {dates: /^\/publishedAt is no RFC 3339 time/},
        answer: replaceText('2022-03-24T10:28:00+0700', 'yesterday'),
      },
      'the same page by every name': {
        breaks: {'missing-article': /^the article “Giá/},
        answer: (() => {
          let page = '';
          return (returning: Returning) => {
            if (returning.status === 200) page = returning.text;
            returning.status = 200;
            returning.text = page;
          };
        })(),
      },
    },
  },
  static: {
    ...{site: fileSite, path: '/', articleId: '88213'},
    variants: {
      'no CORS': withoutCors,
      'a page of the site for every file that is not there': {
        breaks: {
          'content-type': /^200 text\/html, no JSON/,
          'missing-article': /^200 text\/html, in which static finds no article/,
        },
        answer: (returning) => {
          if (returning.status === 404) errorPage(/./)(returning);
        },
      },
      'a local time': {
        breaks: {dates: /^\/publishedAt is no RFC 3339 time with an offset/},
        answer: body(/88213\.json/, (json) => ({...json, publishedAt: '2022-03-24T10:28:00'})),
      },
      'a list that names its first file as the next': {
        breaks: {
          'related-pages-end': /^`next` related\.json, which has been followed before/,
        },
        answer: body(/related/, (json) => ({...json, next: 'related.json'})),
      },
      'the article among those like it': {
        breaks: {'related-self': /^88213$/},
        answer: body(/related/, first('items', {id: '88213'})),
      },
      'a discussion without a thread': {
        breaks: {'comments-shape': /^\/thread is missing/},
        answer: body(/comments/, ({items}) => ({items})),
      },
    },
  },
  'path-map': {
    ...{site: mappedSite, path: '/api', articleId: '88213', settings: JSON.stringify(settings)},
    variants: {
      'no CORS': withoutCors,
      'a pointer to the title that finds nothing': {
        breaks: {mapping: /^\/title finds nothing/, 'article-shape': /^\/title is missing/},
        asked: withMap({title: '/data/headline'}),
      },
      'a pointer to the lead that finds nothing': {
        breaks: {mapping: /^\/lead finds nothing/},
        asked: withMap({lead: '/data/standfirst'}),
      },
      'a field of a list that finds nothing': {
        breaks: {mapping: /^\/authors\/\*\/url finds nothing/},
        asked: withMap({authors: {each: '/data/by', name: '/name', url: '/nowhere'}}),
      },
      'a date of another pattern': {
        breaks: {dates: /^\/publishedAt is no RFC 3339 time/},
        answer: replaceText('24/03/2022 10:28', '2022.03.24 10:28'),
      },
      'a failure with status 200': {
        breaks: {
          'article-answer': /^200 .*, in which path-map finds no article \(`http`\)/,
          'related-shape': /`http`/,
          'comments-shape': /`http`/,
        },
        answer: body(/./, () => ({errno: 4, data: null})),
      },
      'an error page': {
        breaks: {'content-type': /^200 text\/html, no JSON/},
        answer: errorPage(/story\/88213/),
      },
      'a list where nothing is': {
        breaks: {mapping: /^the answer finds nothing/, 'related-shape': /^the answer is of/},
        answer: body(/more/, () => ({errno: 0})),
      },
    },
  },
};
