import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cleanName, cleanText} from '../../src/model/clean-text.js';

const cases: readonly [fact: string, text: string, expected: string][] = [
  ['keeps plain words', 'Mùa vàng ở Sơn Lâm', 'Mùa vàng ở Sơn Lâm'],
  ['keeps markup as it is written', '<b>&amp;</b>', '<b>&amp;</b>'],
  ['keeps tabs and line feeds', 'a\tb\nc', 'a\tb\nc'],
  ['makes one line feed of every line end', 'a\r\nb\rc', 'a\nb\nc'],
  ['trims', '  \n a \u00a0', 'a'],
  ['composes letters', 'Vie\u0323\u0302t', 'Việt'],
  ['replaces a lone high surrogate', 'a\ud800b', 'a\ufffdb'],
  ['replaces a lone low surrogate', '\udc00', '\ufffd'],
  ['keeps whole pairs', '👩‍🌾', '👩‍🌾'],
  ['removes bidi overrides', '\u202egnp.exe\u202c', 'gnp.exe'],
  ['removes bidi isolates', '\u2066a\u2067b\u2068c\u2069', 'abc'],
  ['removes bidi marks', 'a\u200eb\u200fc\u061cd', 'abcd'],
  ['removes null and escapes', '\0a\x1b[31mb\x7f\x9f', 'a[31mb'],
  ['removes tag characters', 'a\u{e0041}\u{e007f}', 'a'],
  ['is empty for controls only', '\0\x01\u202e', ''],
  ['keeps the joiners that scripts need', 'می\u200cخواهم', 'می\u200cخواهم'],
];

describe('cleanText', () => {
  for (const [fact, text, expected] of cases) {
    it(fact, () => {
      assert.equal(cleanText(text), expected);
    });
  }

  it('keeps at most four marks on a letter', () => {
    const marks = cleanText(`Z${'\u0301\u0489\u0323'.repeat(50_000)}algo`).match(/\p{M}/gu) ?? [];
    assert.ok(marks.length <= 4, String(marks.length));
  });

  it('does not let controls hide a stack of marks', () => {
    const marks = cleanText(`Z${'\u0489\u202e'.repeat(1000)}`).match(/\p{M}/gu) ?? [];
    assert.equal(marks.length, 4);
  });

  it('changes nothing the second time', () => {
    for (const [, text] of cases) {
      const once = cleanText(text);
      assert.equal(cleanText(once), once);
    }
  });
});

describe('cleanName', () => {
  const names: readonly (readonly [fact: string, name: string, expected: string])[] = [
    ['keeps names as they are', 'Đặng Thị Ngọc Ánh', 'Đặng Thị Ngọc Ánh'],
    ['takes away what nobody sees', 'Minh\u200b\u2060 Ch\u00adâu\u200c', 'Minh Châu'],
    ['is empty for what nobody sees', '\u200b\u3164', ''],
    ['takes away what turns a line round', 'An\u202enim', 'Annim'],
    ['keeps the joiners that scripts need', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['keeps people who stand together', '👩\u200d👧', '👩\u200d👧'],
  ];
  for (const [fact, name, expected] of names) {
    it(fact, () => {
      assert.equal(cleanName(name), expected);
    });
  }
});
