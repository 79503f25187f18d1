import {css} from 'lit';

/** The ring round the label. */
export const scrollFollowersStyles = css`
  [part~='progress'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
    fill: none;
    stroke: var(--article-accent, light-dark(#0b57a4, #8ec5ff));
    stroke-width: 0.2em;
    stroke-dasharray: 1;
    stroke-dashoffset: 1;
  }
  [part~='progress']:dir(rtl) {
    scale: -1 1;
  }
  rect {
    width: 100%;
    height: 100%;
    rx: calc(var(--_size) / 2);
  }
  @media (forced-colors: active) {
    [part~='progress'] {
      stroke: Highlight;
    }
  }
`;
