import {css} from 'lit';

/** What is said aloud and not shown. */
export const asideStyles = css`
  .aside {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
