import {dateOf} from './json-ld-article.js';
import type {Graph, Node} from './json-ld-graph.js';

/** The discussion that an article of schema.org holds, in the shape of the contract: all of it, to be read. */
export function commentsOf(graph: Graph, article: Node): Node {
  const items: Node[] = [];
  const taken = new Set<Node>();
  // Grows while it is walked: parents first, and answers of any depth.
  const waiting = commentsIn(graph, article, '');
  for (const {comment, parentId} of waiting) {
    if (taken.has(comment)) continue;
    taken.add(comment);
    const id = graph.text(comment, '@id', 'identifier', 'url') || `comment-${items.length + 1}`;
    const [author] = graph.nodes(comment, 'name', 'author', 'creator');
    items.push({
      id,
      parentId: parentId || graph.address(comment, 'parentItem'),
      author: author && {
        name: graph.text(author, 'name'),
        avatar: graph.address(author, 'image'),
      },
      text: graph.text(comment, 'text', 'description'),
      createdAt: dateOf(graph, comment, 'dateCreated', 'datePublished'),
      editedAt: dateOf(graph, comment, 'dateModified'),
    });
    for (const answer of commentsIn(graph, comment, id)) waiting.push(answer);
  }
  return {
    thread: {count: graph.number(article, 'commentCount') ?? items.length, state: 'readonly'},
    policy: {sorts: [], votes: 'none'},
    items,
  };
}

function commentsIn(
  graph: Graph,
  node: Node,
  parentId: string,
): {readonly comment: Node; readonly parentId: string}[] {
  return graph.nodes(node, 'text', 'comment').map((comment) => ({comment, parentId}));
}
