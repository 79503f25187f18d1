import {css} from 'lit';

/** The card that stands for a player, around the link that it is without us. */
export const embedStyles = css`
  :host {
    display: block !important;
    padding: 0 !important;
    border: 0 !important;
  }
  .room {
    position: relative;
    display: grid;
    place-content: center;
    place-items: center;
    gap: 0.6em;
    box-sizing: border-box;
    margin-inline: auto;
    padding: 1em;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: 0.3em;
    background: color-mix(in srgb, currentColor 6%, transparent);
    text-align: center;
  }
  button {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.75em;
    padding: 0.4em 1.2em;
    border: 1px solid var(--_accent);
    border-radius: 2em;
    color: inherit;
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  :is(.video, .audio)::before {
    content: '';
    flex: none;
    border-block: 0.4em solid transparent;
    /* A sign of machines, which no script turns round. */
    border-left: 0.65em solid var(--_accent);
  }
  button:hover {
    background: color-mix(in srgb, var(--_accent) 26%, transparent);
  }
  :focus-visible {
    outline: 0.15em solid var(--_accent);
    outline-offset: 0.15em;
  }
  small,
  .source {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .source {
    padding-block-start: 0.5em;
    text-align: center;
  }
  iframe {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }
  iframe:focus-visible {
    outline-offset: -0.15em;
  }
  @media (forced-colors: active) {
    :is(.video, .audio)::before {
      border-block-color: Canvas;
      border-left-color: ButtonText;
      forced-color-adjust: none;
    }
  }
  @media not print {
    .paper {
      display: none;
    }
  }
  @media print {
    .room {
      aspect-ratio: auto !important;
      min-block-size: 0 !important;
    }
    button,
    small,
    iframe {
      display: none;
    }
  }
`;
