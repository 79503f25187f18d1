import {css} from 'lit';

/** A few words in a line of the page, which do not break and look like what is around them. */
export const styles = css`
  :host {
    white-space: nowrap;
  }
  :host([hidden]) {
    display: none;
  }
`;
