import {css} from 'lit';

/** What surrounds the article: the space it is given, and what stands in for it. */
export const styles = css`
  :host(:state(idle)),
  :host(:state(loading)) {
    min-block-size: var(--article-min-height, 100vh);
  }
  [part~='skeleton'] {
    max-inline-size: var(--article-measure, 68ch);
    margin-inline: auto;
  }
  .title {
    margin-block-start: 0;
    block-size: 4em;
  }
  .picture {
    aspect-ratio: 3 / 2;
    block-size: auto;
  }
  .text {
    block-size: 30em;
  }
`;
