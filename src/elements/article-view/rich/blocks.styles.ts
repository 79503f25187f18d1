import {css} from 'lit';

/** Blocks and alignments of content systems: loaded with the first article that has one. */
export const blockStyles = css`
  @scope (article[part~='article']) {
    [data-block='pullquote'] {
      padding: 1em 0;
      border: solid var(--_line);
      border-width: 0.1em 0;
      font-size: 1.3em;
      text-align: center;
    }
    [data-block='pullquote'] blockquote {
      padding: 0;
      border: 0;
      margin: 0;
    }
    [data-block='pullquote'] cite {
      font-size: 0.75em;
    }
    [data-block='gallery'] {
      display: flex;
      flex-wrap: wrap;
      gap: 0.6em;
      padding: 0;
      list-style: none;
    }
    [data-block='rows'] {
      display: contents;
    }
    /* Rows of one height, each as wide as there is room. */
    :is([data-block='gallery'], [data-block='rows']) > * {
      flex: 1 9em;
      margin: 0;
    }
    [data-block='gallery'] > figcaption {
      flex-basis: 100%;
      padding: 0;
    }
    [data-block='gallery'] img {
      inline-size: 100%;
      block-size: 11em;
      object-fit: cover;
    }
    [data-block='picture'] {
      display: block;
      margin: 0;
      cursor: zoom-in;
    }
    [data-block='callout'],
    [data-block='bookmark'] {
      padding: 0.8em 1em;
      border: 1px solid var(--_line);
      border-radius: 0.3em;
    }
    [data-block='callout'] {
      display: flow-root;
      background: color-mix(in srgb, currentColor 5%, transparent);
    }
    /* Beside a picture, not below it. */
    [data-block='callout'] > [data-block='thumbnail'] + div {
      display: flow-root;
    }
    [data-block='callout'] > :first-child {
      margin-block-start: 0;
    }
    :is([data-block='callout'], [data-block='cover'], [data-block='columns']) > :last-child {
      margin-block-end: 0;
    }
    [data-block='bookmark'] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.8em;
    }
    [data-block='bookmark'] > a:only-child {
      display: flex;
      flex: 1;
      justify-content: space-between;
      gap: 1em;
      color: inherit;
      text-decoration: none;
    }
    [data-block='heading'] {
      margin: 0;
      font-weight: 600;
    }
    [data-block='aside'] {
      margin: 0.2em 0 0;
      color: var(--_muted);
      font-size: 0.875em;
    }
    [data-block='aside'] span + span::before {
      content: ' · ';
    }
    [data-block='thumbnail'] {
      flex: none;
      float: inline-end;
      inline-size: 7em;
      margin: 0;
      margin-inline-start: 1em;
    }
    [data-block='icon'] {
      float: inline-start;
      block-size: 1.5em;
      margin: 0;
      margin-inline-end: 0.5em;
    }
    [data-block='columns'] {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
      gap: 1.2em;
    }
    [data-block='columns']:has(> figure) {
      align-items: center;
    }
    [data-block='columns'] > figure {
      margin: 0;
    }
    [data-block='cover'] {
      display: grid;
      overflow: hidden;
      color: #fff;
      background: #222;
      text-align: center;
      border-radius: 0.3em;
    }
    [data-block='cover'] > * {
      grid-area: 1 / 1;
      align-self: center;
      padding: 1em;
      z-index: 1;
    }
    [data-block='cover'] > :is(img, video) {
      inline-size: 100%;
      block-size: 100%;
      min-block-size: 16em;
      max-block-size: 30em;
      padding: 0;
      object-fit: cover;
      opacity: 0.45;
      z-index: 0;
    }
    [data-block='buttons'] {
      display: flex;
      flex-wrap: wrap;
      gap: 0.8em;
    }
    [data-block='buttons'][data-align='center'] {
      justify-content: center;
    }
    [data-block='button'] {
      display: inline-block;
      margin: 0;
      padding: 0.6em 1.2em;
      border: 1px solid;
      border-radius: 0.3em;
      font-weight: 600;
      text-decoration: none;
    }
    [data-block='verse'] {
      padding: 0;
      background: none;
      font: inherit;
      white-space: pre-wrap;
    }
    [data-block='footnotes'] {
      padding-block-start: 1em;
      border-block-start: 1px solid var(--_line);
      font-size: 0.875em;
    }
    [data-align='start'],
    [data-align='end'] {
      float: inline-start;
      inline-size: fit-content;
      max-inline-size: 50%;
      margin-inline-end: 1.2em;
    }
    [data-align='end'] {
      float: inline-end;
      margin-inline: 1.2em 0;
    }
    [data-align='start'] > figcaption,
    [data-align='end'] > figcaption {
      contain: inline-size;
    }
    [data-align='center'] {
      text-align: center;
    }
    [data-align='text-end'] {
      text-align: end;
    }
    [data-align='full'] > img,
    [data-align='wide'] > img {
      inline-size: 100%;
    }
    @media print {
      [data-block='callout'],
      [data-block='bookmark'] {
        break-inside: avoid;
      }
      [part~='body'] [data-block='picture'][href]::after {
        content: none;
      }
    }
  }
`;
