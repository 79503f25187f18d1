import {staticFiles} from '../../../src/sources/static.js';
import type {Dialect} from './dialect.js';
import {comments, others, story} from './story.js';

/** Our own contract in files. */
export const dialect: Dialect = {
  source: staticFiles,
  endpoint: 'https://files.example',
  answers: {
    'https://files.example/articles/88213.json': story,
    'https://files.example/articles/88213/related.json': {items: others},
    'https://files.example/articles/88213/comments.json': {
      thread: {count: 2, state: 'open'},
      items: comments,
    },
  },
  articleLacks: [],
  teaserLacks: [],
  commentLacks: [],
};
