import {elements} from './table.js';

/**
 * What our own stylesheet calls a block, and the classes by which content systems know it: WordPress
 * (`wp-block-*`, classic themes), Ghost (`kg-*`), Markdown, and the scripts of social networks. Their classes
 * do not survive: a class of the page would apply its rules to them. Of several the first counts.
 */
const blocks = elements(
  'gallery wp-block-gallery kg-gallery-card gallery;' +
    'rows blocks-gallery-grid kg-gallery-container kg-gallery-row;' +
    'pullquote wp-block-pullquote kg-blockquote-alt;footnotes wp-block-footnotes footnotes;' +
    'bookmark kg-bookmark-card kg-file-card wp-block-file;' +
    'heading kg-bookmark-title kg-file-card-title kg-audio-title kg-product-card-title;' +
    'aside wp-caption-text gallery-caption kg-bookmark-metadata kg-bookmark-description kg-file-card-caption kg-file-card-metadata;' +
    'thumbnail kg-bookmark-thumbnail kg-audio-thumbnail;icon kg-bookmark-icon kg-callout-emoji;' +
    'columns wp-block-columns wp-block-media-text;cover wp-block-cover;' +
    'buttons wp-block-buttons kg-button-card;' +
    'button wp-block-button__link wp-block-file__button kg-btn kg-header-card-button kg-product-card-button;' +
    'verse wp-block-verse;toggle kg-toggle-card;player twitter-tweet instagram-media tiktok-embed;' +
    'controls kg-audio-player kg-video-player-container kg-video-overlay kg-signup-card;' +
    'callout kg-callout-card kg-header-card kg-product-card kg-audio-card has-background',
);

const alignments = elements(
  'start alignleft kg-align-left;end alignright kg-align-right;wide alignwide kg-width-wide;' +
    'full alignfull kg-width-full;center aligncenter has-text-align-center kg-align-center;' +
    'text-end has-text-align-right',
);

/** Says on the counterpart of an element what the element's classes say. */
export function markBlock(classes: string, to: Element): void {
  const given = classes.split(/\s+/);
  for (const [attribute, table] of [
    ['data-block', blocks],
    ['data-align', alignments],
  ] as const) {
    const [name] = [...table].find(([, known]) => known.some((one) => given.includes(one))) ?? [];
    if (name) to.setAttribute(attribute, name);
  }
}
