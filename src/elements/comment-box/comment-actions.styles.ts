import {css} from 'lit';

/** What readers open below a comment, and where a link has led them. */
export const actionStyles = css`
  [part~='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.5em;
  }
  [part~='action-form'] {
    display: grid;
    gap: 0.6em;
    justify-items: start;
    margin-block: 0.6em;
  }
  [part~='action-form'] label:has(textarea) {
    inline-size: 100%;
  }
  [part~='action-form'] fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  [part~='action-form'] textarea {
    display: block;
    inline-size: 100%;
    padding: 0.5em 0.6em;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_muted);
    border-radius: 0.3em;
  }
  [part~='reason'] {
    display: block;
    padding-block: 0.3em;
  }
  [part~='conflict'] {
    margin: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 0.25em solid var(--_danger);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  [part~='instead'] {
    margin-block: 0.4em;
    color: var(--_muted);
  }
  /* Said in its place, so that the list itself need not know of it. */
  li:has(> [part~='instead']) > article,
  li:has(> [part~='edit-form']) > article > [part~='text'] {
    display: none;
  }
`;
