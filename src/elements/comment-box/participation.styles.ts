import {css} from 'lit';

/** What only a reader who takes part sees: which votes and reactions are theirs, and what they have folded. */
export const participationStyles = css`
  [aria-pressed='true'] {
    color: var(--_accent);
    text-decoration: underline;
  }
  [part~='fold'][aria-expanded='false']::before {
    content: '▸ ' / '';
  }
`;
