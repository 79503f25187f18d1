interface HtmlPolicy {
  createHTML(html: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

const identity: HtmlPolicy = {createHTML: (html) => html};

let policy: HtmlPolicy | undefined;

// Browsers report each inline style and handler to the page's Content Security Policy as they parse it, also
// where it can do nothing; and of `dir=auto` they make, for each child that comes, what all before it say. So none
// is parsed: a character that no text has (private use) makes another name of it. Wherever else that was put,
// reading takes it out again.
const mark = '\ue000';
const unparsed = /(?<=[\s"']|[^<]\/)(?=on|style|dir)/gi;

/** The name that `dir` has in what was parsed. */
export const direction = `${mark}dir`;

/** Text or an attribute's value as the author wrote it. */
export function unmarked(parsed: string): string {
  return parsed.replaceAll(mark, '');
}

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
  const markup = html.replace(unparsed, mark);
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
