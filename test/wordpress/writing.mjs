import assert from 'node:assert/strict';

const box = ({site, pages}, slug) =>
  pages.with('comment-box', {endpoint: site.url, 'article-id': slug});

/** Approved comments of a post, as the site has them, the oldest first. */
async function stored({url, posts}, slug) {
  const query = `post=${posts[slug]}&order=asc&_fields=id,parent,content,author_name`;
  const response = await fetch(`${url}/wp-json/wp/v2/comments?${query}`);
  return response.json();
}

const wordsOf = ({content}) => content.rendered.trim();

/** What becomes of what readers write; each is given the site, pages of another origin and readers. */
export const writing = {
  'an answer is there for everybody, below what it answers': async (world) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'tra-loi'));
    await reader.write('Tôi đi chuyến đầu.', {below: 'Ai đi chuyến đầu?'});
    await reader.send();
    await reader.comment('Tôi đi chuyến đầu.').waitFor();
    const other = await world.arrive();
    await other.open(box(world, 'tra-loi'));
    assert.deepEqual(await other.find('replies').locator('[part~="text"]').allTextContents(), [
      'Tôi đi chuyến đầu.',
    ]);
    const [question, answer] = await stored(world.site, 'tra-loi');
    assert.equal(answer.parent, question.id);
    assert.equal(answer.author_name, 'Hoa');
  },

  'what was written is what is read, by its writer at once and by all later': async (world) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'nghin-chu'));
    await reader.write(
      'Nếu 5 < 7 & "a" > \'b\' thì **đúng** -- chứ?...\n\n<b>không đậm</b> &lt; x',
    );
    await reader.send();
    for (const reload of [false, true]) {
      if (reload) await reader.reload();
      await reader.find('formatted').waitFor();
      // WordPress sets quotes, dashes and dots as printers do.
      assert.deepEqual(await reader.find('formatted').allInnerTexts(), [
        'Nếu 5 < 7 & “a” > ‘b’ thì đúng — chứ?…\n\n<b>không đậm</b> &lt; x',
      ]);
      assert.deepEqual(await reader.find('formatted').locator('strong').allTextContents(), [
        'đúng',
      ]);
    }
  },

  'a comment that waits is seen by its writer alone, also after a reload': async (world) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'cho-duyet'));
    await reader.write('Chờ xem.');
    await reader.send();
    await reader.comment('Chờ xem.').waitFor();
    for (const reload of [false, true]) {
      if (reload) await reader.reload();
      const waiting = reader.comment('Chờ xem.');
      await waiting.waitFor();
      assert.equal(await waiting.locator('[part~="pending"]').count(), 1);
    }
    const other = await world.arrive();
    await other.open(box(world, 'cho-duyet'));
    assert.deepEqual(await other.textsOf('text'), ['Ai đi chuyến đầu?']);
  },

  'a comment with a word that waits, or one that is binned, looks the same': async (world) => {
    for (const text of ['Điều này xin duyệt.', 'Có chữ cấm ở đây.']) {
      const reader = await world.arrive();
      await reader.open(box(world, 'tu-cam'));
      await reader.write(text);
      await reader.send();
      await reader.comment(text).locator('[part~="pending"]').waitFor();
    }
    assert.deepEqual(await stored(world.site, 'tu-cam'), []);
  },

  'the same words again are said to be there already, and stay in the form': async (world) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'trung-lap'));
    await reader.write('Một lần thôi.');
    await reader.send();
    await reader.comment('Một lần thôi.').waitFor();
    await reader.write('Một lần thôi.');
    await reader.send();
    await reader.find('error').waitFor();
    const [error] = await reader.textsOf('error');
    assert.match(error, /Bạn đã gửi bình luận này rồi\.\s+Nội dung bạn viết vẫn còn đây\./);
    assert.equal(await reader.find('textarea').inputValue(), 'Một lần thôi.');
    assert.equal((await stored(world.site, 'trung-lap')).length, 1);
  },

  'a comment whose answer was lost is there once': async (world) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'mat-tra-loi'));
    let lost = 0;
    await reader.page.route(/\/comments$/, async (route) => {
      if (route.request().method() !== 'POST' || lost) return route.continue();
      lost++;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await reader.write('Đến chỉ một lần.');
    await reader.send();
    await reader.comment('Đến chỉ một lần.').waitFor();
    assert.equal(lost, 1);
    assert.equal(await reader.comment('Đến chỉ một lần.').locator('[part~="pending"]').count(), 0);
    await reader.find('entry').waitFor({state: 'detached'});
    assert.equal((await stored(world.site, 'mat-tra-loi')).length, 1);
  },

  'a second comment too soon is kept, and sent when the site takes it': async (world) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'gui-nhanh'));
    await reader.write('Thứ nhất.');
    await reader.send();
    await reader.comment('Thứ nhất.').waitFor();
    await reader.write('Thứ hai.');
    await reader.send();
    await reader.find('entry').waitFor();
    assert.match((await reader.textsOf('entry-state'))[0], /^Chưa gửi được\. Sẽ tự gửi lại lúc/);
    assert.deepEqual((await stored(world.site, 'gui-nhanh')).map(wordsOf), ['<p>Thứ nhất.</p>']);
    await reader.comment('Thứ hai.').waitFor();
    assert.deepEqual((await stored(world.site, 'gui-nhanh')).map(wordsOf), [
      '<p>Thứ nhất.</p>',
      '<p>Thứ hai.</p>',
    ]);
  },

  'an address that cannot be one is marked': async (world) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'tu-cam'));
    // Enough of one for a browser, and not for the site.
    await reader.write('Thử địa chỉ.', {email: 'hoa@example'});
    await reader.send();
    await reader.find('error').waitFor();
    assert.equal(
      await reader.page.locator('#element [name="email"]').getAttribute('aria-invalid'),
      'true',
    );
  },

  'a closed discussion can only be read': async (world) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'da-dong'));
    assert.deepEqual(await reader.textsOf('text'), ['Ai đi chuyến đầu?']);
    assert.deepEqual(await reader.textsOf('notice'), ['Bài viết đã đóng bình luận.']);
    assert.equal(await reader.find('write').isVisible(), false);
    assert.equal(await reader.find('reply').isVisible(), false);
  },

  'a discussion that closes while somebody writes keeps their words': async (world) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'vua-dong'));
    await reader.write('Muộn mất rồi.');
    world.site.close('vua-dong');
    await reader.send();
    await reader.find('error').waitFor();
    assert.match((await reader.textsOf('error'))[0], /^Bài viết đã đóng bình luận\./);
    assert.equal(await reader.find('textarea').inputValue(), 'Muộn mất rồi.');
    assert.deepEqual(await stored(world.site, 'vua-dong'), []);
  },

  'a site that takes comments of its members alone leads there, and loses no word': async (
    world,
  ) => {
    const reader = await world.arrive();
    await reader.open(box(world, 'thanh-vien'));
    await reader.write('Tôi là khách.');
    await reader.send();
    await reader.find('original').waitFor();
    assert.deepEqual(await reader.textsOf('original'), ['Đăng nhập và bình luận ở trang gốc']);
    assert.equal(
      await reader.find('original').getAttribute('href'),
      `${world.site.url}/thanh-vien/`,
    );
    assert.match((await reader.textsOf('error'))[0], /^Bạn cần đăng nhập để tiếp tục\./);
    assert.equal(await reader.find('textarea').inputValue(), 'Tôi là khách.');
    assert.equal((await stored(world.site, 'thanh-vien')).length, 1);
  },
};
