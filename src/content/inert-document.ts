import {marked} from './marked-names.js';

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
 * @returns what holds the parsed nodes, their text and values to be read through `unmarked`; absent if the
 *   page lets nobody parse
 */
export async function parseInert(html: string): Promise<ParentNode | undefined> {
  const markup = marked(html);
  try {
    const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
    policy ??= trustedTypes?.createPolicy('article-elements', identity) ?? identity;
    const template = document.implementation.createHTMLDocument('').createElement('template');
    template.innerHTML = policy.createHTML(markup);
    return template.content;
  } catch {
    return (await import('./native-sanitiser.js')).parseNatively(markup);
  }
}
