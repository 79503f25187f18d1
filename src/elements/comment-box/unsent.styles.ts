import {css} from 'lit';

/** What is not sent yet, and what can be done about it. */
export const unsentStyles = css`
  [part~='outbox'] {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part~='entry'] button {
    min-block-size: 2.2em;
    padding-block: 0.2em;
    margin-inline-end: 0.5em;
    font-size: 0.875em;
  }
  [part~='entry'] button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  @media (pointer: coarse) {
    [part~='entry'] button {
      min-block-size: 3.2em;
    }
  }
  [part~='entry'] {
    margin-block: 0.8em;
    padding: 0.6em 1em;
    border: 1px dashed var(--_muted);
    border-radius: 0.4em;
    line-height: 1.55;
  }
  [part~='entry-state'] {
    margin: 0;
    font-size: 0.875em;
    color: var(--_muted);
  }
  [part~='entry-state'].refused {
    color: var(--_danger);
  }
  @media print {
    [part~='outbox'] {
      display: none;
    }
  }
`;
