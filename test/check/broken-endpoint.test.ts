import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkEndpoint} from '../../src/check/check.js';
import {ruleNames, rules, type RuleName} from '../../src/check/rules.js';
import {endpointForFile} from '../endpoint/start-endpoint.js';
import {startProxy, type Returning, type Spoiling} from './proxy.js';

const endpoint = endpointForFile({duplicateWindow: 0});

interface Variant extends Spoiling {
  /** The one rule that it breaks. */
  readonly breaks: RuleName;
  /** What the report says of it. */
  readonly came: RegExp;
  readonly as?: 'warning';
}

/** A parsed body. */
type Body = Readonly<Record<string, unknown>>;

const itemsOf = (json: Body): Body[] => json['items'] as Body[];

/** Changes the parsed body of answers that went well, and came from addresses that end so. */
const body =
  (path: RegExp, change: (json: Body) => unknown) =>
  (returning: Returning): void => {
    const {status, text, passing} = returning;
    if (status >= 300 || !path.test(passing.path) || !text) return;
    returning.text = JSON.stringify(change(JSON.parse(text) as Body));
  };

const header =
  (name: string, value?: string) =>
  ({headers}: Returning): void => {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  };

const fail = (returning: Returning, status: number, code: string): void => {
  returning.status = status;
  returning.text = JSON.stringify({title: 'Refused', status, code});
  header('content-type', 'application/problem+json')(returning);
};

/** Gives the cursor of the second page on every page. */
const endless = (path: RegExp): ((returning: Returning) => void) => {
  let second: unknown;
  return body(path, (json) => ({...json, next: (second ??= json['next'])}));
};

let keys = 0;

const article = /\/two-tags$/;
const related = /\/related\?/;
const comments = /\/comments\?/;

const replaceLimit = (passing: {path: string}, path: RegExp): void => {
  // A page of nothing is still refused.
  if (path.test(passing.path)) passing.path = passing.path.replace(/limit=[1-9]\d*/, 'limit=20');
};

const variants: Record<string, Variant> = {
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
      header('location', new URL(returning.passing.path, endpoint.url).href)(returning);
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
  'a new comment without its secret': {
    breaks: 'create',
    came: /\/editToken is missing/,
    answer: (returning) => {
      if (returning.passing.method === 'POST')
        body(/./, ({editToken: _, ...rest}: Body) => rest)(returning);
    },
  },
  'a refusal that does not say of what': {
    breaks: 'create-invalid',
    came: /`errors` about nothing/,
    answer: (returning) => {
      if (returning.passing.method === 'POST' && returning.text.includes('"/text"'))
        fail(returning, 422, 'validation');
    },
  },
  'another comment with the same key that is called invalid': {
    breaks: 'idempotency-mismatch',
    came: /`code` validation/,
    answer: (returning) => {
      returning.text = returning.text.replace('"idempotency-mismatch"', '"validation"');
    },
  },
  'a change that changes nothing': {
    breaks: 'edit',
    came: /another text/,
    answer: (returning) => {
      if (returning.passing.method === 'PATCH')
        body(/./, (json) => ({...json, text: 'As before.'}))(returning);
    },
  },
  'a change by anybody': {
    breaks: 'edit-token',
    came: /200/,
    answer: (returning) => {
      const {method, headers} = returning.passing;
      if (method !== 'PATCH' || headers.has('authorization')) return;
      returning.status = 200;
      returning.text = '{}';
      header('content-type', 'application/json')(returning);
    },
  },
  'a key that is not heeded': {
    breaks: 'idempotency',
    came: /201 comment/,
    request: ({headers}) => {
      if (headers.has('idempotency-key'))
        headers.set('idempotency-key', `key-${String(++keys)}-of-many`);
    },
  },
  'a change without a revision': {
    breaks: 'edit-match',
    came: /200/,
    request: ({method, headers}) => {
      if (method === 'PATCH' && headers.has('authorization') && !headers.has('if-match'))
        headers.set('if-match', '*');
    },
  },
  'a change of what has changed': {
    breaks: 'edit-conflict',
    came: /200/,
    request: ({method, headers}) => {
      if (method === 'PATCH' && headers.has('if-match')) headers.set('if-match', '*');
    },
  },
  'a comment that cannot be taken back': {
    breaks: 'delete',
    came: /still there/,
    answer: (returning) => {
      if (returning.passing.method === 'DELETE') fail(returning, 403, 'forbidden');
    },
  },
};

// An address in the clear is one of another machine, where no proxy is.
const elsewhere: readonly RuleName[] = ['https'];

it('every rule has a variant that breaks it', () => {
  const broken = new Set<RuleName>(Object.values(variants).map(({breaks}) => breaks));
  assert.deepEqual(
    ruleNames.filter((name) => !broken.has(name)),
    elsewhere,
  );
});

it('an address in the clear is a breach, unless it is on this machine', async () => {
  const {verdicts} = await checkEndpoint({
    // Nobody listens there.
    endpoint: 'http://0.0.0.0:1/api',
    source: 'native',
    articleId: 'two-tags',
    origin: 'https://reader.example',
    write: false,
  });
  const broken = verdicts.filter(({result}) => result === 'breach').map(({rule}) => rule);
  assert.deepEqual(broken, ['reachable', 'https']);
});

describe('an endpoint that spoils one thing breaks one rule:', () => {
  for (const [name, {breaks, came, as = 'breach', ...spoiling}] of Object.entries(variants)) {
    it(`${breaks}, by ${name}`, async () => {
      const proxy = await startProxy(endpoint.url, spoiling);
      try {
        const {verdicts} = await checkEndpoint({
          endpoint: proxy.url,
          source: 'native',
          articleId: 'two-tags',
          origin: 'https://reader.example',
          write: rules[breaks].group === 'Writing',
        });
        const broken = verdicts.filter(({result}) => result === 'breach' || result === 'warning');
        assert.deepEqual(
          broken.map(({rule, result, findings}) => [rule, result, findings]),
          [[breaks, as, broken[0]?.findings]],
        );
        assert.match(broken[0]?.findings[0]?.came ?? '', came);
        assert.ok(broken[0]?.findings.every(({asked}) => asked.includes(proxy.url)));
      } finally {
        await proxy.close();
      }
    });
  }
});
