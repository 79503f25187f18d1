import {css} from 'lit';

/** How long it takes to read. */
export const readingTimeStyles = css`
  [part~='reading-time'] {
    margin: 0;
    font-size: 0.875em;
    color: var(--_muted);
  }
`;
