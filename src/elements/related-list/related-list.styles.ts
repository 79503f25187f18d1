import {css} from 'lit';

/** Cards in as many columns as fit; a card alone in its row puts its picture beside the words. */
export const styles = css`
  /* Not the host, whose rules any page rule beats. */
  [part~='frame'] {
    container-type: inline-size;
  }
  :host(:state(empty)) {
    display: none;
  }
  [part~='heading'] {
    margin-block: 0 1em;
    padding-block-start: 0.6em;
    border-block-start: 0.15em solid var(--_accent);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
  }
  [part~='list'] {
    display: grid;
    gap: var(--related-gap, 1.5em);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part~='card'] {
    position: relative;
    display: grid;
    grid-template-columns: minmax(5em, 30%) 1fr;
    gap: 1em;
    align-items: start;
    line-height: 1.5;
  }
  [part~='card']:not(:has(img)) {
    grid-template-columns: 1fr;
  }
  [part~='image'] {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: var(--related-image-ratio, 3 / 2);
    object-fit: cover;
    border-radius: 0.2em;
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  [part~='kicker'],
  [part~='meta'] {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  [part~='title'] {
    font-weight: 700;
    line-height: 1.35;
  }
  [part~='title'] a {
    text-decoration: none;
  }
  [part~='title'] a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  [part~='title'] a:focus-visible {
    outline: none;
  }
  [part~='title'] a:focus-visible::after {
    outline: 0.15em solid var(--_accent);
    outline-offset: 0.25em;
  }
  [part~='card']:hover [part~='title'] a {
    text-decoration: underline;
  }
  [part~='lead'] {
    display: -webkit-box;
    margin: 0.3em 0;
    overflow: hidden;
    font-size: 0.9375em;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  [part~='meta'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
  }
  [part~='meta'] time {
    white-space: nowrap;
  }
  .heading {
    inline-size: 40%;
  }
  .card {
    block-size: 6em;
  }
  @container (inline-size > 44em) {
    [part~='list'] {
      grid-template-columns: repeat(auto-fill, minmax(16em, 1fr));
    }
    [part~='card'] {
      grid-template-columns: 1fr;
      align-content: start;
    }
  }
`;
