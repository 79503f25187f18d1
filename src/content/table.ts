/** Splits a list of names written as one string, which is a third of the bytes of an array of strings. */
const names = (list: string): readonly string[] => list.split(' ');

/** Elements that are made anew. Whatever is neither here nor in `dropped` gives way to its children. */
export const kept: ReadonlySet<string> = new Set(
  names(
    'p div section article aside header footer figure figcaption blockquote pre hr ul ol li dl dt dd ' +
      'h2 h3 h4 h5 h6 table caption colgroup col thead tbody tfoot tr td th details summary a em strong ' +
      'b i u s small sub sup mark code kbd samp var q abbr time bdi br wbr span cite dfn del ins ruby rt ' +
      'rp img picture source video audio track',
  ),
);

/**
 * Elements that vanish with everything in them: their text is code, data or a control, never prose. Void
 * elements need no mention: whoever gives way to no children is gone.
 */
export const dropped: ReadonlySet<string> = new Set(
  names(
    'script style template noscript object noframes noembed form button select textarea datalist output ' +
      'fieldset label meter progress dialog slot title xmp plaintext canvas map',
  ),
);

// In the order they are set: what decides how a picture loads stands before its address.
const cell = 'colspan rowspan headers scope abbr';
const ofElement: Readonly<Record<string, string>> = {
  a: 'href hreflang',
  img: 'sizes alt width height srcset src',
  source: 'media type sizes width height srcset src',
  video: 'poster width height src',
  audio: 'src',
  track: 'kind srclang label src',
  td: cell,
  th: cell,
  col: 'span',
  ol: 'start reversed type',
  li: 'value',
  time: 'datetime',
  del: 'datetime',
  ins: 'datetime',
  details: 'open',
};

/** The attributes that an element of this name may carry, in the order they are to be set. */
export function attributesOf(name: string): readonly string[] {
  return names(
    `lang title ${Object.hasOwn(ofElement, name) ? (ofElement[name] ?? '') : ''}`.trim(),
  );
}

/** Attributes whose value is an address that the reader may follow. */
export const links = /^href$/;
/** Attributes whose value is an address that the page loads. */
export const media = /^(src|poster)$/;
/** Attributes whose value is a number, not negative. */
export const numbers = /^(width|height|(col|row)?span|start|value)$/;
/** Attributes that are there or not. */
export const flags = /^(open|reversed)$/;
