import {fieldsOf, listOf, textOf, type Fields} from './fields.js';

// What Ghost makes of every picture that it keeps, whatever the theme.
const widths = [600, 1000, 1600];

/** What a post says of itself, in the words of the contract; all but its text and its discussion. */
export function teaserOf(post: Fields, site: URL): Fields {
  const {tags, authors, custom_excerpt: lead} = post;
  // Asked for some fields only, Ghost leaves the first tag among the others.
  const {primary_tag: first = Array.isArray(tags) ? (tags[0] as unknown) : null} = post;
  return {
    id: post['id'],
    url: post['canonical_url'] || post['url'],
    title: post['title'],
    kicker: subjectOf(fieldsOf(first)).map(({name, url}) => ({text: name, url}))[0],
    lead,
    image: {
      src: post['feature_image'],
      alt: post['feature_image_alt'],
      captionHtml: post['feature_image_caption'],
      sources: sourcesOf(post, site),
    },
    authors: listOf(authors, ({name, url}) => [{name, url}]),
    publishedAt: post['published_at'],
    updatedAt: post['updated_at'],
    tags: listOf(tags, subjectOf),
    access: accessOf(post),
  };
}

/** Whether a tag is for readers: others arrange the site, and lead nowhere. */
export function isPublic({name, visibility}: Fields): boolean {
  return visibility !== 'internal' && !textOf(name).startsWith('#');
}

function subjectOf(tag: Fields): readonly Fields[] {
  return isPublic(tag) ? [{name: tag['name'], url: tag['url']}] : [];
}

function accessOf({access, visibility}: Fields): string {
  if (access === true || visibility === 'public') return 'free';
  if (visibility === 'members') return 'registered';
  return visibility ? 'paid' : access === false ? 'registered' : 'free';
}

/** The sizes of a picture that the site keeps itself; of those that it only shows there are none. */
function sourcesOf({feature_image: picture, url}: Fields, site: URL): readonly Fields[] {
  const [src, home] = [urlOf(picture, site), urlOf(url, site)];
  if (!src || (src.origin !== site.origin && src.origin !== home?.origin)) return [];
  const [, folder, file] = /^(.*\/content\/images\/)(?!size\/)(.+)$/.exec(src.pathname) ?? [];
  if (!folder || !file || /\.(svg|ico)$/i.test(file)) return [];
  return widths.map((width) => ({
    src: new URL(`${folder}size/w${width}/${file}`, src).href,
    width,
  }));
}

function urlOf(address: unknown, base: URL): URL | undefined {
  const text = textOf(address);
  return text && URL.canParse(text, base) ? new URL(text, base) : undefined;
}
