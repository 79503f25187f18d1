import {css} from 'lit';

/** The link within a scroll container: at the end of it, it sticks to the lower edge and takes no room. */
export const journeyStyles = css`
  :host(:state(contained)) {
    display: block;
    position: sticky;
    z-index: 10;
    inset-block-end: 0;
    block-size: 0;
  }
  :host(:state(contained)) [part~='frame'] {
    position: absolute;
  }
  :host([hidden]) {
    display: none;
  }
`;
