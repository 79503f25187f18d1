import {expect} from '@open-wc/testing';
import {show, textOf, until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

describe('article-view: its language', () => {
  expectNothingUncaught();

  const original = document.documentElement.lang;

  afterEach(() => {
    document.documentElement.lang = original;
  });

  it('speaks the language of the page around it', async () => {
    document.documentElement.lang = 'vi';
    const view = await show('article-view', {'article-id': '88213', lang: ''});
    expect(textOf(view, 'date')).to.equal('24/03/2022 10:28');
  });

  it('follows when the page changes its language', async () => {
    document.documentElement.lang = 'vi';
    const view = await show('article-view', {'article-id': '88213', lang: ''});
    document.documentElement.lang = 'en';
    await until(() => textOf(view, 'original') === 'Original at Báo Bến Sông', 'it speaks English');
    expect(textOf(view, 'date')).to.equal('March 24, 2022 at 10:28 AM');
  });

  it('changes its words and keeps the article when its own language changes', async () => {
    const view = await show('article-view', {'article-id': '88213'});
    const body = view.querySelector('[part~="body"]');
    view.lang = 'en';
    await view.updateComplete;
    expect(textOf(view, 'original')).to.equal('Original at Báo Bến Sông');
    expect(view.querySelector('[part~="body"]')).to.equal(body);
  });

  it('takes a region of Vietnamese for Vietnamese', async () => {
    const view = await show('article-view', {'article-id': '88213', lang: 'vi-VN'});
    expect(textOf(view, 'original')).to.equal('Bài gốc trên Báo Bến Sông');
  });

  it('speaks English where it does not know the language', async () => {
    const view = await show('article-view', {'article-id': '88213', lang: 'de'});
    expect(textOf(view, 'original')).to.equal('Original at Báo Bến Sông');
  });

  it('takes no notice of a tag that is no language', async () => {
    document.documentElement.lang = 'vi';
    const view = await show('article-view', {'article-id': '88213', lang: '<junk>'});
    expect(textOf(view, 'original')).to.equal('Bài gốc trên Báo Bến Sông');
  });
});
