import {Reading, type Normalised} from './reading.js';

/** Words that may lead somewhere. */
export interface Link {
  /** Plain text. */
  readonly name: string;
  /** Absolute http(s) address; `''` if the words lead nowhere. */
  readonly url: string;
}

/** Who publishes the article. */
export interface Publisher extends Link {
  /** Absolute address of a logo; `''` if there is none. */
  readonly logo: string;
}

/** One more size or format of a picture. */
export interface PictureSource {
  /** Absolute address. */
  readonly src: string;
  /** Width in pixels of the file. */
  readonly width: number;
  /** MIME type; `''` if unknown, which means the type of the picture itself. */
  readonly type: string;
}

/** The picture of an article. A caption may stand without a picture, and then `src` is `''`. */
export interface Picture {
  /** Absolute address; `''` if only a caption is known. */
  readonly src: string;
  /** Width in pixels; absent if unknown, and then no space can be kept for it. */
  readonly width: number | undefined;
  /** Height in pixels; absent if unknown. */
  readonly height: number | undefined;
  /** Text alternative; `''` for a decorative picture. */
  readonly alt: string;
  /** Caption as untrusted markup. */
  readonly captionHtml: string;
  /** Who made the picture, plain text. */
  readonly credit: string;
  /** Other sizes and formats, in the order of preference. */
  readonly sources: readonly PictureSource[];
  /** `#rgb` or `#rrggbb`, shown until the picture is there; `''` if unknown. */
  readonly color: string;
}

/** What was put right after publication. */
export interface Correction {
  /** RFC 3339 time; `''` if unknown. */
  readonly at: string;
  /** Plain text. */
  readonly text: string;
}

/** Whether the discussion takes comments, and whether somebody reads them first. */
export type DiscussionState = 'open' | 'premoderated' | 'readonly' | 'closed';

/** Everything about an article but its body: enough for a card that leads to it. */
export interface Teaser {
  /** Opaque identifier; `''` if only the address is known. */
  readonly id: string;
  /** Where the original stands; `''` if only the identifier is known. */
  readonly url: string;
  /** Plain text, never empty. */
  readonly title: string;
  /** The rubric above the title. */
  readonly kicker: Link | undefined;
  /** The first, bold paragraph, plain text without the dateline. */
  readonly lead: string;
  /** Absent if the article has neither picture nor caption. */
  readonly image: Picture | undefined;
  /** People who wrote it; may be empty. */
  readonly authors: readonly Link[];
  /** The signature as it is to be shown; `''` means the authors' names. */
  readonly byline: string;
  /** Absent if unknown. */
  readonly publisher: Publisher | undefined;
  /** The place or source that opens the lead, such as `(kiemsat.vn)`. */
  readonly dateline: string;
  /** RFC 3339 time; `''` if unknown. */
  readonly publishedAt: string;
  /** RFC 3339 time of the last change; `''` if there was none. */
  readonly updatedAt: string;
  /** IANA zone that the times are shown in; `''` means the offset of the time itself. */
  readonly timeZone: string;
  /** BCP 47 tag of the article's language; `''` means that of the page. */
  readonly lang: string;
  /** Direction of its script; `''` means that of the page. */
  readonly dir: '' | 'ltr' | 'rtl';
  /** Subjects; may be empty. */
  readonly tags: readonly Link[];
  /** Who may read all of it. */
  readonly access: 'free' | 'registered' | 'metered' | 'paid';
}

/** An article. */
export interface Article extends Teaser {
  /** The text as untrusted markup; only the content layer may make nodes of it. */
  readonly bodyHtml: string;
  /** Whether `bodyHtml` stops before the article does. */
  readonly truncated: boolean;
  /** Copyright or licence notice, plain text. */
  readonly rights: string;
  /** Newest first or in any order the publisher chose; may be empty. */
  readonly corrections: readonly Correction[];
  /** Absent if the publisher does not say. */
  readonly comments: {readonly count: number; readonly state: DiscussionState} | undefined;
}

/**
 * Reads an article from an untrusted answer. Only a title and one of `id` and `url` are required.
 *
 * @param base absolute URL of the answer
 */
export function normaliseArticle(data: unknown, base: string): Normalised<Article> {
  const reading = new Reading(data, base);
  const {problems} = reading;
  const teaser = readTeaser(reading);
  if (!teaser) return {problems};
  const comments = reading.object('comments');
  const value: Article = {
    ...teaser,
    bodyHtml: reading.html('bodyHtml'),
    truncated: reading.flag('truncated'),
    rights: reading.text('rights', 1000),
    corrections: reading
      .objects('corrections', 20)
      .map((item) => ({at: item.date('at'), text: item.text('text', 1000)})),
    comments: comments && {
      count: comments.number('count') ?? 0,
      state: comments.choice('state', 'open', 'premoderated', 'readonly', 'closed'),
    },
  };
  return {value, problems};
}

/** Reads a teaser; absent, with the reason noted, if it lacks a title or anything to find it by. */
export function readTeaser(reading: Reading): Teaser | undefined {
  const id = reading.id('id');
  const url = reading.url('url');
  const title = reading.text('title');
  if (!title) reading.note('missing', 'title');
  if (!id && !url) reading.note('missing', 'id');
  if (!title || !(id || url)) return undefined;
  const publisher = reading.object('publisher');
  return {
    id,
    url,
    title,
    kicker: readLink(reading.object('kicker'), 'text'),
    lead: reading.text('lead', 2000),
    image: readPicture(reading.object('image')),
    authors: readLinks(reading, 'authors'),
    byline: reading.text('byline'),
    publisher: publisher && {
      name: publisher.text('name', 80),
      url: publisher.url('url'),
      logo: publisher.url('logo'),
    },
    dateline: reading.text('dateline', 80),
    publishedAt: reading.date('publishedAt'),
    updatedAt: reading.date('updatedAt'),
    timeZone: reading.text('timeZone', 80),
    lang: reading.text('lang', 35),
    dir: reading.choice('dir', '', 'ltr', 'rtl'),
    tags: readLinks(reading, 'tags'),
    access: reading.choice('access', 'free', 'registered', 'metered', 'paid'),
  };
}

function readLink(reading: Reading | undefined, key = 'name'): Link | undefined {
  const name = reading?.text(key, 80);
  return name ? {name, url: reading?.url('url') ?? ''} : undefined;
}

function readLinks(reading: Reading, key: string): Link[] {
  return reading.objects(key, 20).flatMap((item) => readLink(item) ?? []);
}

function readPicture(reading: Reading | undefined): Picture | undefined {
  if (!reading) return undefined;
  const src = reading.url('src');
  const captionHtml = reading.html('captionHtml');
  if (!src && !captionHtml) return undefined;
  const color = reading.text('color');
  return {
    src,
    captionHtml,
    width: reading.number('width'),
    height: reading.number('height'),
    alt: reading.text('alt', 1000),
    credit: reading.text('credit', 200),
    sources: reading.objects('sources', 20).flatMap((item) => {
      const source = item.url('src');
      const width = item.number('width');
      return source && width ? {src: source, width, type: item.text('type', 40)} : [];
    }),
    color: /^#([\da-f]{3}|[\da-f]{6})$/i.test(color) ? color : '',
  };
}
