import {css} from 'lit';

/** Buttons, fields, notices and skeleton bars, alike in every element; they inherit font and colour. */
export const controlStyles = css`
  :host {
    display: block;
    --_accent: var(--article-accent, light-dark(#0b57a4, #8ec5ff));
    --_line: var(--article-line, color-mix(in srgb, currentColor 22%, transparent));
    --_muted: var(--article-muted, color-mix(in srgb, currentColor 72%, transparent));
    --_danger: light-dark(#a11212, #ffb4ab);
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  a {
    color: inherit;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_line);
    border-radius: 0.3em;
    padding: 0.55em 0.9em;
    min-block-size: 2.75em;
    cursor: pointer;
    font-weight: 600;
  }
  button:hover {
    border-color: currentColor;
  }
  :focus-visible {
    outline: 0.15em solid var(--_accent);
    outline-offset: 0.15em;
  }
  [part~='error'] {
    margin-block: 1em;
    padding: 0.8em 1em;
    border-inline-start: 0.25em solid var(--_danger);
  }
  [part~='status']:not(:empty) {
    margin-block: 0.8em;
  }
  [part~='retry'] {
    margin-inline-start: 0.5em;
  }
  [part~='bar'] {
    display: block;
    block-size: 1em;
    margin-block: 0.6em;
    border-radius: 0.2em;
    background: color-mix(in srgb, currentColor 12%, transparent);
  }
  @media (prefers-reduced-motion: no-preference) {
    [part~='bar'] {
      animation: pulse 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.45;
    }
  }
  @media (forced-colors: active) {
    [part~='bar'] {
      background: GrayText;
    }
  }
  @media print {
    button,
    [part~='bar'] {
      display: none;
    }
  }
`;
