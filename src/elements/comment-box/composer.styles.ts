import {css} from 'lit';

/** The form for a comment. */
export const composerStyles = css`
  [part~='form'] {
    margin-block: 1em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: 0.4em;
  }
  [part~='fields'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 0 1em;
  }
  [part~='field'] > label {
    display: block;
    margin-block-end: 0.3em;
    font-weight: 600;
    line-height: 1.5;
  }
  [part~='input'],
  [part~='textarea'] {
    display: block;
    inline-size: 100%;
    padding: 0.55em 0.9em;
    border: 1px solid color-mix(in srgb, currentColor 50%, transparent);
    border-radius: 0.3em;
    min-block-size: 2.75em;
    font: inherit;
    color: inherit;
    background: none;
  }
  .remember {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2em;
    margin-block-end: 0.8em;
    font-weight: 400;
  }
  .remember input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }
  [part~='field'],
  .area {
    position: relative;
  }
  [part~='captcha'] {
    margin-block-end: 0.8em;
  }
  .markdown {
    min-block-size: 2.75em;
  }
  [part~='textarea'] {
    resize: vertical;
    field-sizing: content;
    min-block-size: 7em;
    max-block-size: 70vh;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  [part~='field-note'],
  [part~='counter'] {
    min-block-size: 1.5em;
    margin: 0.2em 0 0.4em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .invalid [part~='field-note'] {
    color: var(--_danger);
  }
  [part~='form'] > button {
    margin-block-start: 0.4em;
  }
  [part~='send'] {
    color: light-dark(#fff, #000);
    background: var(--_accent);
    border-color: transparent;
  }
  [part~='send'][aria-disabled='true'] {
    opacity: 0.6;
    cursor: progress;
  }
  [part~='rules'],
  [part~='rules-link'] {
    margin-block: 0 0.8em;
    font-size: 0.875em;
  }
  [part~='rules'] {
    white-space: pre-line;
    color: var(--_muted);
  }
  [part~='rules-link'] a {
    display: inline-block;
    padding-block: 0.3em;
    color: var(--_accent);
  }
  [part~='nudge'] {
    margin-block: 0 0.8em;
    padding-inline-start: 0.8em;
    border-inline-start: 0.25em solid var(--_accent);
  }
  [part~='nudge'] p {
    margin: 0;
  }
  @media print {
    [part~='form'] {
      display: none;
    }
  }
`;
