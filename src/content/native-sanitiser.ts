import {direction} from './marked-names.js';
import {richElements} from './rich-table.js';
import {plain} from './table.js';

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
  const tables = [plain, richElements];
  const attributes = [...tables.flatMap((table) => [...table.values()]).flat(), ...everywhere];
  sanitiser.setHTML?.(html, {
    sanitizer: {
      elements: distinct([...tables.flatMap((table) => [...table.keys()]), 'h1', 'iframe']),
      attributes: distinct(attributes.filter((name) => !name.includes('='))),
    },
  });
  return sanitiser.setHTML && body;
}

const everywhere = ['id', 'class', direction, 'lang', 'title'];

/** A name that stands there twice is an error to the platform. */
function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
