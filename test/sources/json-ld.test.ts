import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Answer} from '../../src/client/request.js';
import {normaliseArticle, type Article} from '../../src/model/article.js';
import {normaliseArticleList} from '../../src/model/article-list.js';
import {normaliseCommentPage} from '../../src/model/comment.js';
import {jsonLd} from '../../src/sources/json-ld-source.js';
import type {Outcome, Question} from '../../src/sources/source.js';
import {deepFreeze} from '../support/deep-freeze.js';

const url = 'https://news.example/a.html';
const place = deepFreeze({endpoint: url, articleId: ''});
const one = deepFreeze({'@type': 'NewsArticle', '@id': '#one', headline: 'One', url: '/1'});

const read = async (question: Question, text: string, status = 200): Promise<Outcome> => {
  const answer: Answer = {status, json: text, url, headers: new Headers()};
  return question.read!(answer);
};

const dataOf = async (question: Question, text: string): Promise<unknown> => {
  const outcome = await read(question, text);
  assert.ok('data' in outcome, JSON.stringify(outcome));
  return outcome.data;
};

const articleIn = async (text: string, at = place): Promise<Article> => {
  const {value, problems} = normaliseArticle(await dataOf(jsonLd.article(at), text), url);
  assert.ok(value, JSON.stringify(problems));
  return value;
};

const described = (data: unknown): Promise<Article> => articleIn(JSON.stringify(data));

const script = (text: string, attributes = 'type="application/ld+json"'): string =>
  `<!doctype html><title>A page</title><script ${attributes}>${text}</script><p>Text</p>`;

describe('the data of a page', () => {
  const text = JSON.stringify(one);

  for (const [name, page] of Object.entries({
    'a script': script(text),
    'a script with other attributes': script(text, `data-x='>' id=ld type='application/ld+json'`),
    'a script with a bare attribute': script(text, 'async type=application/ld+json'),
    'a script in capitals': script(text, 'TYPE="Application/LD+JSON"').replaceAll(
      'script',
      'SCRIPT',
    ),
    'a script with a charset': script(text, 'type="application/ld+json; charset=utf-8"'),
    'a script in CDATA': script(`\n//<![CDATA[\n${text}\n//]]>\n`),
    'a script in CDATA of style sheets': script(`/*<![CDATA[*/${text}/*]]>*/`),
    'a script in an HTML comment': script(`<!--\n${text}\n-->`),
    'a script that ends in a semicolon': script(`${text};`),
    'a script with line breaks in a text': script(text.replace('"One"', '"One\n"')),
    'a script after one that is broken': script('{"a":') + script(text),
    'a script after an attribute with a quote': `<p title='"' data-a="<!--">${script(text)}`,
    'a script after a comment of nothing': `<!-->${script(text)}`,
    'a file': text,
    'a file that is a list': `\n [${text}]`,
  })) {
    it(`is found in ${name}`, async () => {
      assert.equal((await articleIn(page)).title, 'One');
    });
  }

  for (const [name, page] of Object.entries({
    'a comment': `<!-- ${script(text)} -->`,
    'a program': `<script>x = '<script type="application/ld+json">${text}'</script>`,
    'a text field': `<textarea>${script(text)}</textarea>`,
    'an attribute': `<p title='${script(text)}'>`,
    'a script of another type': script(text, 'type="application/json"'),
    'a script that names the type otherwise': script(text, 'data-type="application/ld+json"'),
    'a script that never ends': script(text).replace('</script>', ''),
    'nothing at all': '',
  })) {
    it(`is not looked for in ${name}`, async () => {
      assert.deepEqual(await read(jsonLd.article(place), page), {failure: 'format'});
    });
  }

  for (const part of ['<!--', '<script ', '<script>', '<p "', "<p '", '<', '"', '</script']) {
    it(`is looked for in linear time where ${part} goes on and on`, async () => {
      const began = performance.now();
      await read(jsonLd.article(place), part.repeat(2 ** 21 / part.length));
      assert.ok(performance.now() - began < 3000);
    });
  }
});

describe('the article of a page', () => {
  const two = {...one, '@id': '#two', headline: 'Two', url: 'https://news.example/2'};

  it('is the one that is named', async () => {
    for (const names of [
      {'@id': 'x'},
      {url: 'x'},
      {identifier: ['y', 'x']},
      {identifier: {'@type': 'PropertyValue', name: 'guid', value: 'x'}},
      {mainEntityOfPage: {'@type': 'WebPage', '@id': 'x'}},
    ]) {
      const text = JSON.stringify([one, {...two, ...names}]);
      assert.equal((await articleIn(text, {...place, articleId: 'x'})).title, 'Two');
    }
  });

  it('is the one that stands at the address', async () => {
    assert.equal((await described([one, {...two, url}])).title, 'Two');
  });

  it('is else the first, of whatever type of article', async () => {
    for (const type of [
      ...['Article', 'ReportageNewsArticle', 'BlogPosting', 'http://schema.org/TechArticle'],
      ...[['Thing', 'OpinionNewsArticle'], 'Report', 'LiveBlogPosting'],
    ]) {
      const graph = [{'@type': 'JobPosting', title: 'Job'}, {...one, '@type': type}, two];
      const text = {'@context': 'https://schema.org', '@graph': graph};
      assert.equal((await described(text)).title, 'One');
    }
  });

  it('may be what the page is about', async () => {
    assert.equal((await described({'@type': 'WebPage', mainEntity: one})).title, 'One');
  });

  it('stands where it was found if it does not say so', async () => {
    const {url: _, ...nowhere} = one;
    assert.equal((await articleIn(script(JSON.stringify(nowhere)))).url, url);
    assert.equal((await described(nowhere)).url, '');
  });

  it('is asked for by its identifier where the address has a place for it', () => {
    const at = {endpoint: 'https://news.example/%7Bid%7D.html', articleId: 'a b'};
    assert.equal(jsonLd.article(at).url, 'https://news.example/a%20b.html');
    assert.throws(() => jsonLd.article({...at, articleId: '..'}), {code: 'not-found'});
  });

  it('shares no answer with another article of the page, nor with its list', () => {
    const questions = [
      jsonLd.article(place),
      jsonLd.article({...place, articleId: 'x'}),
      jsonLd.related!(place, {limit: 2}),
      jsonLd.related!(place, {limit: 3}),
      jsonLd.comments!(place, {limit: 2, sort: 'newest'}),
    ];
    assert.equal(new Set(questions.map((question) => JSON.stringify(question))).size, 5);
  });

  it('is missing where the server says so', async () => {
    const outcome = await read(jsonLd.article(place), script(JSON.stringify(one)), 404);
    assert.equal('failure' in outcome && outcome.failure, 'not-found');
  });
});

describe('what is said of an article', () => {
  it('may stand elsewhere in the page', async () => {
    const {authors, publisher, image} = await described({
      '@graph': [
        {...one, author: {'@id': '#an'}, publisher: {'@id': '#p'}, image: {'@id': '#i'}},
        {'@type': 'Person', '@id': '#an', name: 'An', url: '/an'},
        {'@type': 'Organization', '@id': '#p', name: 'Paper', logo: {url: '/logo.svg'}},
        {'@type': 'ImageObject', '@id': '#i', contentUrl: '/i.webp', width: '1200 px', height: 800},
      ],
    });
    assert.deepEqual(authors, [{name: 'An', url: 'https://news.example/an'}]);
    assert.equal(publisher?.logo, 'https://news.example/logo.svg');
    assert.deepEqual(
      [image?.src, image?.width, image?.height],
      ['https://news.example/i.webp', 1200, 800],
    );
  });

  it('may be plain texts instead of nodes', async () => {
    const said = {author: ['An', 'Bình'], publisher: 'Paper', image: ['/i.webp'], keywords: 'a, b'};
    const {authors, publisher, image, tags} = await described({...one, ...said});
    assert.deepEqual(
      [authors.map(({name}) => name), publisher?.name, image?.src, tags.map(({name}) => name)],
      [['An', 'Bình'], 'Paper', 'https://news.example/i.webp', ['a', 'b']],
    );
  });

  it('holds a picture in other sizes, but not in other shapes', async () => {
    const image = [1600, 800].map((width) => ({url: `/${width}`, width, height: width / 2}));
    const square = {url: '/square', width: 800, height: 800};
    const {image: picture} = await described({...one, image: [image[0], square, image[1]]});
    assert.deepEqual(
      picture?.sources.map(({src}) => src),
      ['https://news.example/800'],
    );
  });

  it('is text, not markup', async () => {
    const articleBody = 'a < b\n\n  & <b>c</b>\n';
    const {bodyHtml, truncated} = await described({...one, articleBody});
    assert.equal(bodyHtml, '<p>a &lt; b</p><p>&amp; &lt;b&gt;c&lt;/b&gt;</p>');
    assert.equal(truncated, false);
  });

  it('may leave the text to the page', async () => {
    assert.equal((await described(one)).truncated, true);
  });

  for (const free of [false, 'False', 'http://schema.org/False']) {
    it(`costs something if ${String(free)} is free`, async () => {
      assert.equal((await described({...one, isAccessibleForFree: free})).access, 'paid');
    });
  }

  it('is free otherwise', async () => {
    for (const isAccessibleForFree of [true, 'true', undefined])
      assert.equal((await described({...one, isAccessibleForFree})).access, 'free');
  });

  for (const [said, time] of [
    ['2022-03-24T10:28:00+0700', '2022-03-24T10:28:00+07:00'],
    ['2022-03-24 10:28+07', '2022-03-24T10:28+07:00'],
    ['2022-03-24T10:28:00Z', '2022-03-24T10:28:00Z'],
    ['2022-03-24T10:28:00', ''],
    ['2022-03-24', ''],
  ]) {
    it(`is of ${time || 'no known time'} where it says ${said}`, async () => {
      assert.equal((await described({...one, datePublished: said})).publishedAt, time);
    });
  }

  it('did not change when it was published', async () => {
    const at = '2022-03-24T10:28:00Z';
    const {updatedAt} = await described({...one, datePublished: at, dateModified: at});
    assert.equal(updatedAt, '');
  });

  it('may be corrected and discussed', async () => {
    const correction = {'@type': 'CorrectionComment', text: 'Not so', datePublished: '2022-03-24'};
    const {corrections, comments} = await described({...one, correction, commentCount: '7'});
    assert.equal(corrections[0]?.text, 'Not so');
    assert.deepEqual(comments, {count: 7, state: 'readonly'});
  });
});

describe('the other articles of a page', () => {
  it('are related to it, each once', async () => {
    const others = [2, 3, 2].map((n) => ({...one, '@id': `#${n}`, url: `/${n}`, headline: `${n}`}));
    const page = JSON.stringify({...one, mentions: others, hasPart: {...one, '@id': '#part'}});
    const titles = async (limit: number): Promise<unknown> => {
      const data = await dataOf(jsonLd.related!(place, {limit}), page);
      return normaliseArticleList(data, url).value?.items.map(({title}) => title);
    };
    assert.deepEqual(await titles(5), ['2', '3']);
    assert.deepEqual(await titles(1), ['2']);
  });
});

describe('the comments of a page', () => {
  const ask = jsonLd.comments!(place, {limit: 20, sort: 'newest'});

  it('are there to be read, parents before their answers', async () => {
    const comment = [
      {'@id': 'a', text: '1 < 2', author: {name: 'An'}, comment: {'@id': 'b', text: 'Yes'}},
      {text: 'No', dateCreated: '2022-03-24T10:28:00Z', parentItem: {'@id': 'a'}},
    ];
    const data = await dataOf(ask, JSON.stringify({...one, comment}));
    const {value} = normaliseCommentPage(data, url);
    assert.deepEqual([value?.state, value?.policy.sorts, value?.count], ['readonly', [], 3]);
    assert.deepEqual(
      value?.items.map(({id, parentId, text}) => [id, parentId, text]),
      [
        ['a', '', '1 < 2'],
        ['comment-2', 'a', 'No'],
        ['b', 'a', 'Yes'],
      ],
    );
  });

  it('are no discussion where there are none', async () => {
    assert.deepEqual(await read(ask, JSON.stringify(one)), {failure: 'unsupported'});
  });
});
