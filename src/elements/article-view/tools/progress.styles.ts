import {css} from 'lit';

/** A line along the top edge of the window. */
export const progressStyles = css`
  [part~='progress'] {
    position: fixed;
    inset: 0 0 auto;
    z-index: 1;
    block-size: 0.2em;
    background: var(--_accent);
    transform: scaleX(0);
    transform-origin: left;
    pointer-events: none;
  }
  [part~='progress']:dir(rtl) {
    transform-origin: right;
  }
  [part~='progress'][hidden] {
    display: none;
  }
  @media (forced-colors: active) {
    [part~='progress'] {
      background: Highlight;
    }
  }
`;
