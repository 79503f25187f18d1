import {deepFreeze} from './deep-freeze.js';

/** A value that JSON can hold and a text, a number or an object cannot be. */
const nested = (depth: number): unknown =>
  JSON.parse(`${'{"replies":{"items":['.repeat(depth)}${']}}'.repeat(depth)}`);

/** Whole answers that keep no contract, by what they are. */
export const malformedAnswers: Readonly<Record<string, unknown>> = deepFreeze({
  nothing: undefined,
  null: null,
  true: true,
  'a number': 88213,
  'a text': 'Not found',
  'an empty array': [],
  'an array': [{id: '1', title: 'One'}],
  'an empty object': {},
  'arrays 50,000 deep': JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown,
  'objects 50,000 deep': nested(50_000),
  'an own __proto__': JSON.parse(
    '{"__proto__":{"id":"1","title":"One","items":[],"thread":{}}}',
  ) as unknown,
  'an own constructor': JSON.parse('{"constructor":{"prototype":{"id":"1"}}}') as unknown,
});

/** Values that are right under no key of the contract, by what they are. */
export const malformedValues: Readonly<Record<string, unknown>> = deepFreeze({
  'an array of texts': ['a', 'b'],
  'an array of arrays': [[[]]],
  'an object that poses as a template': {
    _$litType$: 1,
    strings: ['<img src onerror=alert(1)>'],
    values: [],
  },
  'an object with toString and valueOf': {toString: 1, valueOf: 1, length: 3},
  'an own __proto__': JSON.parse('{"__proto__":{"name":"x","count":1,"items":[]}}') as unknown,
  'a number below zero': -1,
  'a number beyond all': JSON.parse('1e999') as unknown,
  true: true,
  false: false,
  zero: 0,
  'an empty text': '',
  'a huge text': 'x'.repeat(1_000_000),
  'a lone surrogate': 'a\ud800b',
  'bidi controls': '\u202egnp.exe\u2066\u200f',
  'controls only': '\0\x01\x1b[31m',
  zalgo: `Z${'\u0301\u0323'.repeat(50_000)}`,
  'objects 50,000 deep': nested(50_000),
  '300 objects': Array.from({length: 300}, () => ({})),
  '300 nulls': Array.from({length: 300}, () => null),
});
