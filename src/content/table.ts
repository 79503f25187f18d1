/**
 * Elements that are made anew, and the attributes each may carry, in the order they are set: what decides how
 * a picture loads stands before its address. `name=value` is set whatever the author says.
 */
export type Elements = ReadonlyMap<string, readonly string[]>;

/** Reads a table written as one string, which is a third of the bytes of a literal. */
export function elements(table: string): Elements {
  return new Map(
    table.split(';').map((row) => {
      const [name = '', ...attributes] = row.split(' ');
      return [name, attributes];
    }),
  );
}

/** What a plain article consists of. Whatever is in no table and not dropped gives way to its children. */
export const plain: Elements = elements(
  'p;div;section;article;aside;header;footer;span;figure;figcaption;blockquote;ul;ol start reversed type;' +
    'li value;h2;h3;h4;h5;h6;em;strong;b;i;u;s;small;sub;sup;br;a href hreflang;' +
    'img loading=lazy decoding=async referrerpolicy=no-referrer alt width height src',
);

/**
 * Whether markup holds what a plain article goes without: other elements, classes of blocks, sizes of pictures,
 * links to notes and to the videos that are linked most.
 */
export function isRich(html: string): boolean {
  return new RegExp(
    `<(?!(${[...plain.keys(), 'h1'].join('|')})[\\s/>])[a-z]|\\s(class|srcset)=|=.#|youtu|vimeo`,
    'i',
  ).test(html);
}

/**
 * Elements that vanish with everything in them: their text is code, data or a control, never prose. Void
 * elements need no mention: whoever gives way to no children is gone.
 */
export const dropped: ReadonlySet<string> = new Set(
  (
    'script style template noscript object noframes noembed form button select textarea datalist output ' +
    'fieldset label meter progress dialog slot title xmp plaintext canvas map'
  ).split(' '),
);

/** Attributes whose value is an address that the reader may follow. */
export const links = /^href$/;
/** Attributes whose value is an address that the page loads. */
export const media = /^(src|poster)$/;
/** Attributes whose value is a number, not negative. */
export const numbers = /^(width|height|(col|row)?span|start|value)$/;
/** Attributes that are there or not. */
export const flags = /^(open|reversed)$/;
