import {attributesOf, kept} from './table.js';

interface NativeSanitiser {
  setHTML?(html: string, options: {sanitizer: {elements: string[]; attributes: string[]}}): void;
}

/**
 * Parses markup where the page's Trusted Types refuse our policy: with the platform's own sanitiser, always
 * with an allow-list, since with a remove-list Chromium 156 crashes on some attribute names. Its result is
 * rebuilt like any other.
 *
 * @returns the parsed body; absent where the platform has no sanitiser
 */
export function parseNatively(html: string): Element | undefined {
  const {body} = document.implementation.createHTMLDocument('');
  const sanitiser = body as NativeSanitiser;
  sanitiser.setHTML?.(html, {
    sanitizer: {
      elements: [...kept, 'h1', 'iframe'],
      attributes: [...new Set(['id', 'class', 'dir', ...[...kept].flatMap(attributesOf)])],
    },
  });
  return sanitiser.setHTML && body;
}
