import {expect} from '@open-wc/testing';
import {show, textOf} from '../support/show.js';
import {emulate, itInChromium} from '../support/engine.js';
import {stage} from '../support/staged.js';

describe('article-view: on paper', () => {
  afterEach(() => emulate({media: 'screen'}));

  itInChromium('has source, date and where links lead', async () => {
    const json = {
      id: 'A',
      url: 'https://news.example/a-story',
      title: 'A title',
      publishedAt: '2022-03-24T10:28:00+07:00',
      publisher: {name: 'News'},
      bodyHtml: '<p>See <a href="https://other.example/">this</a>.</p>',
    };
    await stage('paper/articles/A', {json});
    const view = await show('article-view', {endpoint: '/staged/paper', 'article-id': 'A'});
    await emulate({media: 'print'});
    const part = (root: ParentNode, name: string): HTMLElement =>
      root.querySelector<HTMLElement>(`[part~="${name}"]`)!;
    for (const name of ['title', 'date', 'body', 'publisher']) {
      expect(part(view, name).checkVisibility(), name).to.be.true;
    }
    expect(textOf(view, 'date')).to.equal('24/03/2022 10:28');
    expect(textOf(view, 'publisher')).to.include('News');
    const after = getComputedStyle(part(view, 'body').querySelector('a')!, '::after');
    expect(after.content).to.include('https://other.example/');
  });

  itInChromium(
    'has the address of a player in the place of its card, and figures whole',
    async () => {
      const video = 'https://www.youtube.com/watch?v=abcdefghijk';
      const json = {
        id: 'A',
        title: 'A title',
        bodyHtml: `<figure><iframe src="${video}"></iframe><figcaption>Salt</figcaption></figure>`,
      };
      await stage('paper-player/articles/A', {json});
      const view = await show('article-view', {
        endpoint: '/staged/paper-player',
        'article-id': 'A',
      });
      const card = view.querySelector('[data-block=player]')!;
      await emulate({media: 'print'});
      expect(card.shadowRoot!.querySelector('button')!.checkVisibility()).to.be.false;
      expect(view.querySelector('[data-block=skip]')!.checkVisibility()).to.be.false;
      const link = card.querySelector('a')!;
      expect(link.checkVisibility()).to.be.true;
      expect(getComputedStyle(link, '::after').content).to.include(video);
      expect(getComputedStyle(view.querySelector('figure')!).breakInside).to.equal('avoid');
    },
  );
});
