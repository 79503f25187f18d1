import {css} from 'lit';

/** The sentence that is spoken, in the page. */
export const listenHighlightStyles = css`
  ::highlight(article-listen) {
    background-color: light-dark(#fde9a9, #5c4a10);
    color: light-dark(#111, #fff);
  }
`;
