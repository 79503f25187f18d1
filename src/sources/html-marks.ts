import {decodeEntities} from './entities.js';
import {breakAt} from './html-text.js';
import {htmlTokens, type Tag} from './html-tokens.js';
import {MarkedLines} from './marked-lines.js';

/**
 * The words of a piece of HTML with the marks of our comments: **bold**, *italic*, `code`, quotes, lists and links.
 * Marks that the text itself holds mean what they mean in every comment. Takes time in proportion to the length of the
 * markup, whatever is in it.
 */
export function marksOfHtml(html: string): string {
  const text = new MarkedLines();
  // What is open, with the marks that begin and end it; of each kind one at most, however deep the markup is.
  const open: (readonly [name: string, start: string, end: string])[] = [];
  for (const token of htmlTokens(html)) {
    const exact = open.some(([name]) => name === 'pre');
    if (typeof token === 'string') {
      text.say(token, exact);
      continue;
    }
    const {name, closes} = token;
    if (name === 'blockquote') text.quote(closes ? -1 : 1);
    else breakAt(token, text);
    if (name === 'li' && !closes) text.open('- ');
    const [start, end] = marksOf(token);
    if (!closes && start && !exact && !open.some(([, mark]) => mark === start)) {
      text.open(start);
      open.push([name, start, end]);
    } else if (closes && open.at(-1)?.[0] === name) {
      text.close(open.pop()?.[2] ?? '');
    }
  }
  return text.toString();
}

/** What stands before and after the content of an element. */
function marksOf({name, attributes}: Tag): readonly [start: string, end: string] {
  switch (name) {
    case 'b':
    case 'strong':
      return ['**', '**'];
    case 'i':
    case 'em':
      return ['*', '*'];
    case 'code':
      return ['`', '`'];
    case 'pre':
      return ['```\n', '\n```'];
    case 'a': {
      const href = addressIn(attributes);
      return href ? ['[', `](${href})`] : ['', ''];
    }
    default:
      return ['', ''];
  }
}

/** An absolute address in the attributes of a link; `''` for any other. */
function addressIn(attributes: string): string {
  const [, double, single, bare] =
    /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  const address = decodeEntities(double ?? single ?? bare ?? '').trim();
  return /^https?:\/\/[^\s()<>]+$/i.test(address) ? address : '';
}
