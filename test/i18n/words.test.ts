import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {wordsFor, type Catalogue} from '../../src/i18n/words.js';

const folder = new URL('../../src/i18n/messages/', import.meta.url);

/** Every word of a catalogue with its path; a sentence with blanks is filled in. */
function wordsOf(words: object, path = ''): [path: string, word: string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}/${key}`;
    if (typeof value === 'function') {
      return [[here, String((value as (...blanks: unknown[]) => unknown)('12', false))]];
    }
    return typeof value === 'object' && value
      ? wordsOf(value, here)
      : [[here, typeof value === 'string' ? value : '']];
  });
}

const catalogues: [name: string, catalogue: Catalogue<object>][] = [];
for (const file of readdirSync(folder)) {
  const module = (await import(new URL(file, folder).href)) as Record<string, Catalogue<object>>;
  catalogues.push(...Object.entries(module));
}

it('there are catalogues', () => {
  assert.ok(catalogues.length >= 7);
});

for (const [name, {vi, en}] of catalogues) {
  describe(name, () => {
    it('says the same things in Vietnamese and in English', () => {
      const [vietnamese, english] = [vi, en].map((words) => wordsOf(words).map(([path]) => path));
      assert.deepEqual(vietnamese, english);
    });

    it('has a word for everything', () => {
      for (const [path, word] of [...wordsOf(vi), ...wordsOf(en)]) {
        assert.match(word, /\p{L}/u, path);
        assert.equal(word, word.trim().normalize(), path);
        assert.doesNotMatch(word, /undefined|null|\[object/, path);
      }
    });
  });
}

describe('the words for a language', () => {
  const cases: Readonly<Record<string, 'vi' | 'en'>> = {
    ...{vi: 'vi', 'vi-VN': 'vi', 'VI-Latn': 'vi'},
    ...{en: 'en', 'en-GB': 'en', vie: 'en', fr: 'en', '': 'en', 'en-VI': 'en'},
  };
  for (const [tag, language] of Object.entries(cases)) {
    it(`${tag || 'none'} are ${language}`, () => {
      assert.equal(wordsFor({vi: 'vi', en: 'en'}, tag), language);
    });
  }
});
