import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normaliseArticle, type Article} from '../../src/model/article.js';
import type {Problem} from '../../src/model/reading.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {itSurvives} from '../support/hostile-answers.js';
import {malformedValues} from '../support/malformed.js';
import {seedArticle} from '../support/seed-article.js';

const base = 'https://api.example/v1/articles/88213';

function read(data: Record<string, unknown>): {value: Article; problems: readonly Problem[]} {
  const {value, problems} = normaliseArticle(deepFreeze(data), base);
  assert.ok(value);
  return {value, problems};
}

const readWith = (rest: Record<string, unknown>): ReturnType<typeof read> =>
  read({id: '1', title: 'One', ...rest});

describe('the seed article', () => {
  const {value, problems} = read(seedArticle);

  it('keeps the contract', () => {
    assert.deepEqual(problems, []);
  });

  it('keeps its words', () => {
    assert.equal(value.id, '88213');
    assert.equal(value.title, seedArticle['title']);
    assert.equal(value.lead, seedArticle['lead']);
    assert.equal(value.bodyHtml, seedArticle['bodyHtml']);
    assert.deepEqual(value.kicker, {name: 'Thời sự', url: 'https://bensong.example/thoi-su/'});
    assert.equal(value.byline, 'PV');
    assert.equal(value.dateline, '(bensong.example)');
    assert.equal(value.tags.length, 3);
  });

  it('keeps its time and zone', () => {
    assert.equal(value.publishedAt, '2022-03-24T10:28:00+07:00');
    assert.equal(value.updatedAt, '');
    assert.equal(value.timeZone, 'Asia/Ho_Chi_Minh');
  });

  it('has its addresses resolved against the answer', () => {
    assert.equal(value.image?.src, 'https://api.example/images/terraces.webp');
    assert.deepEqual(
      value.image.sources.map(({src, width}) => [src, width]),
      [
        ['https://api.example/images/terraces-640.webp', 640],
        ['https://api.example/images/terraces.webp', 1200],
      ],
    );
    assert.equal(value.publisher?.logo, 'https://api.example/images/logo-ben-song.webp');
  });

  it('counts no comments where none are counted', () => {
    assert.deepEqual(value.comments, {count: 0, state: 'open'});
  });
});

describe('the least an article can say', () => {
  const cases: readonly [fact: string, data: object, missing: readonly string[]][] = [
    ['a title and an id', {id: '1', title: 'One'}, []],
    ['a title and an address', {url: '/1', title: 'One'}, []],
    ['a title and a numeric id', {id: 1, title: 'One'}, []],
    ['a title alone', {title: 'One'}, ['/id']],
    ['an id alone', {id: '1'}, ['/title']],
    ['a title of controls', {id: '1', title: '\u202e\0'}, ['/title']],
    ['an empty id', {id: '', title: 'One'}, ['/id']],
    ['null for all', {id: null, url: null, title: null}, ['/title', '/id']],
  ];
  for (const [fact, data, missing] of cases) {
    it(`${missing.length ? 'is not' : 'is'} ${fact}`, () => {
      const {value, problems} = normaliseArticle(deepFreeze(data), base);
      assert.equal(value === undefined, missing.length > 0);
      assert.deepEqual(
        problems,
        missing.map((path) => ({path, code: 'missing'})),
      );
    });
  }

  it('fills every other field with nothing', () => {
    assert.deepEqual(readWith({}).value, {
      ...{id: '1', url: '', title: 'One', kicker: undefined, lead: '', image: undefined},
      ...{authors: [], byline: '', publisher: undefined, dateline: '', publishedAt: ''},
      ...{updatedAt: '', timeZone: '', lang: '', dir: '', tags: [], access: 'free'},
      ...{bodyHtml: '', truncated: false, rights: '', corrections: [], comments: undefined},
    });
  });
});

describe('a wrong value is left out and named', () => {
  const cases: readonly [rest: Record<string, unknown>, path: string, code: Problem['code']][] = [
    [{lead: {}}, '/lead', 'type'],
    [{bodyHtml: ['<p>']}, '/bodyHtml', 'type'],
    [{bodyHtml: malformedValues['an object that poses as a template']}, '/bodyHtml', 'type'],
    [{byline: 5}, '/byline', 'type'],
    [{truncated: 'yes'}, '/truncated', 'type'],
    [{image: '/a.webp'}, '/image', 'type'],
    [{image: {src: '/a.webp', width: '1200'}}, '/image/width', 'type'],
    [{image: {src: '/a.webp', height: -1}}, '/image/height', 'type'],
    [{image: {src: 'data:image/png;base64,', captionHtml: 'x'}}, '/image/src', 'url'],
    [{image: {src: '/a', sources: [{src: 'ftp://a/b', width: 1}]}}, '/image/sources/0/src', 'url'],
    [{authors: [{name: 'An'}, {name: 5}]}, '/authors/1/name', 'type'],
    [{authors: ['An']}, '/authors/0', 'type'],
    [{authors: 'An'}, '/authors', 'type'],
    [{publisher: {name: 'A', url: 'javascript:alert(1)'}}, '/publisher/url', 'url'],
    [{publisher: {name: 'A', logo: 'https://a@b.example/'}}, '/publisher/logo', 'url'],
    [{publishedAt: '2022-03-24T10:28:00'}, '/publishedAt', 'date'],
    [{corrections: [{at: 'yesterday', text: 'x'}]}, '/corrections/0/at', 'date'],
    [{tags: Array.from({length: 300}, () => ({name: 'x'}))}, '/tags', 'too-many'],
    [{lead: 'x'.repeat(1_000_000)}, '/lead', 'too-long'],
    [{comments: {count: '3'}}, '/comments/count', 'type'],
  ];
  for (const [rest, path, code] of cases) {
    it(`${path}: ${code}`, () => {
      assert.deepEqual(readWith(rest).problems, [{path, code}]);
    });
  }

  it('and what stands beside it is kept', () => {
    const {value} = readWith({authors: [{name: 5}, {name: 'An', url: 'javascript:0'}]});
    assert.deepEqual(value.authors, [{name: 'An', url: ''}]);
  });
});

describe('a picture', () => {
  it('may be a caption alone', () => {
    assert.equal(readWith({image: {captionHtml: 'x'}}).value.image?.src, '');
  });
  it('is absent without address and caption', () => {
    assert.equal(readWith({image: {alt: 'x', width: 5}}).value.image, undefined);
  });
  it('has no source without a width', () => {
    const image = {src: '/a', sources: [{src: '/b'}, {src: '/c', width: 0}, {src: '/d', width: 2}]};
    const expected = [{src: 'https://api.example/d', width: 2, type: ''}];
    assert.deepEqual(readWith({image}).value.image?.sources, expected);
  });
  for (const color of ['#aab', '#AABBCC', 'red', '#12345', 'url(//evil.example)', '#aab;x:y']) {
    const kept = /^#(aab|AABBCC)$/.test(color);
    it(`${kept ? 'keeps' : 'drops'} the colour ${color}`, () => {
      assert.equal(readWith({image: {src: '/a', color}}).value.image?.color, kept ? color : '');
    });
  }
});

describe('a hostile article', () => {
  itSurvives(normaliseArticle, seedArticle);

  it('gives its objects no prototype of its own', () => {
    const data = JSON.parse('{"id":"1","title":"One","__proto__":{"lead":"x"}}') as object;
    const {value} = normaliseArticle(deepFreeze(data), base);
    assert.equal(value?.lead, '');
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  });
});
