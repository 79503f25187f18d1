import {css} from 'lit';

/** The discussion around and between the comments. */
export const discussionStyles = css`
  [hidden] {
    display: none !important;
  }
  [part~='heading'] {
    margin-block: 0 0.8em;
    padding-block-start: 0.6em;
    border-block-start: 0.15em solid var(--_accent);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
  }
  [part~='comments'],
  [part~='replies'] {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part~='replies'] {
    margin-block-start: 0.3em;
    padding-inline-start: clamp(0.6em, 2.5vw, 1.4em);
    border-inline-start: 0.15em solid var(--_line);
  }
  [part~='comment'] {
    padding-block: 0.9em;
    line-height: 1.55;
  }
  [part~='comments'] > [part~='comment'] {
    border-block-end: 1px solid var(--_line);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 8em;
    /* Else the focus ring of what is as wide as the list is cut off. */
    overflow-clip-margin: 0.5em;
  }
  article:focus-visible {
    outline-offset: 0.4em;
  }
  header,
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: center;
  }
  [part~='comment-header']::before {
    content: attr(data-initial) / '';
  }
  [part~='comment-header']::before,
  [part~='avatar'] {
    inline-size: 2em;
    block-size: 2em;
    border-radius: 1em;
    line-height: 2;
    text-align: center;
    object-fit: cover;
    background: var(--_line);
  }
  [part~='avatar'] {
    order: -1;
  }
  [part~='comment-header']:has(img)::before {
    content: none;
  }
  [part~='author'] {
    font-weight: 700;
  }
  [part~='time'],
  [part~='deleted'],
  [part~='notice'],
  [part~='empty'] {
    font-size: 0.875em;
    color: var(--_muted);
  }
  [part~='badge'] {
    padding-inline: 0.6em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.75em;
    color: var(--_accent);
  }
  [part~='text'] {
    margin-block: 0.3em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  @media screen {
    [part~='long-text'] {
      max-block-size: 20lh;
      overflow: hidden;
      mask: linear-gradient(#000 80%, transparent);
    }
  }
  :where(footer, [part~='comment']) > button {
    min-block-size: 2em;
    padding: 0.2em 0;
    border: 0;
    font-size: 0.875em;
    color: var(--_accent);
  }
  [part~='vote'],
  [part~='menu'] {
    font-weight: 400;
    color: var(--_muted);
  }
  [part~='fold']::before {
    content: '▾ ' / '';
  }
  @media (pointer: coarse) {
    :where(footer, [part~='comment']) > button {
      min-inline-size: 2.75em;
      min-block-size: 2.75em;
      padding-inline: 0.6em;
      margin-inline-start: -0.6em;
    }
  }
  [part~='permalink'] {
    text-decoration: none;
  }
  [part~='permalink']:hover {
    text-decoration: underline;
  }
  [part~='sort'] {
    float: inline-end;
    font-size: 0.875em;
  }
  [part~='status'] {
    clear: both;
  }
  [part~='sort-select'] {
    min-block-size: 2.75em;
    padding-inline: 0.4em;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_line);
    border-radius: 0.3em;
  }
  /* Where the list of choices is drawn in the colours of the page's scheme. */
  option {
    color: CanvasText;
    background: Canvas;
  }
`;
