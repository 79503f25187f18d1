import {css} from 'lit';

/** Pictures over the page: always dark, whatever the page is, as they are judged best. */
export const lightboxStyles = css`
  /* No box in the page: a grid there would make a row of it, with a gap. */
  :host {
    display: contents !important;
  }
  dialog {
    box-sizing: border-box;
    inset: 0;
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 0.6em;
    border: 0;
    overflow: hidden;
    overscroll-behavior: contain;
    color: #fff;
    background: #0c0c0c;
    font:
      16px/1.5 system-ui,
      sans-serif;
    letter-spacing: normal;
    text-align: start;
    color-scheme: dark;
  }
  dialog[open] {
    display: grid;
    grid-template:
      'count . close' auto
      'stage stage stage' minmax(0, 1fr)
      'caption caption caption' auto
      / auto minmax(0, 1fr) auto;
    gap: 0.6em;
  }
  dialog::backdrop {
    background: none;
  }
  .stage {
    grid-area: stage;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
    min-inline-size: 0;
    min-block-size: 0;
    touch-action: pinch-zoom;
  }
  picture {
    display: contents;
  }
  img {
    grid-area: 1 / 1;
    inline-size: auto;
    block-size: auto;
    max-inline-size: 100%;
    max-block-size: 100%;
    object-fit: contain;
    -webkit-user-drag: none;
  }
  .caption {
    grid-area: caption;
    max-inline-size: 68ch;
    max-block-size: 30vh;
    margin: 0 auto;
    padding-block-end: 0.4em;
    overflow: auto;
    text-align: center;
  }
  .count {
    grid-area: count;
    align-self: center;
    margin: 0;
    padding-inline-start: 0.6em;
    font-variant-numeric: tabular-nums;
  }
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  button {
    inline-size: 3em;
    block-size: 3em;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    color: inherit;
    background: rgb(12 12 12 / 60%);
    font: inherit;
    cursor: pointer;
    z-index: 1;
  }
  button:hover {
    background: rgb(255 255 255 / 20%);
  }
  button:focus-visible {
    outline: 2px solid #8ec5ff;
    outline-offset: 2px;
  }
  .close {
    grid-area: close;
  }
  .previous,
  .next {
    grid-row: stage;
    grid-column: 1 / -1;
    align-self: center;
    justify-self: start;
  }
  .next {
    justify-self: end;
  }
  button::before {
    content: '';
    display: block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin: auto;
    border: solid;
    border-width: 2px 0 0 2px;
    rotate: -45deg;
    translate: 0.15em;
  }
  .next::before {
    rotate: 135deg;
    translate: -0.15em;
  }
  .previous:dir(rtl)::before {
    rotate: 135deg;
    translate: -0.15em;
  }
  .next:dir(rtl)::before {
    rotate: -45deg;
    translate: 0.15em;
  }
  .close::before {
    inline-size: 1.3em;
    block-size: 1.3em;
    border: 0;
    background:
      linear-gradient(currentColor 0 0) center / 100% 2px no-repeat,
      linear-gradient(currentColor 0 0) center / 2px 100% no-repeat;
    rotate: 45deg;
    translate: none;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
    .close::before {
      forced-color-adjust: none;
      color: ButtonText;
    }
  }
  @media print {
    dialog {
      display: none !important;
    }
  }
`;
