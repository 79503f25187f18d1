import {jsonLdBlocks} from './json-ld-blocks.js';

/** A node of a document, or an empty one. */
export type Node = Readonly<Record<string, unknown>>;

// The types of schema.org that are articles, by their names alone or as whole addresses.
const articleTypes =
  /(Article|BlogPosting|SocialMediaPosting|ForumPosting|\bReport|\bAPIReference)$/;

/** What a document says in JSON-LD: the nodes it is made of, and what their references lead to. */
export class Graph {
  /** Every article, those that are described most directly first. */
  readonly articles: readonly Node[];
  readonly #named = new Map<unknown, Node>();

  /** @param text of a page or of a file */
  constructor(text: string) {
    const nodes: Node[] = [];
    // Grows while it is walked, so that no depth is too deep.
    const waiting: unknown[] = jsonLdBlocks(text);
    for (const value of waiting) {
      if (typeof value !== 'object' || value === null) continue;
      for (const part of Object.values(value) as unknown[]) waiting.push(part);
      if (Array.isArray(value)) continue;
      const node = value as Node;
      nodes.push(node);
      const id = node['@id'];
      // A node that says its name and nothing else is a reference.
      if (id && Object.keys(node).length > 1 && !this.#named.has(id)) this.#named.set(id, node);
    }
    this.articles = nodes.filter((node) => this.all(node, '@type').some(isArticleType));
  }

  /** The values of the first of these properties that is there; references are followed, `null` is none. */
  all(node: Node, ...names: readonly string[]): unknown[] {
    const found = names.map((name) => node[name] ?? '').find((value) => value !== '') ?? [];
    return (Array.isArray(found) ? found : [found]).map((value: unknown) => {
      const {'@id': id, '@value': literal} = Object(value) as Node;
      return literal ?? this.#named.get(id) ?? value;
    });
  }

  /** The nodes among the values of a property; a text is taken as a node that says only `as`. */
  nodes(node: Node, as: string, ...names: readonly string[]): Node[] {
    return this.all(node, ...names).map((value) =>
      typeof value === 'object' ? ((value ?? {}) as Node) : {[as]: value},
    );
  }

  /** The text of the first of these properties that is there, or what its node is called; `''` if there is none. */
  text(node: Node, ...names: readonly string[]): string {
    return textOf(this.all(node, ...names)[0], 'value', 'alternateName', 'name');
  }

  /** The address that the first of these properties that is there is, or that its node has; `''` if there is none. */
  address(node: Node, ...names: readonly string[]): string {
    return textOf(this.all(node, ...names)[0], 'url', 'contentUrl', '@id');
  }

  /** The article that has a name: its identifier, or an address it stands at. */
  called(name: string): Node | undefined {
    return this.articles.find((node) =>
      ['@id', 'url', 'identifier', 'mainEntityOfPage']
        .flatMap((property) => this.all(node, property))
        .some((value) => name && textOf(value, 'value', 'url', '@id') === name),
    );
  }

  /** Where an article stands; `''` if it does not say. */
  place(node: Node): string {
    return this.address(node, 'url', 'mainEntityOfPage');
  }

  /** The number of a property, also of one such as `"1200 px"`; absent if there is none. */
  number(node: Node, name: string): number | undefined {
    const number = parseFloat(this.text(node, name));
    return number >= 0 ? number : undefined;
  }
}

/** A text, or that of the first of these properties of a node that is one. */
export function textOf(value: unknown, ...names: readonly string[]): string {
  const texts = [value, ...names.map((name) => (Object(value) as Node)[name])];
  return String(texts.find((text) => typeof text === 'string' || typeof text === 'number') ?? '');
}

function isArticleType(type: unknown): boolean {
  return typeof type === 'string' && articleTypes.test(type);
}
