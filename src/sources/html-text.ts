import {htmlTokens, type Tag} from './html-tokens.js';
import {TextLines} from './text-lines.js';

const paragraphs = /^(p|div|h[1-6r]|[dou]l|blockquote|pre|table|figure|section|article)$/;
const rows = /^(li|tr|d[dt]|figcaption)$/;

/**
 * The words of a piece of HTML, on lines of their own where blocks begin and end. What comes out is text for people,
 * not markup made safe. Takes time in proportion to the length of the markup, whatever is in it.
 */
export function textOfHtml(html: string): string {
  const text = new TextLines();
  for (const token of htmlTokens(html)) {
    if (typeof token === 'string') text.say(token);
    else breakAt(token, text);
  }
  return text.toString();
}

/** Ends a line or a paragraph where HTML does. */
export function breakAt({name}: Tag, text: TextLines): void {
  if (name === 'br') text.break(1, true);
  else if (paragraphs.test(name)) text.break(2);
  else if (rows.test(name)) text.break(1);
}
