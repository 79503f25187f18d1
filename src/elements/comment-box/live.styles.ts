import {css} from 'lit';

/** The button for what has come meanwhile, told from the one that opens the form beside it. */
export const liveStyles = css`
  [part~='news'] {
    margin-inline-end: 0.5em;
    border-color: currentColor;
    color: var(--_accent);
  }
`;
