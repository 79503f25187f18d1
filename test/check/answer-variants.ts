import {type Body, body, header, fail, article, comments, type Variant} from './variant.js';

/** Endpoints that answer with something else, or with an article that is not right. */
export const answerVariants: Readonly<Record<string, Variant>> = {
  'an answer that is never given': {
    breaks: 'reachable',
    came: /no answer/,
    answer: ({passing}) => {
      if (passing.path.includes('/counts')) throw new Error('gone');
    },
  },
  'a redirect to somebody else': {
    breaks: 'redirects',
    came: /an answer of http/,
    answer: (returning) => {
      if (!returning.passing.path.includes('/counts')) return;
      returning.status = 302;
      header('location', returning.from)(returning);
    },
  },
  'JSON as plain text': {
    breaks: 'content-type',
    came: /200 text\/plain/,
    answer: (returning) => {
      if (article.test(returning.passing.path)) header('content-type', 'text/plain')(returning);
    },
  },
  'JSON with something before it': {
    breaks: 'content-type',
    came: /no JSON/,
    answer: (returning) => {
      if (returning.passing.path.includes('/counts')) returning.text = `)]}',\n${returning.text}`;
    },
  },
  '200 with an error in the body': {
    breaks: 'missing-article',
    came: /200 application\/json/,
    answer: (returning) => {
      if (returning.status !== 404) return;
      returning.status = 200;
      returning.text = '{"error": "not found"}';
      header('content-type', 'application/json')(returning);
    },
  },
  'an empty list for an article that is not there': {
    breaks: 'missing-article',
    came: /200/,
    answer: (returning) => {
      if (returning.status !== 404 || !comments.test(returning.passing.path)) return;
      returning.status = 200;
      returning.text = '{"thread": {"count": 0, "state": "open"}, "items": [], "next": null}';
      header('content-type', 'application/json')(returning);
    },
  },
  'a failure of the server for a bad query': {
    breaks: 'bad-query',
    came: /500/,
    answer: (returning) => {
      if (returning.status !== 422 || returning.passing.method !== 'GET') return;
      returning.status = 500;
      returning.text = '{"title": "Failed", "status": 500, "code": "internal"}';
    },
  },
  'a page of HTML for what is not there': {
    breaks: 'problem-details',
    came: /404 text\/html/,
    answer: (returning) => {
      if (returning.status !== 404) return;
      returning.text = '<h1>Not found</h1>';
      header('content-type', 'text/html')(returning);
    },
  },
  'a failure without a code': {
    breaks: 'problem-details',
    came: /`code` missing/,
    answer: (returning) => {
      if (returning.status === 404) returning.text = '{"title": "Not found", "status": 404}';
    },
  },
  'an article that not everybody may read': {
    breaks: 'article-answer',
    came: /403/,
    answer: (returning) => {
      if (article.test(returning.passing.path)) fail(returning, 403, 'forbidden');
    },
  },
  'an article without a title': {
    breaks: 'article-shape',
    came: /\/title is missing/,
    answer: body(article, ({title: _, ...rest}: Body) => rest),
  },
  'tags that are text': {
    breaks: 'article-shape',
    came: /\/tags is of another type/,
    answer: body(article, (json) => ({...json, tags: 'hills, weather'})),
  },
  'a time without an offset': {
    breaks: 'dates',
    came: /\/publishedAt is no RFC 3339 time/,
    answer: body(article, (json) => ({...json, publishedAt: '2022-03-12T10:28:00'})),
  },
  'an address of another scheme': {
    breaks: 'addresses',
    came: /\/url is no http/,
    answer: body(article, (json) => ({...json, url: 'javascript:alert(1)'})),
  },
  'an address in the clear': {
    breaks: 'secure-addresses',
    as: 'warning',
    came: /\/image\/src is http:\/\/pictures\.example\/1\.jpg/,
    answer: body(article, (json) => ({...json, image: {src: 'http://pictures.example/1.jpg'}})),
  },
  'a script in the article': {
    breaks: 'body-html',
    as: 'warning',
    came: /holds <script>/,
    answer: body(article, (json) => ({...json, bodyHtml: '<p>A<script>b()</script></p>'})),
  },
};
