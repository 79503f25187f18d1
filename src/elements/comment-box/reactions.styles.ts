import {css} from 'lit';

/** The reactions to a comment. */
export const reactionStyles = css`
  [part~='reactions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block: 0.3em 0.6em;
  }
  [part~='reaction'] {
    min-inline-size: max(2.75em, 24px);
    min-block-size: max(2em, 24px);
    padding: 0.1em 0.6em;
    font-size: 0.875em;
    border-radius: 1em;
  }
  [part~='reaction'][aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  li:has(> [part~='instead']) > [part~='reactions'] {
    display: none;
  }
  @media (pointer: coarse) {
    [part~='reaction'] {
      min-block-size: 3.2em;
    }
  }
  @media (forced-colors: active) {
    [part~='reaction'][aria-pressed='true'] {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
