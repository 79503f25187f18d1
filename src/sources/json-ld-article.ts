import {textOf, type Graph, type Node} from './json-ld-graph.js';
import {escapeHtml, paragraphsOf} from './paragraphs.js';

/** An article of schema.org in the shape of the contract. */
export function articleOf(graph: Graph, node: Node): Node {
  const body = graph.text(node, 'articleBody', 'text');
  const count = graph.number(node, 'commentCount');
  const discussed = count !== undefined || graph.all(node, 'comment').length > 0;
  return {
    ...teaserOf(graph, node),
    bodyHtml: paragraphsOf(body),
    // Most publishers describe an article, and leave its text to the page.
    truncated: !body,
    rights: graph.text(node, 'copyrightNotice'),
    corrections: graph.nodes(node, 'text', 'correction').map((correction) => ({
      at: dateOf(graph, correction, 'datePublished', 'dateCreated'),
      text: graph.text(correction, 'text'),
    })),
    comments: discussed ? {count, state: 'readonly'} : null,
  };
}

/** What leads to it, in the shape of the contract. */
export function teaserOf(graph: Graph, node: Node): Node {
  const [publisher] = graph.nodes(node, 'name', 'publisher');
  const [free] = graph.all(node, 'isAccessibleForFree');
  const publishedAt = dateOf(graph, node, 'datePublished', 'dateCreated');
  const updatedAt = dateOf(graph, node, 'dateModified');
  return {
    id: graph.text(node, 'identifier', '@id'),
    url: graph.place(node),
    title: graph.text(node, 'headline', 'name'),
    kicker: {text: graph.text(node, 'articleSection')},
    lead: graph.text(node, 'description', 'abstract'),
    image: pictureOf(graph, node),
    authors: graph.nodes(node, 'name', 'author', 'creator').map((author) => linkOf(graph, author)),
    publisher: publisher && {
      ...linkOf(graph, publisher),
      logo: graph.address(publisher, 'logo'),
    },
    dateline: graph.text(node, 'dateline'),
    publishedAt,
    updatedAt: updatedAt === publishedAt ? '' : updatedAt,
    lang: graph.text(node, 'inLanguage'),
    tags: graph.nodes(node, 'name', 'keywords').flatMap((tag) =>
      graph.address(tag, 'url')
        ? linkOf(graph, tag)
        : graph
            .text(tag, 'name')
            .split(',')
            .map((name) => ({name: name.trim()})),
    ),
    access: free === false || /false$/i.test(textOf(free, '@id')) ? 'paid' : 'free',
  };
}

/** A time as the contract spells it; one without an offset stays without, and counts as none. */
export function dateOf(graph: Graph, node: Node, ...names: readonly string[]): string {
  return graph
    .text(node, ...names)
    .replace(/^(\d{4}-\d\d-\d\d) /, '$1T')
    .replace(
      /(T[\d:.]+[+-]\d\d)(\d\d)?$/,
      (_, time: string, minutes = '00') => `${time}:${minutes}`,
    );
}

function linkOf(graph: Graph, node: Node): Node {
  return {name: graph.text(node, 'name'), url: graph.address(node, 'url')};
}

function pictureOf(graph: Graph, node: Node): Node | null {
  const [first, ...others] = graph.nodes(node, 'url', 'image', 'thumbnailUrl').map((picture) => {
    const [width, height] = [graph.number(picture, 'width'), graph.number(picture, 'height')];
    const src = graph.address(picture, 'url', 'contentUrl', '@id');
    return {picture, src, width, height, shape: (width ?? NaN) / (height ?? NaN)};
  });
  if (!first) return null;
  const {picture, src, width, height, shape} = first;
  return {
    ...{src, width, height},
    alt: graph.text(picture, 'description'),
    captionHtml: escapeHtml(graph.text(picture, 'caption')),
    credit: graph.text(picture, 'creditText', 'copyrightNotice'),
    // The same picture cut to another shape is another picture.
    sources: others
      .filter((other) => Math.abs(other.shape / shape - 1) < 0.02)
      .map((other) => ({
        ...{src: other.src, width: other.width},
        type: graph.text(other.picture, 'encodingFormat'),
      })),
  };
}
