import {css} from 'lit';

/** The row of buttons for marks, and the preview, which lies over the text and is as high. */
export const markdownToolsStyles = css`
  [part~='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    padding-block-end: 0.4em;
  }
  [part~='tool'] {
    min-inline-size: 2.2em;
    min-block-size: 2.2em;
    padding: 0.1em 0.5em;
  }
  @media (pointer: coarse) {
    [part~='tool'] {
      min-inline-size: 2.75em;
      min-block-size: 2.75em;
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
  [part~='preview-toggle'][aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 -0.15em var(--_accent);
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
    border: 1px dashed var(--_line);
    border-radius: 0.3em;
    line-height: 1.55;
    overflow-wrap: anywhere;
  }
`;
