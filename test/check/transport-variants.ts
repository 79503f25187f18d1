import {header, type Variant} from './variant.js';

/** Endpoints whose answers a page cannot read, or a browser not keep. */
export const transportVariants: Readonly<Record<string, Variant>> = {
  'no CORS': {
    breaks: 'cors-origin',
    came: /without Access-Control-Allow-Origin/,
    answer: (returning) => {
      if (returning.passing.method !== 'OPTIONS') header('access-control-allow-origin')(returning);
    },
  },
  'no CORS on failures': {
    breaks: 'cors-origin',
    came: /404 without/,
    answer: (returning) => {
      if (returning.status >= 400) header('access-control-allow-origin')(returning);
    },
  },
  'CORS for another origin': {
    breaks: 'cors-origin',
    came: /https:\/\/other\.example/,
    answer: (returning) => {
      if (returning.passing.method !== 'OPTIONS')
        header('access-control-allow-origin', 'https://other.example')(returning);
    },
  },
  'an origin that is repeated, and kept for all': {
    breaks: 'cors-vary',
    came: /Vary/,
    answer: header('access-control-allow-origin', 'https://reader.example'),
  },
  'headers that pages cannot read': {
    breaks: 'cors-exposed',
    came: /not exposed: ETag, .*WWW-Authenticate/,
    answer: header('access-control-expose-headers'),
  },
  'a preflight that is refused': {
    breaks: 'cors-preflight',
    came: /405/,
    answer: (returning) => {
      if (returning.passing.method === 'OPTIONS') returning.status = 405;
    },
  },
  'a preflight that allows all headers, and so not the sign-in': {
    breaks: 'cors-preflight',
    came: /without Authorization in/,
    answer: header('access-control-allow-headers', '*'),
  },
  'no validator': {
    breaks: 'validator',
    came: /neither/,
    answer: header('etag'),
  },
  'a validator that is not heeded': {
    breaks: 'revalidation',
    came: /200/,
    request: ({headers}) => {
      headers.delete('if-none-match');
    },
  },
  'nothing about how long an answer may be kept': {
    breaks: 'cache-control',
    came: /no Cache-Control/,
    answer: header('cache-control'),
  },
};
