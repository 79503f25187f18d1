import {css} from 'lit';

/** What tells that a link was copied: over the page, so that nothing makes room for it. */
export const shareStyles = css`
  [part~='share-status'] {
    position: fixed;
    z-index: 1;
    inset-inline: 0;
    inset-block-end: calc(1.5em + env(safe-area-inset-bottom));
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: 90%;
    padding: 0.6em 1em;
    font-size: 0.875em;
    border: 1px solid transparent;
    border-radius: 0.3em;
    color: light-dark(#fff, #111);
    background: light-dark(#222, #eee);
  }
  [part~='share-status']:empty {
    padding: 0;
    border: 0;
  }
`;
