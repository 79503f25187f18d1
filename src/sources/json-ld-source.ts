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
    question(place, 'article', loadArticle, ({articleOf}, graph, article, page) => {
      const data = articleOf(graph, article);
      return {...data, url: data['url'] || page};
    }),
  related: (place, {limit}) =>
    question(place, `related ${limit}`, loadArticle, ({teaserOf}, graph, article) => {
      const others = othersThan(graph, article).slice(0, limit);
      return {items: others.map((node) => teaserOf(graph, node))};
    }),
  comments: (place) =>
    question(
      place,
      'comments',
      () => import('./json-ld-comments.js'),
      ({commentsOf}, graph, article) =>
        graph.all(article, 'comment').length > 0 ? commentsOf(graph, article) : undefined,
    ),
  read: failureOf,
};

const loadArticle = (): Promise<typeof import('./json-ld-article.js')> =>
  import('./json-ld-article.js');

/** Asks for the page to read in it what `shape` makes of the article; nothing means that there is no such thing. */
function question<C>(
  {endpoint, articleId}: Place,
  what: string,
  load: () => Promise<C>,
  shape: (code: C, graph: Graph, article: Node, page: string) => Node | undefined,
): Question {
  const id = segment(articleId);
  const url = endpoint.replace(/\{id\}|%7Bid%7D/gi, id);
  // Loaded beside the request; without a connection for it, there is nothing to read with.
  const loading = Promise.all([import('./json-ld-graph.js'), load()]).catch(() => undefined);
  return {
    url,
    asText: true,
    // One page may be asked for several articles, and for several things.
    as: `${what} ${id}`,
    read: async (answer): Promise<Outcome> => {
      if (answer.status >= 400) return failureOf(answer);
      const text = String(answer.json);
      const [{Graph} = {}, code] = (await loading) ?? [];
      if (!Graph || !code) return {failure: 'offline'};
      const graph = new Graph(text);
      const article = graph.called(articleId) ?? graph.called(answer.url) ?? graph.articles[0];
      if (!article) return {failure: 'format'};
      // A page that does not say where it stands, stands where it was found; a file is about another.
      const data = shape(code, graph, article, /^\s*[[{]/.test(text) ? '' : answer.url);
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
