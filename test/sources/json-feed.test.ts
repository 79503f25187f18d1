import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normaliseArticle, type Article} from '../../src/model/article.js';
import {normaliseArticleList, type ArticleList} from '../../src/model/article-list.js';
import {jsonFeed} from '../../src/sources/json-feed.js';
import {askThrough, type Result} from '../support/ask-through.js';
import {deepFreeze} from '../support/deep-freeze.js';

const address = 'https://tin.example/blog/feed.json';
const place = deepFreeze({endpoint: address, articleId: '1'});
const related = jsonFeed.related!;

type Fields = Record<string, unknown>;

const item: Fields = {
  id: '1',
  url: '../bai/1',
  title: 'Thư viện & bạn đọc',
  content_html: '<p>Một</p>',
  summary: 'Mở cửa buổi tối.',
  banner_image: '/anh/rong.png',
  image: '/anh/vuong.png',
  date_published: '2022-03-24T10:28:00+07:00',
  date_modified: '2022-03-25T10:28:00+07:00',
  authors: [{name: 'Lan', url: '/lan'}],
  tags: ['thư viện', 'đọc sách'],
  language: 'vi',
};

const feed: Fields = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Bản tin Ven Hồ',
  home_page_url: 'https://tin.example/',
  icon: '/icon.png',
  language: 'en',
  authors: [{name: 'Tòa soạn'}],
  items: [item],
};

const other = (id: string, day: number, tags?: readonly string[]): Fields => ({
  ...{id, title: `Bài ${id}`, content_text: 'x', tags},
  date_published: `2022-03-${day}T10:28:00+07:00`,
});

/** Feeds by their address. */
const serve =
  (feeds: Readonly<Record<string, unknown>>) =>
  ({href}: URL) => {
    const body = feeds[href];
    return body === undefined
      ? {status: 404, body: 'Not found'}
      : {body: typeof body === 'string' ? body : JSON.stringify(body)};
  };

const ask = (body: unknown = feed, articleId = '1'): Promise<Result> =>
  askThrough(jsonFeed.article({...place, articleId}), serve({[address]: body}));

const articleOf = ({data}: Result): Article => {
  const {value, problems} = normaliseArticle(data, address);
  assert.deepEqual(problems, []);
  return value!;
};

const withItem = async (changes: Fields, ofFeed: Fields = {}): Promise<Article> =>
  articleOf(await ask({...feed, ...ofFeed, items: [{...item, ...changes}]}));

const listOf = async (
  feeds: Readonly<Record<string, unknown>>,
  cursor?: string,
): Promise<ArticleList> => {
  const result = await askThrough(related(place, {limit: 3, cursor}), serve(feeds));
  const {value, problems} = normaliseArticleList(result.data, address);
  assert.deepEqual(problems, []);
  return value!;
};

const idsOf = ({items}: ArticleList): string[] => items.map(({id}) => id);

describe('an article in a JSON Feed', () => {
  it('says what its item and its feed say', async () => {
    const {image, ...article} = articleOf(await ask());
    assert.equal(image?.src, 'https://tin.example/anh/rong.png');
    assert.deepEqual(article, {
      ...{id: '1', url: 'https://tin.example/bai/1', title: 'Thư viện & bạn đọc'},
      ...{kicker: undefined, lead: 'Mở cửa buổi tối.', bodyHtml: '<p>Một</p>'},
      authors: [{name: 'Lan', url: 'https://tin.example/lan'}],
      byline: '',
      publisher: {
        name: 'Bản tin Ven Hồ',
        ...{url: 'https://tin.example/', logo: 'https://tin.example/icon.png'},
      },
      dateline: '',
      ...{publishedAt: item['date_published'], updatedAt: item['date_modified']},
      ...{timeZone: '', lang: 'vi', dir: ''},
      tags: [
        {name: 'thư viện', url: ''},
        {name: 'đọc sách', url: ''},
      ],
      ...{access: 'free', truncated: false, rights: '', corrections: [], comments: undefined},
    });
  });

  it('is asked for at the address of the feed, as text of any type', () => {
    const {url, asText} = jsonFeed.article(place);
    assert.deepEqual([url, asText], [address, true]);
  });

  it('is read behind a byte order mark', async () => {
    assert.equal(articleOf(await ask(`\ufeff${JSON.stringify(feed)}`)).id, '1');
  });

  for (const name of ['../bai/1', 'https://tin.example/bai/1']) {
    it(`is found by its address ${name}`, async () => {
      assert.equal(articleOf(await ask(feed, name)).id, '1');
    });
  }

  it('is found by a number', async () => {
    assert.equal((await withItem({id: 1})).id, '1');
  });

  it('is found nowhere, without a name or under another', async () => {
    assert.equal((await ask(feed, '')).failure, 'not-found');
    assert.equal((await ask(feed, '2')).failure, 'not-found');
  });

  it('may be plain text, which is no markup', async () => {
    const content_text = 'Một <b>&\r\nhai\r\n \r\nba';
    const {bodyHtml} = await withItem({content_html: undefined, content_text});
    assert.equal(bodyHtml, '<p>Một &lt;b&gt;&amp;<br>hai</p><p>ba</p>');
  });

  it('has the language, the authors and the icon of its feed, if it has none', async () => {
    const ofFeed = {icon: undefined, favicon: '/f.ico'};
    const article = await withItem({language: undefined, authors: []}, ofFeed);
    assert.equal(article.lang, 'en');
    assert.deepEqual(article.authors, [{name: 'Tòa soạn', url: ''}]);
    assert.equal(article.publisher?.logo, 'https://tin.example/f.ico');
  });

  it('has one author in the first version', async () => {
    const {authors} = await withItem({authors: undefined, author: {name: 'Minh'}});
    assert.deepEqual(authors, [{name: 'Minh', url: ''}]);
    const ofFeed = {authors: undefined, author: {name: 'Ban'}};
    const theirs = await withItem({authors: undefined}, ofFeed);
    assert.deepEqual(theirs.authors, [{name: 'Ban', url: ''}]);
  });

  it('has the smaller picture, if there is no wide one', async () => {
    const {image} = await withItem({banner_image: undefined});
    assert.equal(image?.src, 'https://tin.example/anh/vuong.png');
  });

  it('is at the page that it is about, if it has none', async () => {
    const {url} = await withItem({url: undefined, external_url: 'https://xa.example/'});
    assert.equal(url, 'https://xa.example/');
  });

  it('is called by no half of a character, if it has neither a title nor words apart', async () => {
    const content_text = `a${'🌾'.repeat(60)}`;
    const {title} = articleOf(await ask({...feed, items: [{id: '1', content_text}]}));
    assert.equal(title, `a${'🌾'.repeat(49)}…`);
  });

  it('begins with its first words, if it has no title', async () => {
    const note = {title: undefined, summary: undefined};
    assert.equal((await withItem(note)).title, 'Một');
    const long = `<p>${'từng chữ một '.repeat(20)}</p>`;
    const {title} = await withItem({...note, content_html: long});
    assert.match(title, /^từng chữ một .* (từng|chữ|một)…$/);
    assert.ok(title.length <= 101);
  });
});

describe('a JSON Feed of several pages', () => {
  const second = 'https://tin.example/blog/2/feed.json';
  const ask2 = (feeds: Readonly<Record<string, unknown>>): Promise<Result> =>
    askThrough(jsonFeed.article(place), serve(feeds));

  it('is followed to the article, whose addresses are those of its page', async () => {
    const article = articleOf(
      await ask2({[address]: {...feed, items: [], next_url: '2/feed.json'}, [second]: feed}),
    );
    assert.equal(article.url, 'https://tin.example/blog/bai/1');
  });

  it('is not followed beyond the article', async () => {
    const {asked} = await ask2({[address]: {...feed, next_url: second}});
    assert.deepEqual(asked, [address]);
  });

  it('is not followed to another host', async () => {
    const next_url = 'https://xa.example/feed.json';
    const {asked, failure} = await ask2({[address]: {...feed, items: [], next_url}});
    assert.deepEqual([asked, failure], [[address], 'not-found']);
  });

  it('is not followed in a circle', async () => {
    const pages = {
      [address]: {...feed, items: [], next_url: second},
      [second]: {...feed, items: [], next_url: address},
    };
    const {asked, failure} = await ask2(pages);
    assert.deepEqual([asked, failure], [[address, second], 'not-found']);
  });

  it('is followed five pages far', async () => {
    const result = await askThrough(jsonFeed.article(place), ({searchParams}) => ({
      body: JSON.stringify({
        ...{...feed, items: []},
        next_url: `${address}?page=${Number(searchParams.get('page')) + 1}`,
      }),
    }));
    assert.deepEqual([result.asked.length, result.failure], [5, 'not-found']);
  });

  it('ends where its next page fails', async () => {
    const first = {...feed, items: [other('2', 10)], next_url: second};
    assert.deepEqual(idsOf(await listOf({[address]: first})), ['2']);
  });
});

describe('what is like an article in a JSON Feed', () => {
  const items = [
    other('old', 10),
    other('new', 20),
    item,
    other('alike', 11, ['đọc sách']),
    other('alike new', 12, ['khác', 'thư viện']),
  ];

  it('shares a tag with it, and else is new', async () => {
    const list = await listOf({[address]: {...feed, items}});
    assert.deepEqual(idsOf(list), ['alike new', 'alike', 'new']);
    assert.equal(list.next, '3');
  });

  it('goes on to the end', async () => {
    const list = await listOf({[address]: {...feed, items}}, '3');
    assert.deepEqual([idsOf(list), list.next], [['old'], '']);
  });

  it('is the newest, if the article is not in the feed', async () => {
    const list = await listOf({[address]: {...feed, items: items.filter((one) => one !== item)}});
    assert.deepEqual(idsOf(list), ['new', 'alike new', 'alike']);
  });

  it('does not go on from nowhere', async () => {
    const question = related(place, {limit: 3, cursor: '-1'});
    const result = await askThrough(question, serve({[address]: feed}));
    assert.equal(result.failure, 'not-found');
  });
});

describe('a JSON Feed that cannot be read', () => {
  it('is missing', async () => {
    assert.equal((await askThrough(jsonFeed.article(place), serve({}))).failure, 'not-found');
  });

  for (const body of ['<!doctype html>', '', '[]', 'null', '{"items":{}}', '{"items":"x"}']) {
    it(`is no feed: ${body}`, async () => {
      assert.equal((await ask(body)).failure, 'format');
    });
  }

  it('has no discussions', () => {
    assert.equal(jsonFeed.comments, undefined);
    assert.equal(jsonFeed.createComment, undefined);
  });
});
