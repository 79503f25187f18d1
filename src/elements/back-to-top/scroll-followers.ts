import {html} from 'lit';
import {adoptStyles} from '../../shared/adopt-styles.js';
import type {Addition} from './addition.js';
import type {BackToTop} from './back-to-top.js';
import {namedElement} from './named-element.js';
import type {ScrollDistance} from './scroll-distance.js';
import {scrollFollowersStyles} from './scroll-followers.styles.js';
import {linkToScroll, type ScrollLink} from './scroll-link.js';
import {boxOf} from './scroller.js';

/** Lets the ring and the frame follow the scroll: the one shows progress, the other makes room for a footer. */
export class ScrollFollowers implements Addition {
  readonly #way: BackToTop;
  readonly #distance: ScrollDistance;
  readonly #footerSize = new ResizeObserver(() => {
    this.#way.requestUpdate();
  });
  #footer: HTMLElement | undefined;
  #ring: ScrollLink | undefined;
  #frame: ScrollLink | undefined;

  constructor(way: BackToTop, distance: ScrollDistance) {
    this.#way = way;
    this.#distance = distance;
    adoptStyles(way.renderRoot, scrollFollowersStyles);
    way.addController(this);
  }

  render(content: unknown): unknown {
    if (!this.#way.progress) return content;
    return html`${content}<svg part="progress" aria-hidden="true">
        <rect pathLength="1"></rect>
      </svg>`;
  }

  hostUpdated(): void {
    const {scroller, start} = this.#distance;
    const footer = namedElement(this.#way, this.#way.dock);
    this.#observe(footer);
    const ring = this.#part('progress');
    const frame = this.#part('frame');
    this.#ring = linkToScroll(
      this.#ring,
      ring && {
        element: ring,
        property: 'strokeDashoffset',
        from: '1',
        to: '0',
        scroller,
        subject: start,
        range: 'contain',
      },
    );
    this.#frame = linkToScroll(
      this.#frame,
      frame &&
        footer && {
          element: frame,
          property: 'translate',
          from: '0 0',
          to: `0 -${footer.offsetHeight + boxOf(scroller).clientHeight}px`,
          scroller,
          subject: footer,
          range: 'cover',
        },
    );
  }

  hostDisconnected(): void {
    this.#observe(undefined);
    this.#ring = linkToScroll(this.#ring, undefined);
    this.#frame = linkToScroll(this.#frame, undefined);
  }

  #part(name: string): Element | undefined {
    return this.#way.renderRoot.querySelector(`[part~='${name}']`) ?? undefined;
  }

  /** Observed anew, it would be measured anew, without end. */
  #observe(footer: HTMLElement | undefined): void {
    if (footer === this.#footer) return;
    this.#footerSize.disconnect();
    if (footer) this.#footerSize.observe(footer);
    this.#footer = footer;
  }
}
