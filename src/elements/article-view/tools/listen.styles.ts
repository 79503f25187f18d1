import {css} from 'lit';

/** The buttons, with the signs that every player has. */
export const listenStyles = css`
  .listen {
    display: flex;
    gap: 0.4em;
  }
  [part~='listen']::before,
  [part~='listen-stop']::before {
    content: '';
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.5em;
    background: currentColor;
    clip-path: polygon(10% 0, 100% 50%, 10% 100%);
  }
  [part~='listen'][aria-pressed='true']::before {
    clip-path: polygon(0 0, 35% 0, 35% 100%, 65% 100%, 65% 0, 100% 0, 100% 100%, 0 100%);
  }
  [part~='listen-stop']::before {
    clip-path: none;
  }
  @media (forced-colors: active) {
    [part~='listen']::before,
    [part~='listen-stop']::before {
      background: ButtonText;
    }
  }
`;
