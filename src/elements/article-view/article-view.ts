import {
  html,
  nothing,
  type CSSResult,
  render,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import type {LoadError} from '../../client/load-error.js';
import {safeContent, type ContentOptions} from '../../content/safe-content.js';
import {articleWords} from '../../i18n/messages/article.js';
import {normaliseArticle, type Article} from '../../model/article.js';
import {controlStyles} from '../../shared/controls.styles.js';
import {isPlainClick} from '../../shared/link-click.js';
import {SourceElement, type Ask, type Place} from '../../shared/source-element.js';
import {renderArticle, type PreparedArticle} from './article-template.js';
import {articleStyles} from './article.styles.js';
import {styles} from './article-view.styles.js';
import {ArticleErrorEvent, ArticleLinkEvent, ArticleLoadEvent} from './events.js';

export {ArticleErrorEvent, ArticleLinkEvent, ArticleLoadEvent} from './events.js';

// What the plain stylesheet and the plain rebuild have no rules for.
const richMarkup = /<(table|iframe|pre|code|kbd|samp|dl|details|hr|cite|audio)|\sclass=/i;

/**
 * Fetches one article and shows it.
 *
 * The article becomes part of the page: its text is rendered as a child of the element, where reader mode,
 * find-in-page, links and translation reach it. Markup is rebuilt from an allow-list, so nothing in it can
 * run, style or submit anything. Children that the page gives stay until the article is there, and for good
 * if it never comes.
 *
 * @summary A news article from any configured endpoint.
 * @tag article-view
 * @slot - Shown until the article is there, and for good if it never comes: a link to the original.
 * @fires {ArticleLoadEvent} article-load - The article is on screen.
 * @fires {ArticleErrorEvent} article-error - The article could not be had; `error.code` says why.
 * @fires {ArticleLinkEvent} article-link - A link of the article was clicked; cancelable.
 * @csspart article - The article as a whole, in the page's own DOM: `article-view [part~="article"]`.
 * @csspart header - Kicker, title and date.
 * @csspart kicker - The rubric above the title.
 * @csspart title - The heading.
 * @csspart date - When it was published, and updated.
 * @csspart updated - The time of the last change.
 * @csspart lead - The first, bold paragraph.
 * @csspart dateline - The place or source that opens the lead.
 * @csspart figure - The picture with its caption.
 * @csspart image - The picture.
 * @csspart caption - The caption.
 * @csspart credit - Who made the picture.
 * @csspart body - The text.
 * @csspart footer - What follows the text.
 * @csspart byline - Who wrote it.
 * @csspart correction - What was put right later.
 * @csspart publisher - Who publishes it.
 * @csspart original - Link to the original.
 * @csspart rights - Copyright or licence notice.
 * @csspart tags - The list of subjects.
 * @csspart frame - Holds the article, or its slot.
 * @csspart skeleton - Stands in for the article while it is on its way.
 * @csspart status - Holds the notice of a failure.
 * @csspart error - The sentence that says what failed.
 * @csspart button - Any button.
 * @csspart retry - The button that asks again.
 * @csspart bar - A bar of the skeleton.
 * @cssprop [--article-measure=68ch] - Longest line of text.
 * @cssprop [--article-accent=light-dark(#0b57a4,#8ec5ff)] - Colour of links and of the focus ring.
 * @cssprop [--article-line=22% of the text colour] - Colour of rules and borders.
 * @cssprop [--article-muted=72% of the text colour] - Colour of what is said by the way.
 * @cssprop [--article-min-height=100vh] - Space kept while loading, so that what stands below does not jump.
 * @cssstate idle - Nothing to ask for yet.
 * @cssstate loading - A request is under way.
 * @cssstate ready - The article is shown.
 * @cssstate empty - Never set: an article is never empty.
 * @cssstate error - The last request failed.
 * @cssstate offline - The last request got no answer.
 */
export class ArticleView extends SourceElement<PreparedArticle> {
  static override styles = [controlStyles, styles];

  static override properties: PropertyDeclarations = {
    renderMode: {attribute: 'render'},
  };

  /**
   * Level of the title's heading; 1, because an article usually is what its page is about. The headings of
   * the text follow it. Anything but 1 to 5 means 1.
   */
  override headingLevel = 1;

  /**
   * Where the article is rendered. `light`, the default, makes it part of the page; `shadow` keeps the
   * page's styles away from it, at the price of reader mode, find and links into the text. Anything else
   * means `light`.
   */
  renderMode: 'light' | 'shadow' = 'light';

  #container: HTMLElement | undefined;

  /** The article that is shown; absent until the first one is there. */
  get article(): Article | undefined {
    return this.data?.article;
  }

  protected override get request(): unknown {
    return this.headingLevel;
  }

  protected override async load(ask: Ask, {endpoint}: Place): Promise<PreparedArticle> {
    const article = await ask((source, place) => source.article(place), normaliseArticle);
    const level = this.level(1);
    const {bodyHtml} = article;
    // Without a connection for it, the plain article is better than none.
    const rich = richMarkup.test(bodyHtml)
      ? await import('./rich-article.js').catch(() => undefined)
      : undefined;
    const options: ContentOptions = {
      base: article.url || endpoint,
      pageOrigin: location.origin,
      // Without spaces, which would make two references of one.
      idPrefix: `article-${(article.id || article.url).replace(/[^\p{L}\p{N}_-]/gu, '_')}-`,
      headingShift: level - 1,
      blocks: rich?.richBlocks(this.words(rich.blockWords)),
    };
    const title = document.createElement(`h${level}`);
    title.setAttribute('part', 'title');
    title.textContent = article.title;
    const body = await safeContent(bodyHtml, options);
    body.setAttribute('part', 'body');
    const captionHtml = article.image?.captionHtml;
    return {
      article,
      title,
      body,
      sheets: rich ? [articleStyles, rich.richArticleStyles] : [articleStyles],
      caption: captionHtml ? await safeContent(captionHtml, options) : undefined,
    };
  }

  protected override loadEvent({article}: PreparedArticle): Event {
    return new ArticleLoadEvent(article);
  }

  protected override errorEvent(error: LoadError): Event {
    return new ArticleErrorEvent(error);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#followLink);
  }

  protected override updated(changed: PropertyValues): void {
    this.#renderContainer();
    super.updated(changed);
  }

  /** The article lives beside the shadow root or in it, always as the same element. */
  #renderContainer(): void {
    const {data} = this;
    if (!data) {
      this.#container?.remove();
      return;
    }
    const container = (this.#container ??= document.createElement('article'));
    const {lang, dir} = data.article;
    container.setAttribute('part', 'article');
    container.slot = 'article';
    // Only a new value: setting the same one again counts as a change, which would update us without end.
    const spoken = lang || this.language;
    if (container.lang !== spoken) container.lang = spoken;
    container.dir = dir;
    render(renderArticle(data, this.words(articleWords), this.language), container);
    const inShadow = this.renderMode === 'shadow';
    const home = inShadow ? this.renderRoot.querySelector('[part~="frame"]') : this;
    if (container.parentNode !== home) home?.append(container);
    adoptOnce(inShadow ? this.renderRoot : this.getRootNode(), data.sheets);
  }

  protected override renderData(): unknown {
    return html`<div part="frame">
      ${this.renderMode === 'shadow' ? nothing : html`<slot name="article"></slot>`}
    </div>`;
  }

  protected override renderSkeleton(): unknown {
    return html`<div part="skeleton" aria-hidden="true">
      <span part="bar" class="title"></span><span part="bar" class="picture"></span>
      <span part="bar" class="text"></span>
    </div>`;
  }

  readonly #followLink = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.href || !this.#container?.contains(link) || !isPlainClick(event)) return;
    const href = link.getAttribute('href') ?? '';
    if (!this.dispatchEvent(new ArticleLinkEvent(link.href))) {
      event.preventDefault();
      return;
    }
    if (!href.startsWith('#')) return;
    // Within the article, and without the page's hash: a router of the page would take it for its own.
    event.preventDefault();
    // By the attribute as we wrote it: its escapes need not be valid.
    const target = this.#container.querySelector<HTMLElement>(`#${CSS.escape(href.slice(1))}`);
    if (!target) return;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({preventScroll: true});
    target.scrollIntoView();
  };
}

/** Gives the article's stylesheets to the document or shadow root where the article stands. */
function adoptOnce(root: Node, sheets: readonly CSSResult[]): void {
  const {adoptedStyleSheets} = root as Partial<DocumentOrShadowRoot>;
  for (const {styleSheet} of sheets) {
    if (styleSheet && adoptedStyleSheets?.includes(styleSheet) === false) {
      adoptedStyleSheets.push(styleSheet);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-view': ArticleView;
  }
}
