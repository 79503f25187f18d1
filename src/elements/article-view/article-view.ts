import {html, nothing, render, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {LoadError} from '../../client/load-error.js';
import {safeContent, type ContentOptions} from '../../content/safe-content.js';
import {isRich} from '../../content/table.js';
import {articleWords} from '../../i18n/messages/article.js';
import {normaliseArticle, type Article} from '../../model/article.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import {boxStyles} from '../../shared/box.styles.js';
import {isPlainClick} from '../../shared/link-click.js';
import {SourceElement, type Ask, type Place} from '../../shared/source-element.js';
import {renderArticle} from './article-template.js';
import {articleStyles} from './article.styles.js';
import {styles} from './article-view.styles.js';
import {ArticleErrorEvent, ArticleLinkEvent, ArticleLoadEvent} from './events.js';
import type {PreparedArticle} from './prepared-article.js';

export {ArticleErrorEvent, ArticleLinkEvent, ArticleLoadEvent} from './events.js';

// An article that the page came with.
const given = ':scope > article';

/**
 * Fetches one article and shows it.
 *
 * The article becomes part of the page: its text is rendered as a child of the element, where reader mode,
 * find-in-page, links and translation reach it. Markup is rebuilt from an allow-list, so nothing in it can
 * run, style or submit anything. Children that the page gives stay until the article is there, and for good
 * if it never comes.
 *
 * Blocks of content systems carry `data-block` in place of their classes: `gallery`, `pullquote`, `callout`,
 * `bookmark`, `footnotes`, `table`, `embed` and others. What another site would play is a card, `player`, that
 * asks nothing of that site until the reader wants it to.
 *
 * @summary A news article from any configured endpoint.
 * @tag article-view
 * @slot gate - Shown below an article of which only the beginning is given: an offer to subscribe.
 * @slot - Shown until the article is there, and for good if it never comes: a link to the original.
 * @fires {ArticleLoadEvent} article-load - The article is on screen.
 * @fires {ArticleErrorEvent} article-error - The article could not be had; `error.code` says why.
 * @fires {ArticleLinkEvent} article-link - A link of the article was clicked; cancelable.
 * @fires {ArticleShareEvent} article-share - Tool `share`: the article, or a quote, is about to be shared; cancelable.
 * @fires {ArticleTextChangeEvent} article-text-change - Tool `text`: the reader has set the text.
 * @fires {ArticleSeenEvent} article-seen - Tool `events`: the article was on screen for a second.
 * @fires {ArticleReadEvent} article-read - Tool `events`: the reader got to 25, 50, 75 or 100 % of the text.
 * @fires {ArticleEngagedEvent} article-engaged - Tool `events`: so many seconds of active reading.
 * @attr {number} reading-rate - Tool `reading-time`: words a minute, of Chinese and Japanese characters. Absent, or no positive number: the usual rate of the language.
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
 * @csspart logo - The publisher's logo.
 * @csspart original - Link to the original.
 * @csspart rights - Copyright or licence notice.
 * @csspart tags - The list of subjects.
 * @csspart card-link - The link of a card.
 * @csspart tools - The bar of the tools, above the article.
 * @csspart reading-time - How long it takes to read.
 * @csspart text-button - Opens the settings of the text.
 * @csspart text-panel - The settings of the text.
 * @csspart text-setting - One setting.
 * @csspart text-choice - One choice of a setting.
 * @csspart text-reset - The button that undoes every setting.
 * @csspart share - The button that shares; also a `button`.
 * @csspart share-status - Tells that the link was copied.
 * @csspart listen - Begins and pauses reading aloud; also a `button`.
 * @csspart listen-stop - Ends reading aloud; also a `button`.
 * @csspart contents - The table of contents.
 * @csspart contents-title - Its heading.
 * @csspart contents-list - Its list.
 * @csspart contents-item - One section.
 * @csspart contents-link - The link to a section.
 * @csspart progress - The line that tells how far the reader has got.
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
  static override styles = [boxStyles, styles];

  static override properties: PropertyDeclarations = {
    renderMode: {attribute: 'render'},
    mode: {},
    tools: {},
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

  /**
   * How much of the article is shown: `teaser`, its beginning with a link to the rest; `card`, picture and title
   * that lead to it. Anything else means all of it.
   */
  mode: '' | 'teaser' | 'card' = '';

  /**
   * What helps to read, each loaded only if it is named here: any of `reading-time`, `text`, `share`, `listen`,
   * `contents`, `progress`, `events`, `json-ld`, separated by spaces. Absent: none. What is no tool counts for nothing.
   */
  tools = '';

  // Ours, or one that the page gave and that we have adopted.
  #container: HTMLElement | undefined;
  #own: HTMLElement | undefined;
  // What the article in it was asked for by.
  #ownKey: string | undefined;
  #rendered: PreparedArticle | undefined;
  #swap: Promise<void> | undefined;

  /** The article that is shown; absent until the first one is there. */
  get article(): Article | undefined {
    return this.data?.article;
  }

  protected override get request(): unknown {
    return [this.headingLevel, this.mode, this.tools];
  }

  /**
   * Shows another article in place of this one, as a step in the history of the page: Back and Forward return to
   * the article and to the place in it.
   *
   * @param articleId the other article
   * @param url address of the step, of the page's own origin. Absent: that of the page as it is
   */
  async open(articleId: string, url?: string): Promise<void> {
    await (await import('./extras.js')).open(this, articleId, url);
  }

  protected override async load(ask: Ask, place: Place): Promise<PreparedArticle> {
    const server = this.#container ? null : this.querySelector<HTMLElement>(given);
    // Beside the request, not after it.
    const loading =
      this.#container || server || this.mode || this.tools || location.hash
        ? import('./extras.js').then(({equip}) => equip(this)).catch(() => undefined)
        : undefined;
    const adopted = server && (await loading)?.adopt(server, place);
    if (adopted) return adopted;
    const article = await ask((source, place) => source.article(place), normaliseArticle);
    const level = this.level(1);
    const {bodyHtml, image} = article;
    const captionHtml = image?.captionHtml ?? '';
    // Without a connection for it, the plain article is better than none.
    const rich = isRich(bodyHtml + captionHtml)
      ? await import('./rich-article.js').catch(() => undefined)
      : undefined;
    // Without spaces, which would make two references of one.
    const idPrefix = `article-${(article.id || article.url).replace(/[^\p{L}\p{N}_-]/gu, '_')}-`;
    const options: ContentOptions = {
      base: article.url || place.endpoint,
      pageOrigin: location.origin,
      idPrefix,
      headingShift: level - 1,
      rich: rich?.contentIn(this.language),
    };
    const title = document.createElement(`h${level}`);
    title.setAttribute('part', 'title');
    title.textContent = article.title;
    const body = await safeContent(bodyHtml, options);
    body.setAttribute('part', 'body');
    const sheets = [articleStyles];
    await rich?.enhance(body, this.language, sheets);
    const extras = await loading;
    const caption = captionHtml ? await safeContent(captionHtml, options) : undefined;
    return {
      article,
      extras,
      sheets,
      nodes: {article, title, body, caption, idPrefix},
      template: extras?.template ?? renderArticle,
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
    const {data} = this;
    const follows = this.#rendered && data && this.#rendered !== data;
    this.#rendered = data;
    const show = (): void => {
      this.#renderContainer();
      super.updated(changed);
    };
    if (follows && data.extras) this.#swap = data.extras.transition(show);
    else show();
  }

  /** Not before the article is in its place, which a transition puts off. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#swap;
    return complete;
  }

  /** The article lives beside the shadow root or in it, always as the same element. */
  #renderContainer(): void {
    const {data} = this;
    if (!data) {
      this.#container?.remove();
      return;
    }
    const container = data.given ?? (this.#own ??= document.createElement('article'));
    if (this.#container !== container) this.#container?.remove();
    this.#container = container;
    const {lang, dir} = data.article;
    container.setAttribute('part', 'article');
    container.slot = 'article';
    // Only a new value: setting the same one again counts as a change, which would update us without end.
    const spoken = lang || this.language;
    if (container.lang !== spoken) container.lang = spoken;
    container.dir = dir;
    const {nodes, template} = data;
    if (nodes && template) {
      // A picture of another article would stay until this one's is there.
      if (this.#ownKey !== this.shown?.key) render(nothing, container);
      this.#ownKey = this.shown?.key;
      render(template(nodes, this.words(articleWords), this.language), container);
    }
    const inShadow = this.renderMode === 'shadow';
    const home = inShadow ? this.renderRoot.querySelector('[part~="frame"]') : this;
    if (container.parentNode !== home) home?.append(container);
    const root = inShadow ? this.renderRoot : this.getRootNode();
    for (const sheet of data.sheets) adoptStyles(root, sheet);
    data.extras?.attach(data, container, this.language);
  }

  protected override renderData({article}: PreparedArticle): unknown {
    return html`<div part="frame">
        ${this.renderMode === 'shadow' ? nothing : html`<slot name="article"></slot>`}
      </div>
      ${article.truncated ? html`<slot name="gate"></slot>` : nothing}`;
  }

  protected override renderSkeleton(): unknown {
    // The page's own article is there already.
    if (this.querySelector(given)) return nothing;
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
    // What the page gave may also lead to the rest of the page.
    const page = this.data?.given;
    if (page && !page.querySelector(`[id="${CSS.escape(href.slice(1))}"]`)) return;
    // Within the article, and without the page's hash: a router of the page would take it for its own.
    event.preventDefault();
    const container = this.#container;
    import('./extras.js').then(
      ({reveal}) => reveal(container, href),
      () => (location.hash = href),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'article-view': ArticleView;
  }
}
