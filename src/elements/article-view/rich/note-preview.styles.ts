import {css} from 'lit';

/** A note beside its number. */
export const notePreviewStyles = css`
  @scope (article[part~='article']) {
    [data-block='note'] {
      position: fixed;
      inset: auto;
      box-sizing: border-box;
      inline-size: max-content;
      max-inline-size: min(24em, calc(100vw - 16px));
      max-block-size: 40vh;
      margin: 0;
      padding: 0.7em 0.9em;
      overflow: auto;
      border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas);
      border-radius: 0.4em;
      color: CanvasText;
      background: Canvas;
      box-shadow: 0 0.3em 1.2em rgb(0 0 0 / 25%);
      font-size: 0.9em;
      font-weight: 400;
      line-height: 1.5;
      text-align: start;
    }
    @supports (position-area: block-start) {
      [data-block='note'] {
        position-area: block-start;
        position-try-fallbacks: flip-block;
        margin: 0.5em 8px;
      }
    }
    @media print {
      [data-block='note'] {
        display: none;
      }
    }
  }
`;
