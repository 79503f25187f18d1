/** Splits a list of names written as one string, which is a third of the bytes of an array of strings. */
const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that are made anew. Whatever is neither here nor in `dropped` gives way to its children. */
export const kept = names(
  'p div section article aside header footer figure figcaption blockquote pre hr ul ol li dl dt dd ' +
    'h2 h3 h4 h5 h6 table caption colgroup col thead tbody tfoot tr td th details summary a em strong ' +
    'b i u s small sub sup mark code kbd samp var q abbr time bdi br wbr span cite dfn del ins ruby rt ' +
    'rp img picture source video audio track',
);

/**
 * Elements that vanish with everything in them: their text is code, data or a control, never prose. Void
 * elements need no mention: whoever gives way to no children is gone.
 */
export const dropped = names(
  'script style template noscript object applet frameset noframes noembed form button select textarea ' +
    'datalist output fieldset label meter progress dialog slot title xmp plaintext listing canvas map portal ' +
    'fencedframe geolocation usermedia',
);

/** How an attribute's value is made safe: see `attributeValue`. */
export type AttributeKind = 'text' | 'number' | 'flag' | 'link' | 'media' | 'candidates';

/** Attributes that every element may carry. */
const everywhere = {lang: 'text', title: 'text'} as const;

const size = {width: 'number', height: 'number'} as const;
const cell = {
  colspan: 'number',
  rowspan: 'number',
  headers: 'text',
  scope: 'text',
  abbr: 'text',
} as const;
const dated = {datetime: 'text'} as const;
const player = {src: 'media', ...size} as const;

const ofElement: Readonly<Record<string, Readonly<Record<string, AttributeKind>>>> = {
  a: {href: 'link', hreflang: 'text'},
  // The order matters: what decides how a picture loads stands before its address.
  img: {sizes: 'text', alt: 'text', ...size, srcset: 'candidates', src: 'media'},
  source: {media: 'text', type: 'text', sizes: 'text', ...size, srcset: 'candidates', src: 'media'},
  video: {poster: 'media', ...player},
  audio: {src: 'media'},
  track: {kind: 'text', srclang: 'text', label: 'text', src: 'media'},
  td: cell,
  th: cell,
  col: {span: 'number'},
  ol: {start: 'number', reversed: 'flag', type: 'text'},
  li: {value: 'number'},
  time: dated,
  del: dated,
  ins: dated,
  details: {open: 'flag'},
};

/** The attributes that an element of this name may carry, in the order they are to be set. */
export function attributesOf(name: string): [string, AttributeKind][] {
  return Object.entries({
    ...everywhere,
    ...(Object.hasOwn(ofElement, name) ? ofElement[name] : undefined),
  });
}

/** Every attribute that any element may carry: the allow-list for a native sanitiser. */
export function everyAttribute(): string[] {
  return [
    'id',
    'class',
    'dir',
    ...[...kept].flatMap((name) => attributesOf(name).map(([key]) => key)),
  ];
}
