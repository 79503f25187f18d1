import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Answer} from '../../src/client/request.js';
import {normaliseArticle, type Article} from '../../src/model/article.js';
import type {Outcome} from '../../src/sources/source.js';
import {wordpress} from '../../src/sources/wordpress.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {malformedAnswers, malformedValues} from '../support/malformed.js';
import {answerOf, dataOf, recorded} from '../support/recorded.js';

const place = deepFreeze({endpoint: 'https://site.example/', articleId: '12'});

const addressOf = (endpoint: string, articleId = '12'): URL =>
  new URL(wordpress.article({endpoint, articleId}).url);

const outcomeOf = async (answer: Answer): Promise<Outcome> =>
  wordpress.article(place).read!(answer);

const articleIn = async (answer: Answer): Promise<Article> => {
  const {value, problems} = normaliseArticle(dataOf(await outcomeOf(answer)), answer.url);
  assert.ok(value);
  assert.deepEqual(problems, []);
  return value;
};

const fixture = (name: string): Promise<Article> => articleIn(recorded(`wordpress/${name}`));

const post = {
  ...{id: 7, link: 'https://site.example/bai-viet/', title: {rendered: 'Bài viết'}},
  content: {rendered: '<p>Nội dung của bài viết.</p>', protected: false},
  excerpt: {rendered: '', protected: false},
  ...{date: '2022-03-24T10:28:00', date_gmt: '2022-03-24T03:28:00'},
  ...{modified: '2022-03-24T10:28:00', modified_gmt: '2022-03-24T03:28:00'},
};

const articleWith = (rest: Record<string, unknown>): Promise<Article> =>
  articleIn(answerOf({...post, ...rest}));

const failureOf = async (answer: Answer): Promise<unknown> => {
  const outcome = await outcomeOf(answer);
  return 'failure' in outcome && outcome.failure;
};

describe('the address of a post', () => {
  for (const [endpoint, expected] of [
    ['https://site.example/', 'https://site.example/wp-json/wp/v2/posts/12'],
    ['https://site.example/tin', 'https://site.example/tin/wp-json/wp/v2/posts/12'],
    ['https://site.example/wp-json', 'https://site.example/wp-json/wp/v2/posts/12'],
    ['https://site.example/wp-json/', 'https://site.example/wp-json/wp/v2/posts/12'],
    ['https://site.example/wp-json/wp/v2', 'https://site.example/wp-json/wp/v2/posts/12'],
    ['https://site.example/api/wp/v2/', 'https://site.example/api/wp/v2/posts/12'],
  ] as const) {
    it(`stands below ${endpoint}`, () => {
      const {origin, pathname} = addressOf(endpoint);
      assert.equal(origin + pathname, expected);
    });
  }

  for (const endpoint of ['/?rest_route=/', '/?rest_route=/wp/v2', '/index.php?rest_route=/']) {
    it(`is a parameter of ${endpoint}`, () => {
      const {pathname, searchParams} = addressOf(`https://site.example${endpoint}`);
      assert.equal(pathname, endpoint.split('?')[0]);
      assert.equal(searchParams.get('rest_route'), '/wp/v2/posts/12');
      assert.ok(searchParams.get('_fields'));
    });
  }

  it('keeps what else the endpoint asks for', () => {
    assert.equal(addressOf('https://site.example/?lang=vi').searchParams.get('lang'), 'vi');
  });

  for (const [articleId, slug] of [
    ['bai-viet', 'bai-viet'],
    ['%e6%b9%96', '湖'],
    ['湖', '湖'],
    ['https://site.example/doi-song/bai-viet/', 'bai-viet'],
    ['https://site.example/2022/03/bai-viet.html', 'bai-viet'],
    ['/doi-song/%e6%b9%96/?utm_source=x#more', '湖'],
  ] as const) {
    it(`names the slug of ${articleId}`, () => {
      const {pathname, searchParams} = addressOf('https://site.example/', articleId);
      assert.equal(pathname, '/wp-json/wp/v2/posts');
      assert.equal(searchParams.get('slug'), slug);
    });
  }

  for (const articleId of ['https://site.example/?p=12', '/archives/12', '?p=12']) {
    it(`names the number of ${articleId}`, () => {
      const {pathname} = addressOf('https://site.example/', articleId);
      assert.equal(pathname, '/wp-json/wp/v2/posts/12');
    });
  }

  for (const articleId of ['', ' ', '/', 'https://site.example/', '%', 'https://']) {
    it(`does not exist for "${articleId}"`, () => {
      assert.throws(() => addressOf('https://site.example/', articleId), {code: 'not-found'});
    });
  }

  it('asks for what is shown and no more', () => {
    const {searchParams} = addressOf('https://site.example/');
    assert.equal(searchParams.get('_embed'), 'author,wp:featuredmedia,wp:term');
    const fields = searchParams.get('_fields')!.split(',');
    assert.ok(fields.includes('_embedded') && fields.includes('_links.author'));
    assert.ok(!fields.includes('guid') && !fields.includes('_links'));
  });
});

describe('a post of a real site', () => {
  it('has its words without what stands for characters', async () => {
    const article = await fixture('post-embed');
    assert.equal(
      article.title,
      'Nâng cao chất lượng sinh hoạt câu lạc bộ đọc sách – Nhân tố giữ chân “bạn đọc” & người mới…',
    );
    assert.deepEqual(
      article.tags.map(({name}) => name),
      ['đọc sách', 'nông thôn', 'thư viện'],
    );
    assert.deepEqual(article.kicker, {
      name: 'Đời sống',
      url: 'http://127.0.0.1:8471/category/doi-song/',
    });
    assert.match(article.lead, /^Câu lạc bộ đọc sách của xã đổi mới/);
  });

  it('has the clocks of its site', async () => {
    const article = await fixture('post-blocks');
    assert.equal(article.publishedAt, '2022-02-22T17:25:58+07:00');
    assert.equal(article.updatedAt, '');
  });

  it('has its picture in every size that shows all of it', async () => {
    const {json} = recorded('wordpress/post-embed');
    const {image} = await articleIn(answerOf({...(json as object), content: {rendered: ''}}));
    assert.equal(image?.src, 'http://127.0.0.1:8471/wp-content/uploads/2022/03/thu-vien.png');
    assert.deepEqual([image.width, image.height], [1600, 900]);
    assert.equal(image.alt, 'Phòng đọc có hai dãy bàn dài');
    assert.deepEqual(
      image.sources.map(({width}) => width),
      [300, 768, 1024, 1536, 1600],
    );
  });

  it('has no lead where WordPress cut one out of the text', async () => {
    assert.equal((await fixture('posts-by-slug')).lead, '');
  });

  it('does not say twice that it begins with its picture', async () => {
    const answer = recorded('wordpress/posts-by-slug');
    assert.match(JSON.stringify(answer.json), /wp-image-4/);
    assert.equal((await articleIn(answer)).image, undefined);
  });

  it('that asks for a password shows that it does', async () => {
    const article = await fixture('post-protected');
    assert.deepEqual(
      [article.access, article.truncated, article.bodyHtml, article.lead],
      ['registered', true, '', ''],
    );
  });

  for (const name of ['post-missing', 'post-draft', 'posts-by-slug-missing']) {
    it(`is not there: ${name}`, async () => {
      assert.equal(await failureOf(recorded(`wordpress/${name}`)), 'not-found');
    });
  }

  for (const name of ['post-blocks', 'post-classic', 'post-gallery', 'post-quote', 'post-table']) {
    it(`keeps its text: ${name}`, async () => {
      const article = await fixture(name);
      const {content} = recorded(`wordpress/${name}`).json as {content: {rendered: string}};
      assert.equal(article.bodyHtml, content.rendered);
      assert.ok(article.bodyHtml.length > 100);
    });
  }
});

describe('a post', () => {
  it('has the rubric furthest down, and not the one for everything else', async () => {
    const category = (slug: string, path: string): object => ({
      ...{taxonomy: 'category', slug, name: `${slug} &amp; hơn`},
      link: `https://site.example/category/${path}/`,
    });
    const {kicker} = await articleWith({
      _embedded: {
        'wp:term': [
          [
            category('uncategorized', 'a/b/uncategorized'),
            category('tin', 'tin'),
            category('xa', 'tin/xa'),
          ],
          {code: 'rest_no_route'},
        ],
      },
    });
    assert.deepEqual(kicker, {name: 'xa & hơn', url: 'https://site.example/category/tin/xa/'});
  });

  it('whose author was deleted names none', async () => {
    const gone = {code: 'rest_user_invalid_id', message: 'Không', data: {status: 404}};
    const known = {name: 'O&#8217;Brien', link: 'https://site.example/author/o/'};
    const {authors} = await articleWith({_embedded: {author: [gone, known]}});
    assert.deepEqual(authors, [{name: 'O’Brien', url: known.link}]);
  });

  it('whose picture was deleted has none, though the site describes itself there', async () => {
    const site = {name: 'Bản tin', url: 'https://site.example', namespaces: ['wp/v2'], routes: {}};
    const {image} = await articleWith({_embedded: {'wp:featuredmedia': [site]}});
    assert.equal(image, undefined);
  });

  it('has no picture that is a film', async () => {
    const film = {id: 1, media_type: 'file', source_url: 'https://site.example/a.mp4'};
    assert.equal((await articleWith({_embedded: {'wp:featuredmedia': [film]}})).image, undefined);
  });

  for (const [what, rendered, lead] of [
    ['written by hand', '<p>Tóm tắt &amp; dẫn vào</p>', 'Tóm tắt & dẫn vào'],
    ['cut by WordPress', '<p>Một dòng khác hẳn [&hellip;]</p>', ''],
    ['cut the old way', '<p>Một dòng khác hẳn [...]</p>', ''],
    ['that is the whole text', '<p>Nội dung của bài viết.</p>', ''],
    ['that begins the text', '<p>Nội dung của&hellip;</p>', ''],
  ] as const) {
    it(`with an excerpt ${what} has ${lead ? 'it' : 'none'} for its lead`, async () => {
      assert.equal((await articleWith({excerpt: {rendered}})).lead, lead);
    });
  }

  it('whose text follows a picture has no lead that WordPress took from it', async () => {
    const caption = '<figure><img src="a.png"><figcaption>Ảnh</figcaption></figure>';
    const {lead} = await articleWith({
      content: {rendered: `${caption}<p>Lời  của\nbài.</p>`},
      excerpt: {rendered: '<p>Lời của bài.</p>'},
    });
    assert.equal(lead, '');
  });

  it('without a title has its first words', async () => {
    const {title} = await articleWith({title: {rendered: ''}});
    assert.equal(title, 'Nội dung của bài viết.');
    const flowers = await articleWith({
      ...{title: {rendered: ''}, content: {rendered: `a${'🌾'.repeat(60)}`}},
    });
    assert.equal(flowers.title, `a${'🌾'.repeat(39)}`);
  });

  it('tells of a change that came later, not of one right after', async () => {
    const changed = (minutes: string): Promise<Article> =>
      articleWith({
        modified: `2022-03-24T10:${minutes}:00`,
        modified_gmt: `2022-03-24T03:${minutes}:00`,
      });
    assert.equal((await changed('30')).updatedAt, '');
    assert.equal((await changed('58')).updatedAt, '2022-03-24T10:58:00+07:00');
  });

  it('has its times also from a site that marks them as UTC', async () => {
    const {publishedAt, updatedAt} = await articleWith({
      date_gmt: '2022-03-24T03:28:00Z',
      ...{modified: '2022-03-24T10:58:00', modified_gmt: '2022-03-24T03:58:00Z'},
    });
    assert.equal(publishedAt, '2022-03-24T10:28:00+07:00');
    assert.equal(updatedAt, '2022-03-24T10:58:00+07:00');
  });

  for (const [date, expected] of [
    ['2022-03-23T22:58:00', '2022-03-23T22:58:00-04:30'],
    ['2022-03-24T03:28:00', '2022-03-24T03:28:00Z'],
    [undefined, '2022-03-24T03:28:00Z'],
    ['2012-03-24T03:28:00', '2022-03-24T03:28:00Z'],
  ] as const) {
    it(`has its moment where the site's clocks say ${date}`, async () => {
      const {publishedAt} = await articleWith({date});
      assert.equal(publishedAt, expected);
      assert.equal(Date.parse(publishedAt), Date.UTC(2022, 2, 24, 3, 28));
    });
  }

  it('leads to what could not be embedded', async () => {
    const wrapper = (inner: string): object => ({
      rendered: `<figure><div class="wp-block-embed__wrapper">\n${inner}\n</div></figure>`,
    });
    const {bodyHtml} = await articleWith({content: wrapper('https://video.example/1?a=1&amp;b=2')});
    assert.match(bodyHtml, /<a href="https:\/\/video\.example\/1\?a=1&amp;b=2">https/);
    const frame = await articleWith({
      content: wrapper('<iframe src="https://a.example"></iframe>'),
    });
    assert.ok(!frame.bodyHtml.includes('<a '));
  });
});

describe('a site that gives no post', () => {
  for (const [what, status, json, failure] of [
    ['shows its interface to nobody', 401, {code: 'rest_not_logged_in'}, 'forbidden'],
    ['hides behind a wall', 403, undefined, 'forbidden'],
    ['has no interface', 404, {code: 'rest_no_route'}, 'not-found'],
    ['is busy', 503, undefined, 'unavailable'],
    ['has failed', 500, {code: 'internal_server_error'}, 'http'],
  ] as const) {
    it(`says that it ${what}`, async () => {
      assert.equal(await failureOf(answerOf(json, status)), failure);
    });
  }

  it('says when to come again', async () => {
    const outcome = await outcomeOf(answerOf(undefined, 429, {'retry-after': '7'}));
    assert.deepEqual(outcome, {failure: 'too-fast', retryAfter: 7});
  });
});

describe('a malformed post', () => {
  for (const [what, json] of Object.entries(malformedAnswers)) {
    it(`is no article: ${what}`, async () => {
      const outcome = await outcomeOf(answerOf(json));
      const value = 'data' in outcome && normaliseArticle(outcome.data, place.endpoint).value;
      assert.ok(!value || value.title === 'One');
    });
  }

  const embeds = ['author', 'wp:featuredmedia', 'wp:term'];
  for (const [what, value] of Object.entries(malformedValues)) {
    for (const field of Object.keys(post)) {
      it(`is read without its ${field}: ${what}`, async () => {
        const outcome = await outcomeOf(answerOf({...post, [field]: value}));
        normaliseArticle(dataOf(outcome), place.endpoint);
      });
    }
    for (const embed of embeds) {
      it(`is read without its ${embed}: ${what}`, async () => {
        for (const inner of [
          value,
          [value],
          [[value]],
          [
            {media_type: 'image', source_url: value, media_details: value, id: value},
            {
              media_type: 'image',
              source_url: 'https://site.example/a.png',
              media_details: {
                width: value,
                height: value,
                sizes: {a: {width: value, height: value}},
              },
            },
          ],
        ]) {
          const outcome = await outcomeOf(answerOf({...post, _embedded: {[embed]: inner}}));
          assert.equal(normaliseArticle(dataOf(outcome), place.endpoint).value?.title, 'Bài viết');
        }
      });
    }
  }
});
