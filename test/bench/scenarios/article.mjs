import {longArticle} from '../long-article.mjs';

const page = (head, body) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Long article</title>
    ${head}
  </head>
  <body>
    <main>${body}</main>
  </body>
</html>`;

/** Runs inside the page: the article as it was rendered, and the rules it is under, without a trace of scripts. */
function rendered() {
  const article = document.querySelector('article-view > article').cloneNode(true);
  const comments = document.createNodeIterator(article, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) node.remove();
  const rules = document.adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules]);
  return {html: article.outerHTML, css: rules.map(({cssText}) => cssText).join('\n')};
}

/** An article of 100 kB in `<article-view>`, against a page that holds the same elements already. */
export const scenario = {
  name: 'article of 100 kB',
  most: 1.5,

  async answers() {
    return new Map([
      ['/api/articles/88250', JSON.stringify(await longArticle(100_000))],
      [
        '/element.html',
        page(
          '<script type="module" src="/cdn/article-view.js"></script>',
          '<article-view endpoint="/api" article-id="88250"></article-view>',
        ),
      ],
    ]);
  },

  /** The page without scripts, made of what the element shows: the two cannot drift apart. */
  async staticPage(open) {
    const {html, css} = await open('/element.html', 'article-load', rendered);
    return page(`<style>${css}</style>`, html);
  },

  pages: {
    element: {path: '/element.html', ready: 'article-load'},
    static: {path: '/static.html', ready: 'DOMContentLoaded'},
  },
};
