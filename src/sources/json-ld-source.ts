import type {Graph, Node} from './json-ld-graph.js';
import {failureOf, segment} from './native.js';
import type {Outcome, Place, Question, Source} from './source.js';

/**
 * What a page or a file says of itself in JSON-LD, in the words of schema.org. The endpoint is its address, with `{id}`
 * in it for an article of many; the article is the one that has the identifier, else the one that stands at that
 * address, else the first. Related are the other articles that the same page describes, and comments those that the
 * article itself holds, to be read.
 */
export const jsonLd: Source = {
  article: (place) =>
    question(place, 'article', async (graph, article, page) => {
      const data = (await import('./json-ld-article.js')).articleOf(graph, article);
      return {...data, url: data['url'] || page};
    }),
  related: (place, {limit}) =>
    question(place, `related ${limit}`, async (graph, article) => {
      const {teaserOf} = await import('./json-ld-article.js');
      const others = othersThan(graph, article).slice(0, limit);
      return {items: others.map((node) => teaserOf(graph, node))};
    }),
  comments: (place) =>
    question(place, 'comments', async (graph, article) =>
      graph.all(article, 'comment').length > 0
        ? (await import('./json-ld-comments.js')).commentsOf(graph, article)
        : undefined,
    ),
  read: failureOf,
};

/** Asks for the page to read in it what `shape` makes of the article; nothing means that there is no such thing. */
function question(
  {endpoint, articleId}: Place,
  what: string,
  shape: (graph: Graph, article: Node, page: string) => Promise<Node | undefined>,
): Question {
  const id = segment(articleId);
  const url = endpoint.replace(/\{id\}|%7Bid%7D/gi, id);
  return {
    url,
    asText: true,
    // One page may be asked for several articles, and for several things.
    as: `${what} ${id}`,
    read: async (answer): Promise<Outcome> => {
      if (answer.status >= 400) return failureOf(answer);
      const text = String(answer.json);
      const graph = new (await import('./json-ld-graph.js')).Graph(text);
      const article = graph.called(articleId) ?? graph.called(answer.url) ?? graph.articles[0];
      if (!article) return {failure: 'format'};
      // A page that does not say where it stands, stands where it was found; a file is about another.
      const data = await shape(graph, article, /^\s*[[{]/.test(text) ? '' : answer.url);
      return data ? {data} : {failure: 'unsupported'};
    },
  };
}

/** What else the page describes, each once, as far as it says where it stands. */
function othersThan(graph: Graph, article: Node): Node[] {
  const seen = new Set(['', graph.place(article)]);
  return graph.articles.filter((node) => {
    const place = graph.place(node);
    return node !== article && !seen.has(place) && seen.add(place);
  });
}
