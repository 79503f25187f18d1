import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normaliseArticle, type Article} from '../../src/model/article.js';
import {normaliseArticleList, type ArticleList} from '../../src/model/article-list.js';
import {normaliseCommentCounts} from '../../src/model/comment-counts.js';
import {ghost} from '../../src/sources/ghost.js';
import type {Place} from '../../src/sources/source.js';
import {askThrough, recorded, type Reply, type Result} from '../support/ask-through.js';
import {deepFreeze} from '../support/deep-freeze.js';

const site = 'http://127.0.0.1:8472/';
const id = '6b04f8ae964aa731bf27ab98';
const place: Place = deepFreeze({endpoint: site, articleId: id, apiKey: 'k'});
const related = ghost.related!;

type Fields = Record<string, unknown>;

/** The recorded site, with the post that is given. */
const serve =
  (post: Reply = recorded('ghost/post-by-id'), ...down: readonly string[]) =>
  ({pathname, searchParams}: URL): Reply | undefined => {
    if (down.some((name) => pathname.includes(name))) return undefined;
    if (pathname.endsWith('/settings/')) return recorded('ghost/settings');
    if (pathname.endsWith('/counts/')) return recorded('ghost/comment-counts');
    if (searchParams.has('filter')) return recorded('ghost/related-by-tags');
    return post;
  };

const first = (name: string): Fields => {
  const {posts} = recorded(`ghost/${name}`).body as {posts: Fields[]};
  return posts[0]!;
};

const changed = (changes: Fields, name = 'post-by-id'): Reply => ({
  body: {posts: [{...first(name), ...changes}]},
});

const articleOf = ({data}: Result): Article => {
  const {value, problems} = normaliseArticle(data, site);
  assert.deepEqual(problems, []);
  return value!;
};

const listOf = ({data}: Result): ArticleList => {
  const {value, problems} = normaliseArticleList(data, site);
  assert.deepEqual(problems, []);
  return value!;
};

const show = async (post?: Reply, at = place): Promise<Article> =>
  articleOf(await askThrough(ghost.article(at), serve(post)));

describe('the address of a post in Ghost', () => {
  const posts = `${site}ghost/api/content/posts/`;
  const rest = '/?key=k&include=tags%2Cauthors';

  for (const [articleId, path] of [
    [id, id],
    ['buoi-toi', 'slug/buoi-toi'],
    ['https://ban-tin.example/2022/03/buoi-toi/?ref=x#y', 'slug/buoi-toi'],
    ['/buoi-toi/', 'slug/buoi-toi'],
    ['a?b', 'slug/a'],
  ] as const) {
    it(`is found by ${articleId}`, () => {
      assert.equal(ghost.article({...place, articleId}).url, posts + path + rest);
    });
  }

  for (const endpoint of [
    'https://a.example/tin',
    'https://a.example/tin/',
    'https://a.example/tin/ghost/api/content/',
    'https://a.example/tin/ghost/api/content/posts/{id}/?x=1#y',
  ]) {
    it(`is below ${endpoint}`, () => {
      const {url} = ghost.article({endpoint, articleId: 'x'});
      assert.equal(
        url,
        'https://a.example/tin/ghost/api/content/posts/slug/x/?include=tags%2Cauthors',
      );
    });
  }

  for (const articleId of ['', '.', '..', '%2e%2e', '/', 'https://', 'https://a.example/']) {
    it(`does not exist for "${articleId}"`, () => {
      assert.throws(() => ghost.article({...place, articleId}), {code: 'not-found'});
    });
  }
});

describe('an article from Ghost', () => {
  it('says what the post and the site say', async () => {
    const {bodyHtml, ...article} = await show();
    assert.match(bodyHtml, /^<p><strong>\(Ven Hồ\)/);
    const sized = (width: number): Fields => ({
      ...{src: `${site}content/images/size/w${width}/2026/11/thu-vien.png`, width, type: ''},
    });
    assert.deepEqual(article, {
      id,
      url: `${site}nang-cao-chat-luong-sinh-hoat-cau-lac-bo-doc-sach/`,
      title:
        'Nâng cao chất lượng sinh hoạt câu lạc bộ đọc sách - Nhân tố giữ chân "bạn đọc" & người mới…',
      kicker: {name: 'Đời sống', url: `${site}tag/doi-song/`},
      lead: 'Câu lạc bộ đọc sách của xã đổi mới cách sinh hoạt để giữ chân bạn đọc và đón người mới.',
      image: {
        src: `${site}content/images/2026/11/thu-vien.png`,
        ...{width: undefined, height: undefined, credit: '', color: ''},
        alt: 'Phòng đọc có hai dãy bàn dài',
        captionHtml: 'Phòng đọc. <a href="https://anh.example.test">Ảnh: PV</a>',
        sources: [sized(600), sized(1000), sized(1600)],
      },
      authors: [
        {name: 'Nguyễn Thị Lan', url: `${site}author/nguyen/`},
        {name: 'Trần Đức Minh', url: `${site}author/minh/`},
      ],
      byline: '',
      publisher: {name: 'Bản tin Ven Hồ', url: site, logo: ''},
      dateline: '',
      publishedAt: '2022-03-24T10:28:00.000+07:00',
      updatedAt: '2026-11-24T09:38:38.000+07:00',
      timeZone: 'Asia/Ho_Chi_Minh',
      ...{lang: 'vi', dir: ''},
      tags: [
        {name: 'Đời sống', url: `${site}tag/doi-song/`},
        {name: 'Văn hóa & Nghệ thuật', url: `${site}tag/van-hoa-nghe-thuat/`},
        {name: 'thư viện', url: `${site}tag/thu-vien/`},
      ],
      access: 'free',
      truncated: false,
      rights: '',
      corrections: [],
      comments: {count: 118, state: 'readonly'},
    });
  });

  it('asks for the site and the count at once, with the key only where it is needed', async () => {
    const {asked} = await askThrough(ghost.article(place), serve());
    assert.deepEqual(asked.slice(1), [
      `${site}ghost/api/content/settings/?key=k`,
      `${site}members/api/comments/counts/?ids=${id}`,
    ]);
  });

  it('is there when the site says nothing of itself, and nobody counts', async () => {
    const result = await askThrough(
      ghost.article(place),
      serve(undefined, '/settings/', '/counts/'),
    );
    const {publisher, lang, comments, title} = articleOf(result);
    assert.ok(title);
    assert.deepEqual([publisher, lang, comments], [undefined, '', undefined]);
  });

  it('has a title that is text, whatever it looks like', async () => {
    const {title} = await show(changed({title: 'Viết <em>đúng</em> &amp; đủ'}));
    assert.equal(title, 'Viết <em>đúng</em> &amp; đủ');
  });

  it('has no lead that Ghost has cut from the text', async () => {
    assert.equal((await show(changed({custom_excerpt: null}))).lead, '');
  });

  it('is at home where it first was', async () => {
    const canonical = 'https://goc.example/bai/';
    assert.equal((await show(changed({canonical_url: canonical}))).url, canonical);
  });

  it('hides what arranges the site', async () => {
    const hidden = {name: '#noi-bo', slug: 'hash-noi-bo', visibility: 'internal'};
    const nameless = {...hidden, name: 'noi-bo'};
    const {kicker, tags} = await show(changed({primary_tag: nameless, tags: [hidden, nameless]}));
    assert.deepEqual([kicker, tags], [undefined, []]);
  });

  for (const [what, feature_image] of [
    ['of another site', 'https://anh.example.test/content/images/2026/11/a.png'],
    ['that is drawn', `${site}content/images/2026/11/a.svg`],
    ['that has its size', `${site}content/images/size/w600/2026/11/a.png`],
    ['that is elsewhere on the site', `${site}assets/a.png`],
  ] as const) {
    it(`has one size of a picture ${what}`, async () => {
      const {image} = await show(changed({feature_image}));
      assert.deepEqual([image?.src, image?.sources], [feature_image, []]);
    });
  }

  it('has the sizes of a picture beside the post, if the API is elsewhere', async () => {
    const {image} = await show(undefined, {...place, endpoint: 'https://api.example/'});
    assert.equal(image?.sources.length, 3);
  });

  it('has no picture if the post has none', async () => {
    const none = {feature_image: null, feature_image_alt: null, feature_image_caption: null};
    assert.equal((await show(changed(none))).image, undefined);
  });

  it('ends early for those who are no members', async () => {
    const {access, truncated, bodyHtml, comments} = await show(recorded('ghost/post-members-only'));
    assert.deepEqual([access, truncated, comments], ['registered', true, undefined]);
    assert.equal(bodyHtml, '<p>Đoạn mở ai cũng đọc được.</p>');
  });

  for (const visibility of ['paid', 'tiers']) {
    it(`is to be paid for, if it is for ${visibility}`, async () => {
      const {access} = await show(changed({visibility, access: false, html: ''}));
      assert.equal(access, 'paid');
    });
  }

  it('does not ask another host for the count', async () => {
    const {asked} = await askThrough(
      ghost.article({...place, endpoint: 'https://api.example/'}),
      serve(),
    );
    assert.equal(asked.length, 2);
  });
});

describe('what is like an article from Ghost', () => {
  it('shares a tag with it', async () => {
    const result = await askThrough(related(place, {limit: 4}), serve());
    const query = new URL(result.asked[1]!).searchParams;
    assert.deepEqual(
      [query.get('filter'), query.get('limit'), query.get('page'), query.get('key')],
      [`tags:[doi-song,van-hoa-nghe-thuat,thu-vien]+id:-${id}`, '4', '1', 'k'],
    );
    const {items, next} = listOf(result);
    const [teaser] = items;
    assert.equal(items.length, 4);
    assert.equal(teaser?.title, 'Thư viện xã mở cửa buổi tối');
    assert.deepEqual(teaser.kicker, {name: 'Đời sống', url: `${site}tag/doi-song/`});
    assert.equal(teaser.image?.sources.length, 3);
    assert.equal(teaser.lead, '');
    assert.equal(next, `2 ${String(query.get('filter'))}`);
  });

  it('goes on without asking for the article again, and ends where Ghost does not', async () => {
    const {next} = listOf(await askThrough(related(place, {limit: 4}), serve()));
    const result = await askThrough(related(place, {limit: 4, cursor: next}), serve());
    assert.equal(result.asked.length, 1);
    assert.equal(new URL(result.asked[0]!).searchParams.get('page'), '2');
    assert.equal(listOf(result).next, '');
  });

  it('ends where Ghost says that there is a page behind the last', async () => {
    const cursor = `1 id:-${id}`;
    const past = recorded('ghost/posts-past-last-page');
    const {items, next} = listOf(await askThrough(related(place, {limit: 4, cursor}), () => past));
    assert.deepEqual([items, next], [[], '']);
  });

  it('is the newest, if the article has no tag', async () => {
    const post = changed({tags: [{name: '#x', slug: 'hash-x', visibility: 'internal'}]});
    const {asked} = await askThrough(related(place, {limit: 4}), serve(post));
    assert.equal(new URL(asked[1]!).searchParams.get('filter'), `id:-${id}`);
  });

  it('is asked for by no tag that would change the question', async () => {
    const post = changed({
      tags: [
        {name: 'x', slug: 'a]+visibility:[paid'},
        {name: 'y', slug: 'y'},
      ],
    });
    const {asked} = await askThrough(related(place, {limit: 4}), serve(post));
    assert.equal(new URL(asked[1]!).searchParams.get('filter'), `tags:[y]+id:-${id}`);
  });

  for (const cursor of ['0 id:-1', '-1 id:-1', 'x', '2', '1e9 x']) {
    it(`does not go on at "${cursor}"`, () => {
      assert.throws(() => related(place, {limit: 4, cursor}), {code: 'not-found'});
    });
  }
});

describe('a refusal of Ghost', () => {
  for (const [name, failure] of [
    ['key-wrong', 'no-endpoint'],
    ['key-missing', 'no-endpoint'],
    ['post-missing', 'not-found'],
  ] as const) {
    it(`is ${failure} for ${name}`, async () => {
      const result = await askThrough(ghost.article(place), () => recorded(`ghost/${name}`));
      assert.equal(result.failure, failure);
    });
  }

  it('is not-found for a list without the post', async () => {
    const result = await askThrough(ghost.article(place), () => ({body: {posts: []}}));
    assert.equal(result.failure, 'not-found');
  });

  for (const [status, failure] of [
    [401, 'sign-in-required'],
    [403, 'forbidden'],
    [429, 'too-fast'],
    [503, 'unavailable'],
    [500, 'http'],
  ] as const) {
    it(`is ${failure} for ${status} from something before it`, async () => {
      const result = await askThrough(ghost.article(place), () => ({status}));
      assert.equal(result.failure, failure);
    });
  }

  it('is one for a list too', async () => {
    const key = recorded('ghost/key-wrong');
    const question = related(place, {limit: 4, cursor: `1 id:-${id}`});
    assert.equal((await askThrough(question, () => key)).failure, 'no-endpoint');
  });
});

describe('counts of Ghost', () => {
  const other = '6b04f8bd964aa731bf27ac83';
  const counts = async (...ids: readonly string[]): Promise<Result> =>
    askThrough(await ghost.counts!(`${site}ghost/api/content/`, ids), serve());

  it('are asked for at once, of those that it can count', async () => {
    const result = await counts(id, 'buoi-toi', other);
    const query = `ids=${id}%2C${other}`;
    assert.deepEqual(result.asked, [`${site}members/api/comments/counts/?${query}`]);
    const {value} = normaliseCommentCounts(result.data, site);
    assert.deepEqual(
      [id, other, 'buoi-toi'].map((one) => value?.of(one)),
      [118, 0, undefined],
    );
  });

  it('are none of slugs', async () => {
    await assert.rejects(counts('buoi-toi'), {code: 'unsupported'});
  });

  it('fail as the server does', async () => {
    const question = await ghost.counts!(site, [id]);
    assert.equal((await askThrough(question, () => ({status: 404}))).failure, 'not-found');
  });
});
