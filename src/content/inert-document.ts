interface HtmlPolicy {
  createHTML(html: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

const identity: HtmlPolicy = {createHTML: (html) => html};

let policy: HtmlPolicy | undefined;

/**
 * Parses markup in a document without a window: no script runs, no image loads, no element upgrades.
 *
 * This is the one place where a string becomes markup, and `article-elements` the one policy that may bless
 * it. If the page's Trusted Types refuse that, another parser is loaded.
 *
 * @returns the parsed body; absent if the page lets nobody parse
 */
export async function parseInert(html: string): Promise<Element | undefined> {
  try {
    const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
    policy ??= trustedTypes?.createPolicy('article-elements', identity) ?? identity;
    const parsed = new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
    // Through the prototype: a picture named `body` takes the place of the document's own property.
    return Reflect.get(Document.prototype, 'body', parsed);
  } catch {
    return (await import('./native-sanitiser.js')).parseNatively(html);
  }
}
