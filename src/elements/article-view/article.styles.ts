import {css} from 'lit';

/**
 * The article itself, in the page's own DOM. Scoped, and with the lowest specificity there is, so that a
 * page restyles it with an ordinary selector.
 */
export const articleStyles = css`
  @scope (article[part~='article']) {
    :scope {
      display: block;
      max-inline-size: var(--article-measure, 68ch);
      margin-inline: auto;
      line-height: 1.6;
      overflow-wrap: break-word;
      --_accent: var(--article-accent, light-dark(#0b57a4, #8ec5ff));
      --_line: var(--article-line, color-mix(in srgb, currentColor 22%, transparent));
      --_muted: var(--article-muted, color-mix(in srgb, currentColor 72%, transparent));
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      margin-block: 1.4em 0.5em;
      line-height: 1.25;
      text-wrap: balance;
      font-size: 1.15em;
    }
    [part~='title'] {
      margin-block: 0 0.4em;
      font-size: clamp(1.6em, 1.2em + 2vw, 2.4em);
    }
    h2 {
      font-size: 1.4em;
    }
    p,
    ul,
    ol,
    dl,
    pre,
    blockquote,
    figure,
    details,
    [data-block] {
      margin: 0 0 1.1em;
    }
    li > ul,
    li > ol {
      margin-block-end: 0;
    }
    ul,
    ol {
      padding-inline-start: 1.6em;
    }
    p:empty {
      display: none;
    }
    a {
      color: var(--_accent);
      text-underline-offset: 0.15em;
    }
    :focus-visible {
      outline: 0.15em solid var(--_accent);
      outline-offset: 0.15em;
    }
    [tabindex] {
      scroll-margin-block: 20vh;
    }
    [part~='kicker'],
    [part~='date'],
    [part~='publisher'],
    [part~='rights'],
    figcaption,
    caption {
      font-size: 0.875em;
      color: var(--_muted);
    }
    [part~='kicker'] {
      margin: 0 0 0.4em;
      font-weight: 700;
      color: var(--_accent);
    }
    [part~='updated'] {
      margin-inline-start: 1em;
    }
    [part~='lead'] {
      font-weight: 700;
    }
    [part~='dateline'] {
      font-weight: 400;
      color: var(--_muted);
    }
    img,
    video {
      display: block;
      max-inline-size: 100%;
      block-size: auto;
      margin-inline: auto;
    }
    [part~='logo'] {
      display: inline;
      block-size: 1.5em;
      vertical-align: middle;
    }
    [part~='image'] {
      inline-size: 100%;
      border-radius: 0.2em;
    }
    figcaption {
      padding-block-start: 0.6em;
      text-align: center;
    }
    figcaption > * {
      display: inline;
    }
    [part~='credit'] {
      font-style: italic;
    }
    blockquote {
      padding-inline-start: 1.2em;
      border-inline-start: 0.2em solid var(--_accent);
    }
    [part~='footer'] {
      clear: both;
    }
    [part~='byline'] {
      font-weight: 700;
      text-align: end;
    }
    [part~='publisher'] > * {
      margin-inline-end: 1em;
    }
    [part~='tags'] {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      padding: 0;
      list-style: none;
      font-size: 0.875em;
    }
    [part~='tags'] li {
      padding: 0.2em 0.7em;
      border: 1px solid var(--_line);
      border-radius: 1em;
    }
    [part~='tags'] a {
      color: inherit;
    }
    :is([part~='kicker'], [part~='tags']) a {
      text-decoration: none;
    }
    @media print {
      :scope {
        max-inline-size: none;
      }
      [part~='body'] a[href^='http']::after {
        content: ' (' attr(href) ')';
        font-size: 0.8em;
      }
    }
  }
`;
