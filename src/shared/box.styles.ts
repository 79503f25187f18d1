import {css} from 'lit';

/** The box, links and skeleton bars, alike in every element; they inherit font and colour. */
export const boxStyles = css`
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
    [part~='bar'] {
      display: none;
    }
  }
`;
