import {css} from 'lit';

/** Buttons and notices, alike in every element. What shows none at first gets them with its first failure. */
export const controlStyles = css`
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_line);
    border-radius: 0.3em;
    padding: 0.55em 0.9em;
    min-block-size: 2.75em;
    cursor: pointer;
    font-weight: 600;
  }
  button:hover {
    border-color: currentColor;
  }
  :focus-visible {
    outline: 0.15em solid var(--_accent);
    outline-offset: 0.15em;
  }
  [part~='error'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
    margin-block: 1em;
    padding: 0.8em 1em;
    border-inline-start: 0.25em solid var(--_danger);
  }
  .past {
    visibility: hidden;
  }
  [part~='status']:not(:empty) {
    margin-block: 0.8em;
  }
  @media print {
    button {
      display: none;
    }
  }
`;
