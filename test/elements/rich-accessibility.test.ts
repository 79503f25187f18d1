import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {show, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const cells = Array.from({length: 30}, (_, index) => `<td>Column ${index}</td>`).join('');
const bodyHtml = `<h2>Part</h2><p>Text<sup class="fn"><a href="#n1" id="n1-link">1</a></sup> <code>code</code>.</p>
  <figure class="wp-block-table"><table><thead><tr><th>Rice</th></tr></thead><tr>${cells}</tr></table><figcaption>Rice</figcaption></figure>
  <figure class="wp-block-gallery"><figure><img src="/a.png" alt="Boats"><figcaption>Boats</figcaption></figure><figure><img src="/b.png" alt=""></figure></figure>
  <figure class="wp-block-pullquote"><blockquote><p>Words</p><cite>Somebody</cite></blockquote></figure>
  <div class="kg-callout-card"><div class="kg-callout-emoji">!</div><div>Mind <a href="/x">this</a>.</div></div>
  <figure class="kg-bookmark-card"><a href="https://other.example/"><div class="kg-bookmark-title">Title</div><div class="kg-bookmark-description">What it says</div></a></figure>
  <div class="wp-block-cover"><img src="/c.png" alt=""><p>On a picture</p></div>
  <div class="wp-block-buttons"><a class="wp-block-button__link" href="/y">Subscribe</a></div>
  <div class="kg-toggle-card"><h4>Why?</h4><div>Because.</div></div>
  <p><a href="https://youtu.be/abcdefghijk">A day out</a></p>
  <blockquote class="twitter-tweet"><p>Water.</p><a href="https://x.com/muong/status/1">March 1</a></blockquote>
  <iframe src="https://player.example/v/1"></iframe>
  <video src="/v.mp4" width="320" height="180"></video>
  <ol class="wp-block-footnotes"><li id="n1">Measured by hand. <a href="#n1-link">↩</a></li></ol>`;
let staged = 0;

async function showAll(article: object): Promise<ArticleView> {
  const name = `rich-accessibility-${++staged}`;
  await stage(`${name}/articles/1`, {json: {id: '1', title: 'A title', bodyHtml, ...article}});
  const view = await show('article-view', {endpoint: `/staged/${name}`, 'article-id': '1'});
  await until(
    () => view.querySelector('[data-block=picture]') && view.querySelector('[role=doc-noteref]'),
    'everything is brought to life',
  );
  return view;
}

describe('article-view: rich content for everybody', () => {
  expectNothingUncaught();

  afterEach(() => {
    document.documentElement.style.removeProperty('color-scheme');
    document.documentElement.style.removeProperty('background');
    for (const {shadowRoot} of document.body.children) shadowRoot?.querySelector('dialog')?.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [lang, dir] of [
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      it(`has no barrier that axe knows of in ${colorScheme} colours, ${dir}`, async () => {
        document.documentElement.style.colorScheme = colorScheme;
        // The checker takes the canvas for white whatever the scheme.
        document.documentElement.style.background = 'Canvas';
        const view = await showAll({lang, dir});
        await expect(view).to.be.accessible();
        view.querySelector<HTMLElement>('[data-block=picture]')!.click();
        const viewer = (): Element | undefined =>
          [...document.body.children].find(({shadowRoot}) => shadowRoot?.querySelector('dialog'));
        await until(viewer, 'the picture is large');
        await expect(viewer()).to.be.accessible();
      });
    }
  }
});
