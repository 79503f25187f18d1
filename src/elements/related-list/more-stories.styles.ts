import {css} from 'lit';

/** The button under a list, and who may read a story. */
export const moreStoriesStyles = css`
  [part~='more'] {
    inline-size: 100%;
    margin-block-start: 1.5em;
  }
  [part~='more'][aria-disabled='true'] {
    cursor: progress;
    opacity: 0.6;
  }
`;
