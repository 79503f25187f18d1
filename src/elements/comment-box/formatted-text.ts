import {html, type TemplateResult} from 'lit';
import {readBlocks, type Block} from '../../discussion/comment-format.js';
import type {Inline} from '../../discussion/inline-format.js';

export {formattedTextStyles} from './formatted-text.styles.js';

// Of letters that are written from the right (Unicode, DerivedBidiClass: R and AL).
const rightToLeft =
  /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The text of a comment with what its marks mean, each paragraph in its own direction. */
export function renderFormatted(text: string): TemplateResult {
  return html`<div part="formatted">${readBlocks(text).map(renderBlock)}</div>`;
}

function renderBlock(block: Block): TemplateResult {
  switch (block.kind) {
    case 'paragraph':
      return html`<p dir=${directionOf(block.content)}>${block.content.map(renderInline)}</p>`;
    case 'code':
      // Wider than the box, it scrolls, also with the keyboard.
      return html`<pre dir="ltr" tabindex="0"><code>${block.text}</code></pre>`;
    case 'quote':
      return html`<blockquote>${block.content.map(renderBlock)}</blockquote>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li dir=${directionOf(item)}>${item.map(renderInline)}</li>`)}
      </ul>`;
  }
}

/** As `dir=auto` has it, which engines work out anew at every piece that comes. */
function directionOf(pieces: readonly Inline[]): 'ltr' | 'rtl' {
  return rightToLeft.test(plainOf(pieces)) ? 'rtl' : 'ltr';
}

function plainOf(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'text' in piece ? piece.text : plainOf(piece.content);
    })
    .join('');
}

function renderInline(piece: Inline): unknown {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'bold':
      return html`<strong>${piece.content.map(renderInline)}</strong>`;
    case 'italic':
      return html`<em>${piece.content.map(renderInline)}</em>`;
    case 'code':
      return html`<code>${piece.text}</code>`;
    case 'link':
      return html`<a href=${piece.url} rel="nofollow ugc noopener noreferrer">${piece.text}</a>`;
  }
}
