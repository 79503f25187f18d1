import {css} from 'lit';

/** The discussion around and between the comments. */
export const styles = css`
  [part~='heading'] {
    margin-block: 0 0.8em;
    padding-block-start: 0.6em;
    border-block-start: 0.15em solid var(--_accent);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
  }
  [part~='comments'],
  [part~='replies'] {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part~='replies'] {
    margin-block-start: 0.8em;
    padding-inline-start: clamp(0.6em, 2.5vw, 1.4em);
    border-inline-start: 0.15em solid var(--_line);
  }
  [part~='comment'] {
    padding-block: 0.9em;
    line-height: 1.55;
  }
  [part~='comments'] > [part~='comment'] {
    border-block-end: 1px solid var(--_line);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 8em;
  }
  article:focus-visible {
    outline-offset: 0.4em;
  }
  [part~='comment-header'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: baseline;
  }
  [part~='author'] {
    font-weight: 700;
  }
  [part~='time'],
  [part~='deleted'],
  [part~='notice'],
  [part~='empty'] {
    font-size: 0.875em;
    color: var(--_muted);
  }
  [part~='badge'],
  [part~='pending'] {
    padding-inline: 0.6em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.75em;
  }
  [part~='badge'] {
    color: var(--_accent);
  }
  [part~='text'] {
    margin-block: 0.3em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  [part~='reply'] {
    min-block-size: 2em;
    padding: 0.2em 0;
    border: 0;
    font-size: 0.875em;
    color: var(--_accent);
  }
  @media (pointer: coarse) {
    [part~='reply'] {
      min-block-size: 2.75em;
      padding-inline: 0.6em;
      margin-inline-start: -0.6em;
    }
  }
  .bar {
    block-size: 4em;
  }
`;
