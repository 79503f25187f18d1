import {html, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {backToTopWords} from '../../i18n/messages/back-to-top.js';
import {LocalizedElement} from '../../shared/localized-element.js';
import {isPlainClick} from '../../shared/link-click.js';
import {styles} from './back-to-top.styles.js';
import {ScrollMark} from './scroll-mark.js';

/** Fired before the reader is taken back; cancel it to take them there by other means. */
export class BackToTopEvent extends Event {
  static readonly type = 'back-to-top';

  constructor() {
    super(BackToTopEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

/**
 * A link to the top of the page that appears once the reader has gone some way down.
 *
 * It takes the keyboard along: focus moves to the heading first, then the page scrolls, without animation
 * for readers who asked for none. A link given as a child is used instead of its own, and works without
 * JavaScript.
 *
 * @summary The way back to the top.
 * @tag back-to-top
 * @slot - A link of the page's own, such as `<a href="#top">Lên đầu trang</a>`.
 * @fires {BackToTopEvent} back-to-top - The link was followed; cancelable.
 * @csspart frame - The box that floats in the corner.
 * @csspart link - The link.
 * @cssprop [--back-to-top-inset=1em] - Distance from the edges of the screen, added to its safe area.
 * @cssprop [--back-to-top-background=Canvas] - Colour behind the label.
 * @cssprop [--back-to-top-color=CanvasText] - Colour of the label.
 * @cssstate shown - The link can be seen and reached.
 */
export class BackToTop extends LocalizedElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    for: {},
    screens: {type: Number},
  };

  /** Id of the element to go back to. Absent: the page's first `h1`, else the top of the page. */
  for = '';

  /** How many screens the reader has to be down before the link appears; 2, since one is a flick away. */
  screens = 2;

  readonly #internals = this.attachInternals();
  readonly #mark = new ScrollMark(this, (passed) => {
    this.#show(passed);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#goBack);
    this.#show(false);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('screens')) this.#mark.place(this.screens >= 0 ? this.screens : 2);
  }

  #show(shown: boolean): void {
    this.#internals.states[shown ? 'add' : 'delete']('shown');
    // Out of the tab order and the accessibility tree as well, not only out of sight.
    this.inert = !shown;
  }

  protected override render(): unknown {
    const own = html`<a part="link" href="#${this.for || 'top'}"
      >${this.words(backToTopWords).label}</a
    >`;
    // White space between the tags is content to a slot, so what it falls back to would not do.
    return html`<div part="frame">
      <slot @slotchange=${this.#look}></slot>${this.querySelector('a') ? nothing : own}
    </div>`;
  }

  /** Children may come after the element: parsed, or rendered by a framework. */
  readonly #look = (): void => {
    this.requestUpdate();
  };

  readonly #goBack = (event: MouseEvent): void => {
    if (
      !isPlainClick(event) ||
      !event.composedPath().some((node) => node instanceof HTMLAnchorElement)
    )
      return;
    event.preventDefault();
    if (!this.dispatchEvent(new BackToTopEvent())) return;
    const root = this.getRootNode() as Document | ShadowRoot;
    const target = (this.for && root.getElementById(this.for)) || undefined;
    const headings = [...document.querySelectorAll('h1')];
    const goal = target ?? headings.find((heading) => heading.checkVisibility()) ?? document.body;
    // Focus before the scroll, or the next Tab would throw the reader back down.
    const focusable = goal.tabIndex >= 0 || goal.hasAttribute('tabindex');
    if (!focusable) goal.tabIndex = -1;
    goal.focus({preventScroll: true});
    if (!focusable) {
      goal.addEventListener(
        'blur',
        () => {
          goal.removeAttribute('tabindex');
        },
        {once: true},
      );
    }
    // Chromium animates a smooth scroll even for readers who asked for reduced motion.
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    if (target) target.scrollIntoView({behavior});
    else scrollTo({top: 0, behavior});
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'back-to-top': BackToTop;
  }
  interface HTMLElementEventMap {
    'back-to-top': BackToTopEvent;
  }
}
