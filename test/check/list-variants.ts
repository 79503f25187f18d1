import {type Body, itemsOf, body, endless, related, replaceLimit, type Variant} from './variant.js';

/** Endpoints whose lists are not right. */
export const listVariants: Readonly<Record<string, Variant>> = {
  'related articles without titles': {
    breaks: 'related-shape',
    came: /\/items\/0\/title is missing/,
    answer: body(related, (json) => ({
      ...json,
      items: itemsOf(json).map(({title: _, ...rest}) => rest),
    })),
  },
  'a list that does not say whether it goes on': {
    breaks: 'related-shape',
    came: /\/next is missing/,
    answer: body(related, ({next: _, ...rest}: Body) => rest),
  },
  'related articles that heed no limit': {
    breaks: 'related-limit',
    came: /of them/,
    request: (passing) => {
      replaceLimit(passing, related);
    },
  },
  'the article among its related ones': {
    breaks: 'related-self',
    came: /two-tags/,
    answer: body(/related\?limit=5$/, (json) => {
      const [first, ...rest] = itemsOf(json);
      return {...json, items: [{...first, id: 'two-tags'}, ...rest]};
    }),
  },
  'a cursor that never ends': {
    breaks: 'related-pages-end',
    came: /followed before/,
    answer: endless(/related\?limit=5/),
  },
  'a story on two pages': {
    breaks: 'related-pages-repeat',
    came: /which was there before/,
    answer: body(/related\?limit=5/, (json) => {
      const [first, ...rest] = itemsOf(json);
      return {...json, items: [{...first, id: 'newest'}, ...rest]};
    }),
  },
  'comments without a thread': {
    breaks: 'comments-shape',
    came: /\/thread is missing/,
    answer: body(/comments\?.*cursor/, ({thread: _, ...rest}: Body) => rest),
  },
  'comments that heed no limit': {
    breaks: 'comments-limit',
    came: /of them/,
    request: (passing) => {
      replaceLimit(passing, /comments\?.*limit=5&parent|comments\?.*limit=1$/);
    },
  },
  'a discussion that never ends': {
    breaks: 'comments-pages-end',
    came: /followed before/,
    answer: endless(/comments\?sort=newest&limit=5/),
  },
  'a comment on two pages': {
    breaks: 'comments-pages-repeat',
    came: /same, which was there before/,
    answer: body(/comments\?.*cursor=/, (json) => {
      const [first, ...rest] = itemsOf(json);
      return {...json, items: [{...first, id: 'same'}, ...rest]};
    }),
  },
  'comments in one order': {
    breaks: 'comments-sort',
    came: /not the oldest first/,
    request: (passing) => {
      passing.path = passing.path.replace('sort=oldest', 'sort=newest');
    },
  },
  'answers of the whole discussion': {
    breaks: 'comments-parent',
    came: /which answers another/,
    request: (passing) => {
      passing.path = passing.path.replace(/&parent=[^&]+/, '');
    },
  },
  'a page around nothing': {
    breaks: 'comments-around',
    came: /a page without it/,
    request: (passing) => {
      passing.path = passing.path.replace(/&around=[^&]+/, '');
    },
  },
  'counts that are text': {
    breaks: 'counts',
    came: /"40"/,
    answer: body(/counts/, () => ({counts: {'two-tags': '40'}})),
  },
  'an event stream that is none': {
    breaks: 'events',
    came: /404/,
    request: (passing) => {
      passing.path = passing.path.replace('/events', '/streams');
    },
  },
};
