import {css} from 'lit';

/** What an article consists of beside plain elements: loaded with the first that has more than those. */
export const richArticleStyles = css`
  @scope (article[part~='article']) {
    dd {
      margin-inline-start: 1.6em;
    }
    audio {
      inline-size: 100%;
    }
    [part~='body'] > :is(video, audio) {
      margin-block-end: 1.1em;
    }
    sup,
    sub {
      line-height: 0;
    }
    cite {
      display: block;
      color: var(--_muted);
    }
    p cite,
    li cite {
      display: inline;
      color: inherit;
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
    code,
    kbd,
    samp,
    pre:has(> code) {
      direction: ltr;
      unicode-bidi: isolate;
    }
    hr {
      border: 0;
      border-block-start: 1px solid var(--_line);
      margin-block: 2em;
    }
    table {
      min-inline-size: 100%;
      border-collapse: collapse;
      font-size: 0.95em;
      font-variant-numeric: tabular-nums;
    }
    caption {
      text-align: start;
      padding-block-end: 0.5em;
    }
    /* As wide as what is seen of the table, whose other columns may be far away. */
    [data-block='table'] {
      container-type: inline-size;
    }
    [data-block='table'] > table > caption {
      position: sticky;
      inset-inline-start: 0;
      inline-size: 100cqi;
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
    summary {
      cursor: pointer;
      font-weight: 600;
    }
    summary * {
      display: inline;
      font-size: 1em;
    }
    [data-block='table'] {
      overflow-x: auto;
    }
    figure > [data-block] {
      margin: 0;
    }
    [data-block='embed'] {
      padding: 0.8em 1em;
      border: 1px solid var(--_line);
      border-radius: 0.3em;
    }
    :is(blockquote, td) > :last-child {
      margin-block-end: 0;
    }
    [data-block='skip']:not(:focus) {
      position: absolute;
      clip-path: inset(50%);
    }
    [data-block='skip'] {
      display: block;
      inline-size: fit-content;
    }
    @media print {
      figure,
      tr,
      pre,
      blockquote,
      [data-block='embed'] {
        break-inside: avoid;
      }
      [data-block='table'] {
        overflow: visible;
      }
      [data-block='skip'] {
        display: none;
      }
    }
  }
`;
