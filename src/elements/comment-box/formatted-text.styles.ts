import {css} from 'lit';

/** A comment whose marks mean something, in the list and in the preview. */
export const formattedTextStyles = css`
  [part~='formatted'] {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  [part~='formatted'] :is(p, ul, pre, blockquote) {
    margin-block: 0 0.5em;
  }
  [part~='formatted'] :is(p, li) {
    white-space: pre-wrap;
  }
  [part~='formatted'] ul {
    padding-inline-start: 1.4em;
  }
  [part~='formatted'] blockquote {
    margin-inline: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 0.15em solid var(--_line);
    color: var(--_muted);
  }
  [part~='formatted'] code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  [part~='formatted'] pre {
    overflow-x: auto;
    padding: 0.6em;
    border: 1px solid var(--_line);
    border-radius: 0.3em;
  }
  [part~='formatted'] pre code {
    background: none;
  }
`;
