import {expect} from '@open-wc/testing';
import {endpoint} from '../support/endpoint.js';
import {place, settled, show, textOf, until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

describe('elements and what they follow', () => {
  expectNothingUncaught();

  it('leave no empty language on themselves', async () => {
    const list = place('related-list', {endpoint, 'article-id': '88213'});
    await list.updateComplete;
    expect(list.hasAttribute('lang')).to.be.false;
    list.lang = 'en';
    await list.updateComplete;
    expect(list.getAttribute('lang')).to.equal('en');
  });

  it('come to rest even when an element follows itself', async () => {
    const view = await show('article-view', {id: 'itself', for: 'itself', 'article-id': '88213'});
    view.requestUpdate();
    await view.updateComplete;
    expect(view.state).to.equal('ready');
  });

  it('show nothing of an article that is asked for no more', async () => {
    const view = await show('article-view', {'article-id': '88213'});
    view.removeAttribute('article-id');
    await until(() => view.state === 'idle' && !view.article, 'the article is gone');
    expect(view.querySelector('article')).to.be.null;
  });

  it('keep what was written under one article away from the next, and for the way back', async () => {
    const box = await show('comment-box', {'article-id': '88213'});
    const root = box.shadowRoot!;
    const write = async (): Promise<HTMLTextAreaElement> => {
      root.querySelector<HTMLElement>('[part~="write"]')!.click();
      await until(() => root.querySelector('textarea'), 'the form');
      return root.querySelector('textarea')!;
    };
    const text = await write();
    text.value = 'Viết dở';
    text.dispatchEvent(new Event('input', {bubbles: true}));
    box.articleId = '88238';
    await box.updateComplete;
    await settled(box);
    expect(root.querySelector('textarea')).to.be.null;
    expect((await write()).value).to.equal('');
    box.articleId = '88213';
    await box.updateComplete;
    await settled(box);
    await until(() => textOf(root, 'heading').startsWith('(0)'), 'the first discussion');
    expect((await write()).value).to.equal('Viết dở');
  });
});
