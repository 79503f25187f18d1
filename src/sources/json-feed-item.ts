import {absolute, listOf, textOf, type Fields} from './fields.js';
import {textOfHtml} from './html-text.js';
import {escapeHtml} from './paragraphs.js';

// Of an item without a title its first words have to do; more is no heading.
const longestTitle = 100;

/** What an item says, in the words of the contract, with what its feed says for all items. */
export function spellItem(item: Fields, feed: Fields, base: string): Fields {
  const {content_html: html, content_text: text, summary} = item;
  const picture = item['banner_image'] ?? item['image'];
  const words = textOf(summary) || textOf(text) || textOfHtml(textOf(html));
  return {
    id: item['id'],
    url: absolute(item['url'] ?? item['external_url'], base),
    // Notes have none.
    title: item['title'] || beginningOf(words),
    lead: summary,
    bodyHtml: html ?? (typeof text === 'string' ? markupOf(text) : text),
    image: picture ? {src: absolute(picture, base)} : undefined,
    authors: listOf(authorsOf(item) ?? authorsOf(feed), ({name, url}) => [
      {name, url: absolute(url, base)},
    ]),
    publisher: {
      name: feed['title'],
      url: absolute(feed['home_page_url'], base),
      logo: absolute(feed['icon'] ?? feed['favicon'], base),
    },
    publishedAt: item['date_published'],
    updatedAt: item['date_modified'],
    lang: item['language'] ?? feed['language'],
    tags: tagsOf(item['tags']),
  };
}

function authorsOf({authors, author}: Fields): unknown {
  if (Array.isArray(authors) ? authors.length : authors) return authors;
  // The first version of the format knew of one.
  return author ? [author] : undefined;
}

function tagsOf(tags: unknown): unknown {
  return Array.isArray(tags) ? tags.map((name: unknown) => ({name})) : tags;
}

function beginningOf(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  if (line.length <= longestTitle) return line;
  // Between words, or at least not in the middle of a character.
  return `${line.slice(0, longestTitle).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…`;
}

/** Plain text as markup: empty lines part paragraphs, and others stay lines. */
function markupOf(text: string): string {
  return escapeHtml(text)
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((paragraph) => `<p>${paragraph.replace(/\r?\n/g, '<br>')}</p>`)
    .join('');
}
