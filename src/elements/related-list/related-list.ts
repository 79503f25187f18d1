import {html, nothing, type PropertyDeclarations} from 'lit';
import {relatedWords} from '../../i18n/messages/related.js';
import {normaliseArticleList} from '../../model/article-list.js';
import type {Teaser} from '../../model/article.js';
import {boxStyles} from '../../shared/box.styles.js';
import {loaded, type LoadError} from '../../shared/load-error.js';
import {SourceElement, type Ask, type Place} from '../../shared/source-element.js';
import {RelatedErrorEvent, RelatedLoadEvent} from './events.js';
import type {Send} from './first-answer.js';
import {styles} from './related-list.styles.js';
import type {StoryList} from './story-list.js';

export {RelatedErrorEvent, RelatedLoadEvent} from './events.js';

/**
 * Fetches the stories that belong to an article and shows them as cards, each with one link.
 *
 * The article itself and everything that is there twice are left out. A story that is chosen opens in the
 * `<article-view>` that `for` names, as a step in the history of the page; without one, its link is followed.
 * Where a choice would ask our endpoint, the story is asked for as soon as the reader points at it, unless
 * the reader saves data.
 *
 * The height of the skeleton is kept until giving it up moves nothing on screen, so what stands below never
 * jumps; after that, an element with nothing to show takes no space.
 *
 * @summary Stories related to an article.
 * @tag related-list
 * @slot - Shown until the stories are there, and for good if they never come: a list of links.
 * @fires {RelatedLoadEvent} related-load - The stories are on screen, at first or after more of them came.
 * @fires {RelatedErrorEvent} related-error - The stories, or more of them, could not be had; `error.code` says why.
 * @fires {RelatedSelectEvent} related-select - A story was chosen; cancelable.
 * @fires {RelatedViewEvent} related-view - Half of a card was on screen for a second; only with `impressions`.
 * @csspart frame - Holds the heading and the list.
 * @csspart heading - The heading of the list.
 * @csspart list - The list.
 * @csspart card - One story.
 * @csspart image - Its picture.
 * @csspart kicker - Its rubric.
 * @csspart title - Its title, with the link.
 * @csspart lead - Its first paragraph.
 * @csspart meta - Its publisher and date.
 * @csspart access - Who may read it, if not everybody.
 * @csspart status - Holds the notice of a failure; a second one belongs to the button for more.
 * @csspart error - The sentence that says what failed.
 * @csspart button - Any button.
 * @csspart retry - The button that asks again.
 * @csspart more - The button that brings more stories.
 * @csspart bar - A bar of the skeleton.
 * @cssprop [--related-image-ratio=3/2] - Ratio of the pictures, whatever theirs is.
 * @cssprop [--related-gap=1.5em] - Space between cards.
 * @cssprop [--article-accent=light-dark(#0b57a4,#8ec5ff)] - Colour of the focus ring, and of who may read a story.
 * @cssprop [--article-line=22% of the text colour] - Colour of rules and borders.
 * @cssprop [--article-muted=72% of the text colour] - Colour of what is said by the way.
 * @cssstate idle - Nothing to ask for yet.
 * @cssstate loading - A request is under way.
 * @cssstate ready - The stories are shown.
 * @cssstate empty - There are none.
 * @cssstate error - The last request failed.
 * @cssstate offline - The last request got no answer.
 */
export class RelatedList extends SourceElement<StoryList> {
  static override styles = [boxStyles, styles];

  static override properties: PropertyDeclarations = {
    limit: {type: Number},
    exclude: {},
    link: {},
    layout: {reflect: true},
    more: {type: Boolean, reflect: true},
    impressions: {type: Boolean},
    kept: {state: true},
  };

  /**
   * Most stories shown at first, and brought by each step of `more`; 5, what fits under an article without
   * becoming a page of its own. At most 50; anything but a number from 1 means 5.
   */
  limit = 5;

  /** Identifiers of stories to leave out beside the article itself, separated by spaces or commas. */
  exclude = '';

  /**
   * Where the cards of stories with an identifier lead on this site, such as `?article={id}`. Absent: to the
   * stories' own addresses.
   */
  link = '';

  /**
   * `list`, one below the other with the picture beside the words; `grid`, as many side by side as fit with the
   * picture above them; `compact`, title and small picture. Absent, or anything else: a list where the element
   * is narrow, a grid where it is wide.
   */
  layout: 'list' | 'grid' | 'compact' | undefined;

  /** Whether a button brings further stories, where there are any. Absent: there are only the first. */
  more = false;

  /** Whether `related-view` tells which stories were seen. Absent: nobody looks. */
  impressions = false;

  /** Whether the list is still as high as its skeleton was. */
  private kept = true;

  /** The stories that are shown; empty until they are there. */
  get items(): readonly Teaser[] {
    return this.data?.items ?? [];
  }

  protected override get request(): unknown {
    return [this.#limit, this.exclude, this.for, this.link, this.more, this.impressions];
  }

  get #limit(): number {
    return this.limit >= 1 ? Math.min(Math.trunc(this.limit), 50) : 5;
  }

  protected override async load(ask: Ask, {articleId}: Place): Promise<StoryList> {
    const limit = this.#limit;
    // Beside the request, not after it.
    const [page, {StoryList}] = await Promise.all([
      ask((source, place) => source.related?.(place, {limit}), normaliseArticleList),
      loaded(import('./story-list.js')),
    ]);
    // Of whatever article is shown by then.
    const send: Send = (...asked) => (this.shown?.ask ?? ask)(...asked);
    const stories = await StoryList.from({list: this, articleId, limit, page, ask, send});
    if (this.kept) this.#watch();
    return stories;
  }

  /** Gives up the height of the skeleton once that moves nothing on screen: when the list is below it. */
  #watch(): void {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry || entry.isIntersecting || entry.boundingClientRect.top <= 0) return;
      observer.disconnect();
      this.kept = false;
    });
    observer.observe(this);
  }

  protected override isEmpty({items}: StoryList): boolean {
    return !items.length;
  }

  protected override loadEvent({items}: StoryList): Event {
    return new RelatedLoadEvent(items);
  }

  protected override errorEvent(error: LoadError): Event {
    return new RelatedErrorEvent(error);
  }

  #renderHeading(): unknown {
    const text = this.words(relatedWords).heading;
    // A div with a level instead of a tag chosen at run time, which a template cannot have.
    return html`<div part="heading" role="heading" aria-level=${this.level(2)}>${text}</div>`;
  }

  protected override renderData(stories: StoryList): unknown {
    return html`<div part="frame">
      ${stories.render({
        heading: this.#renderHeading(),
        level: this.level(2) + 1,
        language: this.language,
      })}
      ${
        this.kept
          ? html`<div class="kept" aria-hidden="true"><slot></slot>${this.#renderBars()}</div>`
          : nothing
      }
    </div>`;
  }

  protected override renderSkeleton(): unknown {
    return html`<div part="frame" aria-hidden="true">${this.#renderBars()}</div>`;
  }

  #renderBars(): unknown {
    const card = html`<li>
      <span part="bar" class="picture"></span><span part="bar" class="text"></span>
    </li>`;
    return html`<div class="bars">
      ${this.#renderHeading()}
      <ul>
        ${Array(this.#limit).fill(card)}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'related-list': RelatedList;
  }
}
