import {css} from 'lit';

/**
 * Cards, alike in size while they load and when they are there. One layout differs from another by three numbers:
 * least width of a column, how a card is divided, and about how high its words are.
 */
export const styles = css`
  /* The margins of slotted links stay inside, as they do in the kept skeleton. */
  :host {
    display: flow-root;
  }
  /* Not the host, whose rules any page rule beats. */
  [part~='frame'] {
    display: grid;
    grid-template-columns: 100%;
    container-type: inline-size;
  }
  [part~='frame'] > * {
    grid-area: 1 / 1;
  }
  .kept {
    visibility: hidden;
  }
  .kept * {
    animation: none;
  }
  [part~='heading'] {
    margin-block: 0 1em;
    padding-block-start: 0.6em;
    border-block-start: 0.15em solid var(--_accent);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_column, 100%)), 1fr));
    gap: var(--related-gap, 1.5em);
    margin: 0;
    padding: 0;
    /* Safari takes a list without markers for none, unless the marker is an empty word. */
    list-style: '';
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: var(--_card, clamp(5em, 30%, 14em) 1fr);
    gap: 1em;
    place-content: start stretch;
    align-items: start;
    line-height: 1.5;
  }
  [part~='image'],
  .picture {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: var(--related-image-ratio, 3 / 2);
    object-fit: cover;
    border-radius: 0.2em;
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .picture,
  .text {
    margin: 0;
  }
  .text {
    block-size: var(--_words, 11.5em);
    mask: repeating-linear-gradient(#000 0 1em, #0000 0 2.1em);
  }
  /* The button. */
  :host([more]) .bars {
    padding-block-end: 4.25em;
  }
  @container (inline-size > 44em) {
    ul {
      --_column: 16em;
      --_card: 1fr;
    }
  }
  :host([layout='list']) ul {
    --_column: 100%;
    --_card: clamp(5em, 30%, 14em) 1fr;
  }
  :host([layout='grid']) ul {
    --_column: clamp(10em, 25cqi, 16em);
    --_card: 1fr;
    --_words: 14em;
  }
  :host([layout='compact']) ul {
    --_column: 18em;
    --_card: 5em 1fr;
    --_words: 8em;
  }
  @media print {
    .kept {
      display: none;
    }
  }
`;
