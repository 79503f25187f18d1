import {css} from 'lit';

/** The row of buttons for marks, and the preview, which lies over the text and is as high. */
export const markdownToolsStyles = css`
  [part~='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    padding-block-end: 0.2em;
    margin-inline-start: -0.5em;
  }
  [part~='tool'] {
    min-inline-size: 2.4em;
    min-block-size: 2.4em;
    padding: 0.1em 0.5em;
    border-color: transparent;
    font-size: 0.875em;
  }
  [part~='tool']:not([aria-pressed='true']) {
    color: var(--_muted);
  }
  @media (pointer: coarse) {
    [part~='tool'] {
      min-block-size: 3.2em;
    }
  }
  [part~='tool'].italic {
    font-style: italic;
  }
  [part~='tool'][aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  [part~='preview-toggle'] {
    margin-inline-start: auto;
  }
  @media (forced-colors: active) {
    [part~='preview-toggle'][aria-pressed='true'] {
      border-color: Highlight;
      color: Highlight;
    }
  }
  [part~='preview'] ~ textarea {
    visibility: hidden;
  }
  [part~='preview'] {
    position: absolute;
    inset: 0;
    overflow: auto;
    padding: 0.55em 0.9em;
    border: 1px dashed color-mix(in srgb, currentColor 50%, transparent);
    border-radius: 0.3em;
    line-height: 1.55;
    overflow-wrap: anywhere;
  }
`;
