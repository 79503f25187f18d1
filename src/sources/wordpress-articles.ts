import type {Answer} from '../client/request.js';
import {decodeEntities} from './entities.js';
import {textOfHtml} from './html-text.js';
import type {Outcome} from './source.js';
import {
  fieldsOf,
  markupIn,
  numberIn,
  objectsIn,
  postIn,
  textIn,
  timeIn,
  utcIn,
  type Fields,
} from './wordpress-answer.js';

/** Reads one post. */
export function readArticle(answer: Answer): Outcome {
  const found = postIn(answer);
  return 'post' in found ? {data: article(found.post)} : found;
}

function article(post: Fields): unknown {
  const body = markupIn(post['content']);
  const locked = fieldsOf(post['content'])['protected'] === true;
  const [media = {}] = objectsIn(embedded(post, 'wp:featuredmedia'));
  // The text begins with it.
  const shown = new RegExp(`wp-image-${numberIn(media['id'])}\\b`).test(firstImage(body));
  const gap = Date.parse(utcIn(post, 'modified')) - Date.parse(utcIn(post, 'date'));
  return {
    ...teaserOf(post, body),
    ...(shown && {image: undefined}),
    bodyHtml: linkBareAddresses(body),
    ...(locked && {access: 'registered', truncated: true}),
    // Saving a post again right after it was published is no news.
    updatedAt: gap > 600_000 ? timeIn(post, 'modified') : undefined,
    authors: objectsIn(embedded(post, 'author')).flatMap(({code, name, link}) =>
      code ? [] : {name: decodeEntities(textIn(name)), url: link},
    ),
    tags: termsIn(post, 'post_tag').map(({name, link}) => ({
      name: decodeEntities(textIn(name)),
      url: link,
    })),
  };
}

/**
 * What a card shows of a post.
 *
 * @param body markup of the text, if it is known
 */
export function teaserOf(post: Fields, body = ''): object {
  const words = textOfHtml(markupIn(post['title']));
  return {
    id: post['id'],
    url: post['link'],
    // Notes have none.
    title: words || beginningOf(body) || line(markupIn(post['excerpt'])) || post['link'],
    kicker: kickerIn(post),
    lead: leadIn(markupIn(post['excerpt']), body),
    image: pictureIn(post),
    publishedAt: timeIn(post, 'date'),
  };
}

function embedded(post: Fields, name: string): unknown {
  return fieldsOf(post['_embedded'])[name];
}

function termsIn(post: Fields, taxonomy: string): Fields[] {
  const groups = embedded(post, 'wp:term');
  return (Array.isArray(groups) ? groups : [])
    .flatMap(objectsIn)
    .filter((term) => term['taxonomy'] === taxonomy);
}

/** The category furthest down; how far is to be seen only by its address. */
function kickerIn(post: Fields): unknown {
  const depth = ({link}: Fields): number => textIn(link).split('/').length;
  const [first] = termsIn(post, 'category')
    .filter(({slug}) => slug !== 'uncategorized')
    .sort((one, other) => depth(other) - depth(one));
  return first && {text: decodeEntities(textIn(first['name'])), url: first['link']};
}

function line(html: string): string {
  return textOfHtml(html).replace(/\s+/g, ' ').trim();
}

/** The first words, cut where no character is cut. */
function beginningOf(body: string): string {
  return line(body)
    .slice(0, 80)
    .replace(/[\ud800-\udbff]$/, '');
}

/** What somebody wrote to lead into the article; `''` where WordPress took the beginning of the text. */
function leadIn(excerpt: string, body: string): string {
  const lead = line(excerpt);
  const begins = line(body.slice(0, 20_000)).slice(0, 2000);
  return /\[(…|\.{3})\]$/.test(lead) || begins.includes(lead.replace(/ ?(…|\.{3})$/, ''))
    ? ''
    : lead;
}

/** The picture of the article. The place of one that was deleted is taken by whatever the site says of itself. */
function pictureIn(post: Fields): object | undefined {
  const [media = {}] = objectsIn(embedded(post, 'wp:featuredmedia'));
  if (media['media_type'] !== 'image' || !media['source_url']) return undefined;
  const {width, height, sizes, image_meta: meta} = fieldsOf(media['media_details']);
  const ratio = numberIn(width) / numberIn(height);
  return {
    ...{src: media['source_url'], width, height, alt: media['alt_text']},
    captionHtml: markupIn(media['caption']),
    credit: decodeEntities(textIn(fieldsOf(meta)['credit'])),
    sources: Object.values(fieldsOf(sizes))
      .map(fieldsOf)
      // Rounded to whole pixels; what differs by more was cut.
      .filter(
        (size) => Math.abs(numberIn(size['width']) / numberIn(size['height']) / ratio - 1) < 0.02,
      )
      .map((size) => ({src: size['source_url'], width: size['width']}))
      .sort((one, other) => numberIn(one.width) - numberIn(other.width)),
  };
}

function firstImage(body: string): string {
  const at = body.indexOf('<img ');
  return at < 0 ? '' : body.slice(at, body.indexOf('>', at));
}

/** What could not be embedded stands there as an address that nobody can follow. */
function linkBareAddresses(body: string): string {
  return body.replace(
    /(wp-block-embed__wrapper">\s*)(https?:\/\/[^\s<>"]+)(?=\s*<)/g,
    '$1<a href="$2">$2</a>',
  );
}
