import {css} from 'lit';

/** What stands in a card. */
export const cardStyles = css`
  [part~='card']:not(:has(img)) {
    grid-template-columns: 1fr;
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
  a {
    color: inherit;
    text-decoration: none;
  }
  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  a:focus-visible {
    outline: none;
  }
  a:focus-visible::after {
    outline: 0.15em solid var(--_accent);
    outline-offset: 0.25em;
  }
  li:hover a {
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
  :host([layout='compact']) [part~='lead'] {
    display: none;
  }
  [part~='meta'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
  }
  [part~='meta'] time {
    white-space: nowrap;
  }
  [part~='access'] {
    font-weight: 700;
    color: var(--_accent);
  }
`;
