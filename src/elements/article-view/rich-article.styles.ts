import {css} from 'lit';

/** Tables, galleries, quotes set apart and other blocks: loaded with the first article that has one. */
export const richArticleStyles = css`
  @scope (article[part~='article']) {
    dd {
      margin-inline-start: 1.6em;
    }
    audio {
      inline-size: 100%;
    }
    [data-block='pullquote'] {
      padding-block: 1em;
      border-block: 0.1em solid var(--_line);
      font-size: 1.3em;
      text-align: center;
    }
    [data-block='pullquote'] blockquote {
      padding: 0;
      border: 0;
      margin: 0;
    }
    cite {
      color: var(--_muted);
    }
    pre {
      overflow-x: auto;
      padding: 1em;
      background: color-mix(in srgb, currentColor 7%, transparent);
      border-radius: 0.3em;
    }
    code,
    kbd,
    samp {
      font-family: ui-monospace, monospace;
      font-size: 0.9em;
    }
    hr {
      border: 0;
      border-block-start: 1px solid var(--_line);
      margin-block: 2em;
    }
    [data-block='table'] {
      overflow-x: auto;
    }
    table {
      border-collapse: collapse;
      font-size: 0.95em;
      font-variant-numeric: tabular-nums;
    }
    caption {
      text-align: start;
      padding-block-end: 0.5em;
    }
    th,
    td {
      padding: 0.5em 0.8em;
      border: 1px solid var(--_line);
      text-align: start;
      vertical-align: top;
    }
    th[scope='row'] {
      min-inline-size: 7em;
    }
    thead th {
      background: color-mix(in srgb, currentColor 7%, transparent);
    }
    [data-block='gallery'] {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
      gap: 0.8em;
      padding: 0;
      list-style: none;
    }
    [data-block='gallery'] figure {
      margin: 0;
    }
    [data-block='callout'],
    [data-block='bookmark'],
    [data-block='embed'] {
      padding: 0.8em 1em;
      border: 1px solid var(--_line);
      border-radius: 0.3em;
    }
    [data-block='footnotes'] {
      padding-block-start: 1em;
      border-block-start: 1px solid var(--_line);
      font-size: 0.875em;
    }
    [data-align='start'] {
      float: inline-start;
      max-inline-size: 50%;
      margin-inline-end: 1.2em;
    }
    [data-align='end'] {
      float: inline-end;
      max-inline-size: 50%;
      margin-inline-start: 1.2em;
    }
    [data-align='center'] {
      text-align: center;
    }
    summary {
      cursor: pointer;
      font-weight: 600;
    }
  }
`;
