import {everyAttribute, kept} from './table.js';

interface HtmlPolicy {
  createHTML(html: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: {createHTML: (html: string) => string}): HtmlPolicy;
}

interface NativeSanitiser {
  setHTML?(html: string, options: {sanitizer: {elements: string[]; attributes: string[]}}): void;
}

let policy: HtmlPolicy | undefined;

/**
 * The one place where a string becomes markup, and the only policy that may bless it. Its result reaches
 * nothing but a parser whose document has no window: no script runs, no image loads, no element upgrades.
 */
function trusted(html: string): string {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  policy ??= trustedTypes?.createPolicy('article-elements', {createHTML: (text) => text}) ?? {
    createHTML: (text) => text,
  };
  return policy.createHTML(html);
}

/**
 * Parses markup in a document without a window.
 *
 * Where the page's Trusted Types refuse our policy, the platform's own sanitiser parses instead, always
 * with an allow-list: with a remove-list Chromium 156 crashes on some attribute names.
 *
 * @returns the parsed body; absent if the page lets nobody parse
 */
export function parseInert(html: string): Element | undefined {
  try {
    return new DOMParser().parseFromString(trusted(html), 'text/html').body;
  } catch {
    const {body} = document.implementation.createHTMLDocument('');
    const sanitiser = body as NativeSanitiser;
    if (!sanitiser.setHTML) return undefined;
    sanitiser.setHTML(html, {
      sanitizer: {elements: [...kept, 'h1', 'iframe'], attributes: everyAttribute()},
    });
    return body;
  }
}
