// Block classes of WordPress (`wp-block-*`, `align*`), Ghost (`kg-*`) and classic themes, and what our own
// stylesheet calls them. Their classes do not survive: a class of the page would apply its rules to them.
const blocks: readonly (readonly [RegExp, string])[] = [
  [/\b(wp-block-gallery|kg-gallery-card|gallery)\b/, 'gallery'],
  [/\bwp-block-pullquote\b/, 'pullquote'],
  [/\b(wp-block-footnotes|footnotes)\b/, 'footnotes'],
  [/\bkg-bookmark-card\b/, 'bookmark'],
  [/\bkg-callout-card\b/, 'callout'],
];

const alignments: readonly (readonly [RegExp, string])[] = [
  [/\b(alignleft|kg-align-left)\b/, 'start'],
  [/\b(alignright|kg-align-right)\b/, 'end'],
  [/\b(alignwide|kg-width-wide)\b/, 'wide'],
  [/\b(alignfull|kg-width-full)\b/, 'full'],
  [/\b(aligncenter|has-text-align-center)\b/, 'center'],
];

/** Translates the block and alignment classes of known content systems into `data-` attributes of ours. */
export function markBlock(from: Element, to: Element): void {
  // `class` is read as an attribute: a form control named `className` must not answer for its form.
  const classes = from.getAttribute('class');
  if (!classes) return;
  const find = (table: typeof blocks): string | undefined =>
    table.find(([pattern]) => pattern.test(classes))?.[1];
  const block = find(blocks);
  const align = find(alignments);
  if (block) to.setAttribute('data-block', block);
  if (align) to.setAttribute('data-align', align);
}
