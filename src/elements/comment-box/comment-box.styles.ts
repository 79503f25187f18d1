import {css} from 'lit';

/** What stands in for the discussion until it is there. */
export const styles = css`
  [part='bar'] {
    block-size: 4em;
  }
`;
