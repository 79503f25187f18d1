import {css} from 'lit';

/** The panel of the text settings: at its button where the engine can and there is room, else along the lower edge of the window. */
export const textStyles = css`
  [part~='text-panel'] {
    inset: auto 0 0.5em;
    margin-inline: auto;
    max-inline-size: calc(100% - 1em);
    max-block-size: calc(100% - 1em);
    overflow-y: auto;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: 0.5em;
    color: CanvasText;
    background: Canvas;
    box-shadow: 0 0.3em 1.5em light-dark(rgb(0 0 0 / 0.2), rgb(0 0 0 / 0.7));
  }
  /* By the window, which is what a popover stands in; a phone needs all of its width. */
  @media (min-width: 36em) {
    @supports (position-area: block-end) {
      [part~='text-panel'] {
        inset: auto;
        margin: 0.4em 0;
        position-area: block-end span-inline-end;
        position-try-fallbacks: flip-inline, flip-block;
      }
    }
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    min-inline-size: 0;
    margin: 0 0 0.8em;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.3em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  label {
    position: relative;
    flex: 1 0 auto;
    display: grid;
    place-items: center;
    min-block-size: 2.75em;
    min-inline-size: 2.75em;
    padding-inline: 0.4em;
    border: 1px solid var(--_line);
    border-radius: 0.3em;
    cursor: pointer;
  }
  label:hover {
    border-color: currentColor;
  }
  label:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 0.1em var(--_accent);
    font-weight: 600;
  }
  label:has(:focus-visible) {
    outline: 0.15em solid var(--_accent);
    outline-offset: 0.15em;
  }
  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    label:has(:checked) {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
