import {css} from 'lit';

/** The button that quotes, in the line of the label: it moves nothing when it appears. */
export const quotingStyles = css`
  [part~='quote'] {
    position: absolute;
    inset-block-start: -0.4em;
    inset-inline-end: 0;
    min-block-size: 2em;
    padding: 0.15em 0.7em;
    font-size: 0.875em;
  }
`;
