import {css} from 'lit';

/** What readers open below a comment, and where a link has led them. */
export const actionStyles = css`
  [part~='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.4em;
  }
  [part~='action'] {
    min-block-size: 2.2em;
    padding-block: 0.2em;
    font-size: 0.875em;
    font-weight: 400;
  }
  @media (pointer: coarse) {
    [part~='action'] {
      min-block-size: 3.2em;
    }
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
  [part~='action-form'] :is(fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
  }
  [part~='action-form'] :is(legend, label:has(textarea)) {
    font-weight: 600;
  }
  [part~='action-form'] textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 5em;
    margin-block-start: 0.3em;
    padding: 0.55em 0.9em;
    font: inherit;
    font-weight: 400;
    color: inherit;
    background: none;
    border: 1px solid color-mix(in srgb, currentColor 50%, transparent);
    border-radius: 0.3em;
  }
  [part~='action-form'] [part~='send'] {
    color: light-dark(#fff, #000);
    background: var(--_accent);
    border-color: transparent;
  }
  [part~='action-form'] [part~='error'] {
    margin: 0;
  }
  [part~='reason'] {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2em;
  }
  [part~='reason'] input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }
  [part~='conflict'] {
    margin: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 0.25em solid var(--_danger);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  [part~='instead'] > button {
    margin-inline-start: 0.6em;
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
  @media print {
    [part~='action-form'] {
      display: none;
    }
  }
`;
