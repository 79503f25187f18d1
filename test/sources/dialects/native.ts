import {native} from '../../../src/sources/native.js';
import type {Dialect} from './dialect.js';
import {comments, others, story} from './story.js';

/** Our own contract, which has words for everything. */
export const dialect: Dialect = {
  source: native,
  endpoint: 'https://native.example/v1',
  answers: {
    'https://native.example/v1/articles/88213': story,
    'https://native.example/v1/articles/88213/related': {items: others, next: null},
    'https://native.example/v1/articles/88213/comments': {
      thread: {count: 2, state: 'readonly'},
      policy: {sorts: [], votes: 'none'},
      items: comments,
      next: null,
    },
  },
  articleLacks: [],
  teaserLacks: [],
  commentLacks: [],
};
