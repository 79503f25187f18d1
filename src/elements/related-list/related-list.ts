import {html, nothing, type PropertyDeclarations} from 'lit';
import type {LoadError} from '../../client/load-error.js';
import {formatDateTime} from '../../i18n/formats.js';
import {relatedWords} from '../../i18n/messages/related.js';
import {normaliseArticleList} from '../../model/article-list.js';
import type {Teaser} from '../../model/article.js';
import {boxStyles} from '../../shared/box.styles.js';
import {isPlainClick} from '../../shared/link-click.js';
import {SourceElement, type Ask, type Place} from '../../shared/source-element.js';
import {distinctStories} from './distinct-stories.js';
import {RelatedErrorEvent, RelatedLoadEvent, RelatedSelectEvent} from './events.js';
import {styles} from './related-list.styles.js';

export {RelatedErrorEvent, RelatedLoadEvent, RelatedSelectEvent} from './events.js';

/**
 * Fetches the stories that belong to an article and shows them as cards, each with one link.
 *
 * The article itself and everything that is there twice are left out. If there is nothing to show, the
 * element takes no space.
 *
 * @summary Stories related to an article.
 * @tag related-list
 * @slot - Shown until the stories are there, and for good if they never come: a list of links.
 * @fires {RelatedLoadEvent} related-load - The stories are on screen.
 * @fires {RelatedErrorEvent} related-error - The stories could not be had; `error.code` says why.
 * @fires {RelatedSelectEvent} related-select - A story was chosen; cancelable.
 * @csspart frame - Holds the heading and the list.
 * @csspart heading - The heading of the list.
 * @csspart list - The list.
 * @csspart card - One story.
 * @csspart image - Its picture.
 * @csspart kicker - Its rubric.
 * @csspart title - Its title, with the link.
 * @csspart lead - Its first paragraph.
 * @csspart meta - Its publisher and date.
 * @csspart status - Holds the notice of a failure.
 * @csspart error - The sentence that says what failed.
 * @csspart button - Any button.
 * @csspart retry - The button that asks again.
 * @csspart bar - A bar of the skeleton.
 * @cssprop [--related-image-ratio=3/2] - Ratio of the pictures, whatever theirs is.
 * @cssprop [--related-gap=1.5em] - Space between cards.
 * @cssprop [--article-accent=light-dark(#0b57a4,#8ec5ff)] - Colour of the focus ring.
 * @cssprop [--article-line=22% of the text colour] - Colour of rules and borders.
 * @cssprop [--article-muted=72% of the text colour] - Colour of what is said by the way.
 * @cssstate idle - Nothing to ask for yet.
 * @cssstate loading - A request is under way.
 * @cssstate ready - The stories are shown.
 * @cssstate empty - There are none.
 * @cssstate error - The last request failed.
 * @cssstate offline - The last request got no answer.
 */
export class RelatedList extends SourceElement<readonly Teaser[]> {
  static override styles = [boxStyles, styles];

  static override properties: PropertyDeclarations = {
    limit: {type: Number},
  };

  /** Most stories shown; 5, what fits under an article without becoming a page of its own. */
  limit = 5;

  /** The stories that are shown; empty until they are there. */
  get items(): readonly Teaser[] {
    return this.data ?? [];
  }

  protected override get request(): unknown {
    return this.#limit;
  }

  get #limit(): number {
    return this.limit >= 1 ? Math.min(Math.trunc(this.limit), 50) : 5;
  }

  protected override async load(ask: Ask, {articleId}: Place): Promise<readonly Teaser[]> {
    const {items} = await ask(
      (source, place) => source.related(place, {limit: this.#limit}),
      normaliseArticleList,
    );
    return distinctStories(items, articleId).slice(0, this.#limit);
  }

  protected override isEmpty(items: readonly Teaser[]): boolean {
    return !items.length;
  }

  protected override loadEvent(items: readonly Teaser[]): Event {
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

  protected override renderData(items: readonly Teaser[]): unknown {
    if (!items.length) return nothing;
    return html`<div part="frame">
      ${this.#renderHeading()}
      <ul part="list" @click=${this.#select}>
        ${items.map((item) => this.#renderCard(item))}
      </ul>
    </div>`;
  }

  #renderCard(item: Teaser): unknown {
    const {image, kicker, publisher, publishedAt, url, title, lead, lang, dir} = item;
    return html`<li part="card" lang=${lang || nothing} dir=${dir || nothing}>
      ${
        image?.src
          ? html`<img
              part="image"
              alt=""
              loading="lazy"
              decoding="async"
              referrerpolicy="no-referrer"
              width=${image.width ?? nothing}
              height=${image.height ?? nothing}
              src=${image.sources.find(({width}) => width >= 320)?.src ?? image.src}
            />`
          : nothing
      }
      <div>
        ${kicker ? html`<div part="kicker">${kicker.name}</div>` : nothing}
        <div part="title" role="heading" aria-level=${this.level(2) + 1}>
          <a href=${url || `#${item.id}`}>${title}</a>
        </div>
        ${lead ? html`<p part="lead">${lead}</p>` : nothing}
        <div part="meta">
          <span>${publisher?.name}</span>
          ${
            publishedAt
              ? html`<time datetime=${publishedAt}
                  >${formatDateTime(publishedAt, item.timeZone, this.language)}</time
                >`
              : nothing
          }
        </div>
      </div>
    </li>`;
  }

  protected override renderSkeleton(): unknown {
    return html`<div aria-hidden="true">
      <span part="bar" class="heading"></span>
      ${Array.from({length: this.#limit}, () => html`<span part="bar" class="card"></span>`)}
    </div>`;
  }

  readonly #select = (event: MouseEvent): void => {
    const card = (event.target as Element).closest('[part~="card"]');
    const position = card?.parentElement ? [...card.parentElement.children].indexOf(card) : -1;
    const item = this.items[position];
    if (!item || !isPlainClick(event) || !(event.target as Element).closest('a')) return;
    if (!this.dispatchEvent(new RelatedSelectEvent(item, position))) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'related-list': RelatedList;
  }
}
