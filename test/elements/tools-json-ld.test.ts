import {expect, fixtureSync} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {place, settled, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const ours = `${location.origin}/a-story`;

const article = {
  id: 'A',
  url: ours,
  title: 'A </script><!-- title',
  lang: 'vi',
  publishedAt: '2022-03-24T10:28:00+07:00',
  updatedAt: '2022-03-24T11:00:00+07:00',
  authors: [{name: 'An', url: 'https://news.example/an'}, {name: 'Bình'}],
  publisher: {name: 'News', url: 'https://news.example/', logo: 'https://news.example/logo.png'},
  image: {src: 'https://news.example/a.jpg', width: 1200, height: 800},
  access: 'metered',
  bodyHtml: '<p>Text</p>',
};

async function showStated(path: string, json: object, tools = 'json-ld'): Promise<ArticleView> {
  await stage(`${path}/articles/A`, {json});
  const attributes = {endpoint: `/staged/${path}`, 'article-id': 'A', tools};
  return settled(place('article-view', attributes));
}

const scripts = (from: Document = document): HTMLScriptElement[] => [
  ...from.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];

const stated = (): unknown[] =>
  scripts().map(({textContent}) => JSON.parse(textContent) as unknown);

describe('tool: json-ld', () => {
  expectNothingUncaught();

  it('states in the head what the article is', async () => {
    await showStated('stated', article);
    await until(() => scripts().length, 'it is stated');
    expect(stated()).to.eql([
      {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: article.title,
        mainEntityOfPage: ours,
        datePublished: article.publishedAt,
        dateModified: article.updatedAt,
        author: [
          {'@type': 'Person', name: 'An', url: 'https://news.example/an'},
          {'@type': 'Person', name: 'Bình'},
        ],
        publisher: {
          '@type': 'Organization',
          name: 'News',
          url: 'https://news.example/',
          logo: {'@type': 'ImageObject', url: 'https://news.example/logo.png'},
        },
        image: {'@type': 'ImageObject', url: article.image.src, width: 1200, height: 800},
        inLanguage: 'vi',
        isAccessibleForFree: false,
      },
    ]);
    expect(scripts()[0]!.textContent).not.to.include('<');
  });

  it('leaves out what the publisher does not say', async () => {
    await showStated('stated-short', {id: 'A', url: ours, title: 'T'});
    await until(() => scripts().length, 'it is stated');
    expect(Object.keys(stated()[0] as object)).to.eql([
      '@context',
      '@type',
      'headline',
      'mainEntityOfPage',
      'isAccessibleForFree',
    ]);
  });

  it('says nothing of an article of another origin, unless it is asked twice', async () => {
    const json = {...article, url: 'https://news.example/a-story'};
    await showStated('stated-silent', {...json, title: 'Silent'});
    await showStated('stated-twice', {...json, title: 'Twice'}, 'json-ld syndicated');
    await until(() => scripts().length, 'one is stated');
    expect(stated().map((one) => (one as {headline: string}).headline)).to.eql(['Twice']);
  });

  it('says nothing of an article without an address', async () => {
    await showStated('stated-nowhere', {...article, url: ''});
    await showStated('stated-somewhere', {...article, title: 'Somewhere'});
    await until(() => scripts().length, 'one is stated');
    expect(stated().map((one) => (one as {headline: string}).headline)).to.eql(['Somewhere']);
  });

  it('takes its word back with the article', async () => {
    const view = await showStated('stated-gone', article);
    await until(() => scripts().length, 'it is stated');
    await stage('stated-gone/articles/B', {json: {...article, id: 'B', title: 'B'}});
    view.articleId = 'B';
    await until(
      () => stated().some((one) => (one as {headline: string}).headline === 'B'),
      'the next is stated',
    );
    expect(scripts()).to.have.length(1);
    view.remove();
    expect(scripts()).to.be.empty;
  });

  it('takes its word back when the next article cannot be had', async () => {
    const view = await showStated('stated-lost', article);
    await until(() => scripts().length, 'it is stated');
    view.articleId = 'unknown';
    await until(() => view.state === 'error', 'it fails');
    expect(scripts()).to.be.empty;
  });

  it('violates nothing under a strict policy with Trusted Types', async () => {
    const frame = fixtureSync<HTMLIFrameElement>('<iframe title="Strict page"></iframe>');
    const json = {...article, image: undefined, publisher: undefined};
    await stage('stated-strictly/articles/A', {json});
    const query = new URLSearchParams({
      endpoint: `${location.origin}/staged/stated-strictly`,
      article: 'A',
    });
    frame.src = `/strict/page.html?${query.toString()}`;
    const page = (): (Window & {readonly violations?: string[]}) | null => frame.contentWindow;
    const viewIn = (): ArticleView | null | undefined =>
      page()?.document.querySelector<ArticleView>('article-view[endpoint]');
    await until(() => viewIn()?.state === 'ready', 'the article is there');
    viewIn()!.setAttribute('tools', 'json-ld');
    await until(() => scripts(page()!.document).length, 'it is stated');
    expect(scripts(page()!.document)[0]!.textContent).to.include('"NewsArticle"');
    expect(page()!.violations!.filter((line) => /script|trusted/.test(line))).to.be.empty;
  });
});
