import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Reading, type Problem} from '../../src/model/reading.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {malformedAnswers} from '../support/malformed.js';

const base = 'https://api.example/v1/articles/1?lang=vi';

const read = (value: unknown): Reading => new Reading(deepFreeze({key: value}), base);

type Case = readonly [value: unknown, expected: unknown, code?: Problem['code']];

function table(method: (reading: Reading) => unknown, cases: readonly Case[]): void {
  for (const [value, expected, code] of cases) {
    const shown = (JSON.stringify(value) as string | undefined) ?? 'nothing';
    it(`${code ? 'notes and leaves out' : 'reads'} ${shown.slice(0, 60)}`, () => {
      const reading = read(value);
      assert.deepEqual(method(reading), expected);
      assert.deepEqual(reading.problems, code ? [{path: '/key', code}] : []);
    });
  }
}

describe('a list of words', () => {
  table(
    (reading) => reading.texts('key'),
    [
      [undefined, []],
      [null, []],
      [
        ['spam', 5, null, 'other'],
        ['spam', 'other'],
      ],
      ['spam', [], 'type'],
    ],
  );
});

describe('an address', () => {
  table(
    (reading) => reading.url('key'),
    [
      [undefined, ''],
      [null, ''],
      ['', ''],
      ['https://news.example/a b?c#d', 'https://news.example/a%20b?c#d'],
      ['HTTP://NEWS.example', 'http://news.example/'],
      ['/images/a.webp', 'https://api.example/images/a.webp'],
      ['2', 'https://api.example/v1/articles/2'],
      ['../feed', 'https://api.example/v1/feed'],
      ['//cdn.example/a', 'https://cdn.example/a'],
      ['https://example/\ud800', 'https://example/%EF%BF%BD'],
      ['javascript:alert(1)', '', 'url'],
      [`https://news.example/${'x'.repeat(8000)}`, '', 'too-long'],
      ['\tjava\nscript:alert(1)', '', 'url'],
      ['JAVASCRIPT://news.example/%0aalert(1)', '', 'url'],
      ['data:text/html,<script>alert(1)</script>', '', 'url'],
      ['blob:https://news.example/1', '', 'url'],
      ['file:///etc/passwd', '', 'url'],
      ['vbscript:x', '', 'url'],
      ['https://user@news.example/', '', 'url'],
      ['https://:secret@news.example/', '', 'url'],
      ['//kiemsat.vn:443@evil.example/', '', 'url'],
      ['https://', '', 'url'],
      ['http://[::1', '', 'url'],
      [5, '', 'type'],
      [{href: 'https://news.example/'}, '', 'type'],
    ],
  );
});

describe('a time', () => {
  table(
    (reading) => reading.date('key'),
    [
      [undefined, ''],
      [null, ''],
      ['', ''],
      ['2022-03-24T10:28:00+07:00', '2022-03-24T10:28:00+07:00'],
      ['2022-03-24T10:28+07:00', '2022-03-24T10:28+07:00'],
      ['2022-03-24T03:28:00.123456Z', '2022-03-24T03:28:00.123456Z'],
      ['2022-03-24T03:28:00z', '2022-03-24T03:28:00z'],
      ['2022-03-24T10:28:00', '', 'date'],
      ['2022-03-24', '', 'date'],
      ['24/03/2022 10:28', '', 'date'],
      ['2022-13-24T10:28:00Z', '', 'date'],
      ['2022-03-24T25:28:00Z', '', 'date'],
      ['2022-03-24T10:28:00+99:99', '', 'date'],
      ['Thu, 24 Mar 2022 03:28:00 GMT', '', 'date'],
      [1648092480, '', 'type'],
    ],
  );
});

describe('a number', () => {
  table(
    (reading) => reading.number('key'),
    [
      [undefined, undefined],
      [null, undefined],
      [0, 0],
      [1200, 1200],
      [-1, undefined, 'type'],
      [Infinity, undefined, 'type'],
      [NaN, undefined, 'type'],
      ['1200', undefined, 'type'],
      [true, undefined, 'type'],
      [[1], undefined, 'type'],
    ],
  );
});

describe('an identifier', () => {
  table(
    (reading) => reading.id('key'),
    [
      ['a/b?c', 'a/b?c'],
      // As macOS writes the name of a file; composed, it would be that of another.
      ['bài-viết'.normalize('NFD'), 'bài-viết'.normalize('NFD')],
      [' a\u200e', ' a\u200e'],
      ['a'.repeat(501), '', 'too-long'],
      ['a\ud800', '', 'type'],
      [88213, '88213'],
      [0, '0'],
      [Number.MAX_SAFE_INTEGER, '9007199254740991'],
      // Above that, the number is not the one that was written.
      [JSON.parse('9007199254740993'), '', 'type'],
      [JSON.parse('1e400'), '', 'type'],
      [1.5, '', 'type'],
      [NaN, '', 'type'],
      [true, '', 'type'],
      [{}, '', 'type'],
    ],
  );
});

describe('a flag', () => {
  table(
    (reading) => reading.flag('key'),
    [
      [true, true],
      [false, false],
      [undefined, false],
      ['true', false, 'type'],
      [1, false, 'type'],
    ],
  );
});

describe('a choice', () => {
  table(
    (reading) => reading.choice('key', 'free', 'paid'),
    [
      ['paid', 'paid'],
      ['gold', 'free'],
      ['constructor', 'free'],
      [undefined, 'free'],
      [['paid'], 'free', 'type'],
    ],
  );
});

describe('text', () => {
  table(
    (reading) => reading.text('key', 5),
    [
      ['<b>', '<b>'],
      [' a\u202eb ', 'ab'],
      ['123456', '12345', 'too-long'],
      [1, '', 'type'],
      [['a'], '', 'type'],
    ],
  );

  it('is never cut within a character', () => {
    assert.equal(read('abcd👩').text('key', 5), 'abcd');
  });

  it('is unchanged where it is markup', () => {
    const markup = ` <p>\u202e${'x'.repeat(100_000)}</p>\r\n`;
    assert.equal(read(markup).html('key'), markup);
  });
});

describe('objects within objects', () => {
  it('are named by JSON pointers', () => {
    const reading = read([{a: {b: 1}}, 'c']);
    assert.equal(reading.objects('key')[0]?.object('a')?.text('b'), '');
    assert.deepEqual(reading.problems, [
      {path: '/key/1', code: 'type'},
      {path: '/key/0/a/b', code: 'type'},
    ]);
  });

  it('are read up to a limit', () => {
    const reading = read(Array.from({length: 300}, () => ({})));
    assert.equal(reading.objects('key').length, 200);
    assert.deepEqual(reading.problems, [{path: '/key', code: 'too-many'}]);
  });

  it('are none where there is no array', () => {
    const reading = read({length: 2, 0: {}});
    assert.deepEqual(reading.objects('key'), []);
    assert.deepEqual(reading.problems, [{path: '/key', code: 'type'}]);
  });
});

describe('any answer', () => {
  for (const [name, data] of Object.entries(malformedAnswers)) {
    it(`inherits nothing if it is ${name}`, () => {
      const reading = new Reading(data, base);
      for (const key of ['toString', 'hasOwnProperty', 'title', 'id']) {
        assert.equal(reading.has(key), false, key);
      }
    });
  }
});
