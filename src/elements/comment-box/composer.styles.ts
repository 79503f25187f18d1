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
  label {
    display: block;
    margin-block-end: 0.3em;
    font-weight: 600;
  }
  input,
  textarea {
    display: block;
    inline-size: 100%;
    padding: 0.55em 0.9em;
    border: 1px solid var(--_line);
    border-radius: 0.3em;
    min-block-size: 2.75em;
    font: inherit;
    color: inherit;
    background: none;
  }
  textarea {
    resize: vertical;
    field-sizing: content;
    min-block-size: 7em;
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
  [aria-invalid='true'] ~ [part~='field-note'] {
    color: var(--_danger);
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
  .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
