import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {itExceptInWebKit} from '../support/engine.js';
import {show, textOf, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const data = {
  id: '1',
  url: 'https://paper.example/1',
  title: 'The title',
  lead: 'The lead.',
  bodyHtml:
    '<p>The text.</p><img src="https://127.0.0.1:9/broken.webp" alt="What it shows" width="600" height="400">',
  publishedAt: '2024-01-01T08:00:00+07:00',
  publisher: {name: 'The Paper', url: 'https://paper.example/', logo: '/broken/not-found/logo.svg'},
  rights: '© The Paper',
};

async function showAs(attributes: Record<string, string>, changes = {}): Promise<ArticleView> {
  const path = `mode-${JSON.stringify([attributes, changes]).replace(/\W+/g, '-')}`;
  await stage(`${path}/articles/1`, {json: {...data, ...changes}});
  return show('article-view', {
    endpoint: `/staged/${path}`,
    'article-id': '1',
    lang: 'en',
    ...attributes,
  });
}

describe('article-view: how much it shows', () => {
  expectNothingUncaught();

  it('is all of it, with who published it under which terms', async () => {
    const view = await showAs({mode: 'junk'});
    expect(textOf(view, 'body')).to.equal('The text.');
    const link = view.querySelector<HTMLAnchorElement>('[part="original"]')!;
    expect([link.href, link.textContent]).to.eql([
      'https://paper.example/1',
      'Original at The Paper',
    ]);
    expect(textOf(view, 'rights')).to.equal('© The Paper');
    expect(view.querySelector('[part="logo"]')!.getAttribute('alt')).to.equal('');
  });

  it('is the beginning, with a link to the rest', async () => {
    const view = await showAs({mode: 'teaser'});
    expect(textOf(view, 'lead')).to.equal('The lead.');
    expect(view.textContent).not.to.include('The text.');
    const link = view.querySelector<HTMLAnchorElement>('[part="original"]')!;
    expect([link.href, link.textContent]).to.eql([
      'https://paper.example/1',
      'Read on at The Paper',
    ]);
  });

  it('is a card with one link', async () => {
    const view = await showAs({mode: 'card'});
    const links = view.querySelectorAll('a');
    expect(links).to.have.length(1);
    expect([links[0]!.href, links[0]!.textContent]).to.eql([
      'https://paper.example/1',
      'The title',
    ]);
    expect(links[0]!.querySelector('h1')).not.to.be.null;
  });

  it('changes with the attribute', async () => {
    const view = await showAs({});
    view.mode = 'teaser';
    await until(() => !view.textContent.includes('The text.'), 'only the beginning');
  });

  it('has room for an offer below an article that is cut short, and only there', async () => {
    for (const truncated of [true, false]) {
      const view = await showAs({}, {truncated});
      const offer = document.createElement('p');
      offer.slot = 'gate';
      view.append(offer);
      expect(offer.checkVisibility()).to.equal(truncated);
    }
  });

  // WebKit gives up the ratio of a picture that could not be loaded.
  itExceptInWebKit(
    'keeps the room of a picture that cannot be had, and says what it shows',
    async () => {
      const failed = new Set<EventTarget | null>();
      const note = ({target}: Event): unknown => failed.add(target);
      document.addEventListener('error', note, true);
      const view = await showAs({});
      const image = view.querySelector<HTMLImageElement>('[part="body"] img')!;
      image.scrollIntoView();
      await until(() => failed.has(image), 'the picture has failed');
      document.removeEventListener('error', note, true);
      expect(image.alt).to.equal('What it shows');
      expect(image.getBoundingClientRect().height).to.be.above(200);
    },
  );
});
