import {css} from 'lit';

/** The table of contents: above the article, or in the margin beside it where there is one. */
export const contentsStyles = css`
  :host {
    position: relative;
  }
  .contents {
    flex-basis: 100%;
    min-inline-size: 0;
  }
  [part~='contents'] {
    padding: 0.2em 1em;
    border: 1px solid var(--_line);
    border-radius: 0.3em;
    font-size: 0.9375em;
    line-height: 1.35;
  }
  [part~='contents-title'] {
    padding-block: 0.6em;
    font-weight: 700;
    cursor: pointer;
  }
  [part~='contents-list'] {
    columns: 16em;
    column-gap: 2em;
    margin: 0;
    padding: 0 0 0.4em;
    list-style: none;
  }
  [part~='contents-item'] {
    break-inside: avoid;
  }
  [part~='contents-link'] {
    display: block;
    padding: 0.5em 0 0.5em 0.8em;
    padding-inline: 0.8em 0;
    border-inline-start: 0.2em solid transparent;
    color: inherit;
    text-decoration: none;
  }
  .below [part~='contents-link'] {
    padding-inline-start: 2em;
  }
  [part~='contents-link']:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  [part~='contents-link'][aria-current] {
    border-color: var(--_accent);
    font-weight: 700;
  }
  .beside {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 15em;
    margin: 0;
  }
  .beside [part~='contents'] {
    position: sticky;
    inset-block-start: 1em;
    max-block-size: calc(100vh - 2em);
    overflow-y: auto;
    padding-inline: 0.4em;
    border: 0;
  }
  .beside [part~='contents-list'] {
    columns: auto;
  }
  /* Which paints what is transparent, too. */
  @media (forced-colors: active) {
    [part~='contents-link']:not([aria-current]) {
      border-color: Canvas;
    }
  }
  @media (pointer: coarse) {
    [part~='contents-link'] {
      padding-block: 0.85em;
    }
  }
`;
