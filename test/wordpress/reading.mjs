import assert from 'node:assert/strict';

const title = 'Bến đò mới & “chợ nổi”: 10 — 12 phút';

/** An article as it stands in the page, by its parts. */
const inArticle = (reader, part) =>
  reader.page.locator(`#element > [part="article"] [part="${part}"]`);

const view = ({site, pages}, articleId, endpoint = site.url) =>
  pages.with('article-view', {endpoint, 'article-id': articleId});

const box = ({site, pages}, articleId, endpoint = site.url) =>
  pages.with('comment-box', {endpoint, 'article-id': articleId});

/** What readers see, by what is true of it; each is given the site, pages of another origin and readers. */
export const reading = {
  'an article has its words, decoded, and nothing that runs': async (world) => {
    const reader = await world.arrive();
    await reader.open(view(world, 'ben-do-moi'));
    const textOf = async (part) => (await inArticle(reader, part).textContent()).trim();
    assert.equal(await textOf('title'), title);
    assert.equal(await textOf('kicker'), 'Sông & nước');
    assert.equal(await textOf('lead'), 'Từ hôm nay, người hai bờ có thêm một chuyến đò.');
    assert.equal(await textOf('date'), '01/01/2026 08:30');
    assert.equal(await textOf('byline'), 'Toà soạn');
    const body = inArticle(reader, 'body');
    assert.equal(await body.locator('h2').textContent(), 'Giờ đò chạy');
    assert.deepEqual(await body.locator('li').allTextContents(), [
      'Sáng: 5 giờ — 11 giờ',
      'Chiều: 13 giờ — 18 giờ',
    ]);
    assert.equal(await body.locator('strong').textContent(), '3.000 đồng');
    assert.equal(await body.locator('script, [onclick]').count(), 0);
    assert.deepEqual(await inArticle(reader, 'tags').locator('a').allTextContents(), [
      'bến sông',
      'chợ & quê',
    ]);
    assert.equal(await reader.page.title(), 'Trang');
  },

  'an article has its time, picture in sizes, and way to the site': async (world) => {
    const {url} = world.site;
    const reader = await world.arrive();
    await reader.open(view(world, 'ben-do-moi'));
    const time = inArticle(reader, 'date').locator('time');
    assert.equal(await time.getAttribute('datetime'), '2026-01-01T08:30:00+07:00');
    const uploads = `${url}/wp-content/uploads/2026/01/ben-song`;
    const sources = inArticle(reader, 'figure').locator('source');
    assert.equal(
      await sources.getAttribute('srcset'),
      `${uploads}-300x169.jpg 300w, ${uploads}-768x432.jpg 768w, ${uploads}-1024x576.jpg 1024w, ` +
        `${uploads}-1536x864.jpg 1536w, ${uploads}.jpg 1600w`,
    );
    const image = inArticle(reader, 'image');
    assert.equal(await image.getAttribute('alt'), 'Mặt nước & bờ cát');
    assert.ok(await image.evaluate((shown) => shown.decode().then(() => shown.naturalWidth > 0)));
    assert.equal(
      (await inArticle(reader, 'caption').textContent()).trim(),
      'Bến sông lúc 6 giờ & chưa có đò',
    );
    assert.equal(await inArticle(reader, 'original').getAttribute('href'), `${url}/ben-do-moi/`);
    assert.deepEqual(reader.elsewhere, []);
  },

  'an article is found by its number and its address, and where addresses are plain': async (
    world,
  ) => {
    const {url, posts} = world.site;
    const reader = await world.arrive();
    const number = posts['ben-do-moi'];
    for (const [name, endpoint] of [
      [number, url],
      [`${url}/ben-do-moi/`, url],
      [`${url}/?p=${number}`, `${url}/wp-json/`],
      [number, `${url}/?rest_route=/`],
      ['ben-do-moi', `${url}/index.php?rest_route=/wp/v2`],
    ]) {
      await reader.open(view(world, name, endpoint));
      assert.equal(await inArticle(reader, 'title').textContent(), title, `${name} at ${endpoint}`);
    }
  },

  'an article with a password leads to where it is asked for': async (world) => {
    const reader = await world.arrive();
    await reader.open(view(world, 'co-mat-khau'));
    assert.equal(await inArticle(reader, 'title').textContent(), 'Chỉ dành cho người nhà');
    assert.equal((await inArticle(reader, 'body').textContent()).trim(), '');
    const original = inArticle(reader, 'original');
    assert.equal(await original.textContent(), 'Đọc tiếp');
    assert.equal(await original.getAttribute('href'), `${world.site.url}/co-mat-khau/`);
    await reader.open(box(world, 'co-mat-khau'));
    assert.deepEqual(await reader.textsOf('notice'), ['Bài viết đã đóng bình luận.']);
  },

  'a draft looks like what never was': async (world) => {
    const reader = await world.arrive();
    for (const name of [world.site.posts['chua-dang'], 999999, 'khong-co']) {
      await reader.open(view(world, name));
      assert.deepEqual(await reader.textsOf('error'), ['Không tìm thấy nội dung này.'], `${name}`);
    }
  },

  'related articles share tags, then a category, then are the newest': async (world) => {
    const {site, pages} = world;
    const reader = await world.arrive();
    const attributes = {endpoint: site.url, 'article-id': 'ben-do-moi', limit: 5};
    await reader.open(pages.with('related-list', attributes));
    const links = reader.find('card').locator('a');
    assert.deepEqual(await links.allTextContents(), [
      'Ba bến cũ & một cây cầu',
      'Hai bến cũ & một cây cầu',
      'Nước lên sớm',
      'Thảo luận dài',
      'Thảo luận ngắn',
    ]);
    assert.equal(await links.first().getAttribute('href'), `${site.url}/cung-the-ba/`);
    assert.deepEqual(reader.elsewhere, []);
  },

  'comments have their words, writers and threads, and nothing that runs': async (world) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'thao-luan-ngan'));
    assert.deepEqual(await reader.textsOf('heading'), ['(4) Bình luận']);
    assert.deepEqual(await reader.textsOf('text'), [
      'Trả lời điều chưa ai thấy',
      'Chữ còn lại',
      'Đò nhanh & rẻ\nhơn xe',
      'Cảm ơn bạn đã đọc.',
    ]);
    assert.deepEqual(await reader.textsOf('author'), [
      'Bạn đọc',
      'Bạn đọc',
      'An & Bình',
      'Toà soạn',
    ]);
    assert.deepEqual(await reader.textsOf('badge'), ['Tác giả']);
    assert.equal(await reader.find('replies').locator('[part="comment"]').count(), 1);
    assert.equal(await reader.find('formatted').locator('strong').textContent(), 'nhanh');
    assert.equal(await reader.find('text').locator('img, script').count(), 0);
    assert.equal(await reader.page.title(), 'Trang');
    assert.deepEqual(reader.elsewhere, []);
  },

  'the oldest comments come first if a reader wants them to': async (world) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'thao-luan-dai'));
    await reader.find('sort-select').selectOption('oldest');
    await reader.comment('Ý kiến 1').waitFor();
    assert.equal((await reader.textsOf('text'))[0], 'Ý kiến 1');
    assert.equal(await reader.comment('Ý kiến 20').count(), 1);
    assert.equal(await reader.comment('Ý kiến 21').count(), 0);
  },

  'a long discussion is paged through to its end, and each comment is there once': async (
    world,
  ) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'thao-luan-dai', `${world.site.url}/?rest_route=/`));
    assert.deepEqual(await reader.textsOf('heading'), ['(128) Bình luận']);
    const more = reader.find('more').and(reader.page.locator('[data-act="more"]:not([hidden])'));
    let known = await reader.textsOf('text');
    assert.equal(known.filter((text) => text.startsWith('Ý kiến')).length, 20);
    while (await more.count()) {
      await more.last().click();
      await reader.find('text').nth(known.length).waitFor({state: 'attached'});
      known = await reader.textsOf('text');
    }
    const threads = Array.from({length: 48}, (_, index) => index + 1);
    const answers = threads.flatMap((thread) =>
      Array.from({length: thread % 4}, (_, index) => `Trả lời ${thread}.${index + 1}`),
    );
    assert.deepEqual(
      known.toSorted(),
      [
        ...threads.map((thread) => `Ý kiến ${thread}`),
        ...answers,
        ...[2, 3, 4, 5, 6, 7, 8].map((level) => `Sâu ${level}`),
        'Trả lời điều chưa ai thấy',
      ].toSorted(),
    );
  },

  'a link leads to a comment far down, with what it answers': async (world) => {
    const {site, arrive} = world;
    const reader = await arrive();
    const response = await fetch(
      `${site.url}/wp-json/wp/v2/comments?_fields=id&search=${encodeURIComponent('Sâu 8')}`,
    );
    const [{id}] = await response.json();
    await reader.open(`${box(world, 'thao-luan-dai')}#c-${id}`);
    await reader.comment('Sâu 8').waitFor();
    assert.deepEqual(await reader.textsOf('text'), [
      'Ý kiến 1',
      'Trả lời 1.1',
      ...[2, 3, 4, 5, 6, 7, 8].map((level) => `Sâu ${level}`),
    ]);
  },
};
