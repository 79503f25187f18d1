import {html, nothing, type PropertyDeclarations} from 'lit';
import {backToTopWords} from '../../i18n/messages/back-to-top.js';
import {LocalizedElement} from '../../shared/localized-element.js';
import {styles} from './back-to-top.styles.js';
import type {Journey} from './journey.js';

export {BackToTopEvent} from './events.js';

// Before the reader has done any of it, they are not far down.
const deeds = ['scroll', 'wheel', 'pointerdown', 'keydown'];

/**
 * A link to the top of the page, or to the start of an article, that appears once the reader has gone some
 * way down.
 *
 * It takes the keyboard along: focus moves to the heading first, then the page scrolls, without animation
 * for readers who asked for none. A link given as a child is used instead of its own, and works without
 * JavaScript. In a scroll container of the page's own, put it last: it keeps to the corner of that. What it
 * does is loaded when the reader begins to scroll; where that fails, it is a plain link.
 *
 * @summary The way back to the top.
 * @tag back-to-top
 * @slot - A link of the page's own, such as `<a href="#top">Lên đầu trang</a>`.
 * @fires {BackToTopEvent} back-to-top - The link was followed; cancelable.
 * @csspart frame - The box that floats in the corner.
 * @csspart link - The link, and the button that takes its place.
 * @csspart return - The button that leads to where the reader was.
 * @csspart progress - The ring that shows how much has been read.
 * @cssprop [--back-to-top-inset=1em] - Distance from the edges of the screen, or more where those are unsafe.
 * @cssprop [--back-to-top-background=Canvas] - Colour behind the label.
 * @cssprop [--back-to-top-color=CanvasText] - Colour of the label.
 * @cssprop [--article-accent=light-dark(#0b57a4,#8ec5ff)] - Colour of the ring and of the focus ring.
 * @cssstate shown - The link can be seen and reached.
 * @cssstate contained - What scrolls is a container on the page, and the link is in it.
 */
export class BackToTop extends LocalizedElement {
  static override styles = [styles];

  static override properties: PropertyDeclarations = {
    for: {},
    distance: {},
    scrollingUp: {type: Boolean, attribute: 'scrolling-up'},
    dock: {},
    progress: {type: Boolean},
    returns: {type: Boolean},
  };

  /**
   * Id of the element to go back to, such as an `<article-view>`; its first heading gets the focus. Absent:
   * where the page's own link points, else the top of what scrolls, and the first `h1` in it.
   */
  for = '';

  /**
   * How far the start must be above what can be seen before the link appears: in screens, as `1.5`, or in
   * pixels, as `600px`. Two screens, since one is a flick away; anything else means that too.
   */
  distance = '2';

  /**
   * Whether the link is shown only to readers who are on their way up already. It listens to scrolling, but
   * only while the start is that far away.
   */
  scrollingUp = false;

  /** Id of what the label stops above instead of covering it, such as the page's footer. Absent: nothing. */
  dock = '';

  /** Whether a ring round the label shows how much has been read of what `for` names, or of the page. */
  progress = false;

  /**
   * Whether readers who are back at the start are offered the way to where they were, until they take it or
   * scroll on.
   */
  returns = false;

  readonly #internals = this.attachInternals();
  #journey: Journey | undefined;
  #waiting = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#follow);
    if (this.#journey) return;
    // Out of the tab order and the accessibility tree as well, not only out of sight.
    this.inert = !this.#internals.states.has('shown');
    this.#waiting = new AbortController();
    const {signal} = this.#waiting;
    for (const deed of deeds) {
      addEventListener(deed, this.#begin, {capture: true, once: true, passive: true, signal});
    }
    // A page may be opened where it was left.
    if (scrollY) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#waiting.abort();
  }

  readonly #begin = (): void => {
    void this.#load();
  };

  async #load(): Promise<void> {
    const {states} = this.#internals;
    try {
      const {Journey} = await import('./journey.js');
      this.#waiting.abort();
      this.#journey ??= new Journey(this, states);
      this.requestUpdate();
    } catch {
      // Without a connection the link has to do; the browser knows how to follow it.
      this.inert = false;
      states.add('shown');
    }
  }

  protected override render(): unknown {
    const words = this.words(backToTopWords);
    const own = html`<a part="link" href="#${this.for || 'top'}">${words.label}</a>`;
    // White space between the tags is content to a slot, so what it falls back to would not do.
    const link = html`<slot @slotchange=${this.#look}></slot
      >${this.querySelector('a') ? nothing : own}`;
    return html`<div part="frame">${this.#journey?.render(link, words) ?? link}</div>`;
  }

  /** Children may come after the element: parsed, or rendered by a framework. */
  readonly #look = (): void => {
    this.requestUpdate();
  };

  readonly #follow = (event: MouseEvent): void => {
    this.#journey?.follow(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'back-to-top': BackToTop;
  }
}
