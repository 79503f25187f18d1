import {css} from 'lit';

/**
 * The bar above the article, as wide as its text, and what is alike in every tool: the row, buttons, the focus
 * ring. A tool that shows nothing takes no room; none of them is printed.
 */
export const barStyles = css`
  [part~='tools'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.8em;
    max-inline-size: var(--article-measure, 68ch);
    margin-inline: auto;
  }
  [part~='tools'] > * {
    margin-block-end: 0.8em;
  }
  [part~='tools'] > :empty {
    display: none;
  }
  [part~='tools'] button {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_line);
    border-radius: 0.3em;
    padding: 0.4em 0.8em;
    min-block-size: 2.75em;
    cursor: pointer;
  }
  [part~='tools'] button:hover {
    border-color: currentColor;
  }
  [part~='tools'] :focus-visible {
    outline: 0.15em solid var(--_accent);
    outline-offset: 0.15em;
  }
  @media print {
    [part~='tools'] {
      display: none;
    }
  }
`;
