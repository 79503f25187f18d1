import {css} from 'lit';

/** The button in the place of the link. */
export const returnOfferStyles = css`
  [part~='return'] {
    font-family: inherit;
    font-size: inherit;
    cursor: pointer;
  }
  [part~='return']::before {
    content: '↓' / '';
    margin-inline-end: 0.5em;
  }
`;
