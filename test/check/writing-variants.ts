import {type Body, body, header, fail, type Variant} from './variant.js';

let keys = 0;

/** Endpoints that store comments as they please. */
export const writingVariants: Readonly<Record<string, Variant>> = {
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
