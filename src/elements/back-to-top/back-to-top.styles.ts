import {css} from 'lit';

/** A label that floats in the corner where reading ends, clear of notches and rounded screens. */
export const styles = css`
  /* Not the host, whose rules any page rule beats. */
  [part~='frame'] {
    --_inset: var(--back-to-top-inset, 1em);
    --_size: max(2.75em, 44px);
    display: flex;
    position: fixed;
    z-index: 10;
    inset-block-end: max(var(--_inset), env(safe-area-inset-bottom, 0px));
    inset-inline-end: max(
      var(--_inset),
      env(safe-area-inset-left, 0px),
      env(safe-area-inset-right, 0px)
    );
    visibility: hidden;
    opacity: 0;
  }
  :host(:state(shown)) [part~='frame'] {
    visibility: visible;
    opacity: 1;
  }
  :host([hidden]) {
    display: none;
  }
  [part~='link'],
  ::slotted(a) {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    min-inline-size: var(--_size);
    min-block-size: var(--_size);
    padding-inline: 1.1em;
    border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    border-radius: calc(var(--_size) / 2);
    font-weight: 600;
    text-decoration: none;
    color: var(--back-to-top-color, CanvasText);
    background: var(--back-to-top-background, Canvas);
    box-shadow: 0 0.1em 0.6em rgb(0 0 0 / 0.18);
  }
  [part~='link']:hover,
  ::slotted(a:hover) {
    border-color: currentColor;
  }
  [part='link']::before {
    content: '↑' / '';
    margin-inline-end: 0.5em;
  }
  [part~='link']:focus-visible {
    outline: 0.15em solid var(--article-accent, light-dark(#0b57a4, #8ec5ff));
    outline-offset: 0.15em;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part~='frame'] {
      transition:
        opacity 0.2s,
        visibility 0.2s;
    }
  }
  @media print {
    [part~='frame'] {
      display: none;
    }
  }
`;
