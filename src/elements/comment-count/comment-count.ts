import {html, type PropertyDeclarations} from 'lit';
import {formatNumber} from '../../i18n/formats.js';
import {commentCountWords} from '../../i18n/messages/comment-count.js';
import {normaliseCommentCounts} from '../../model/comment-counts.js';
import {LoadError} from '../../shared/load-error.js';
import {articleOf} from '../../shared/place-controller.js';
import {SourceElement, type Ask, type Place} from '../../shared/source-element.js';
import {batchWith} from './batch.js';
import {styles} from './comment-count.styles.js';
import {CountErrorEvent, CountLoadEvent} from './events.js';

export {CountErrorEvent, CountLoadEvent} from './events.js';

// By which a discussion on the page tells how many comments it has.
const news = ['comment-posted', 'comments-load'] as const;

/**
 * Says how many comments an article has, in a line of the page such as that of a teaser: "3 comments", or in words
 * that there are none.
 *
 * It is text and no link; put it into one of yours, such as `<a href="/88213#comments">`. All counts of a page that
 * are wanted at the same time are asked for together. A comment that a `<comment-box>` on the page sends for the same
 * article is counted at once, and a discussion that is loaded there says how many there are.
 *
 * What you put inside is shown until the count is there, and for good if it never comes; without it stands the
 * bare word for comments, so that a link around the element never lacks a name. A failure is not told to readers,
 * who can do without a count, only by state and event.
 *
 * @summary How many comments an article has.
 * @tag comment-count
 * @slot - Shown until the count is there, and for good if it never comes. Absent: the word for comments.
 * @fires {CountLoadEvent} count-load - The count is on screen.
 * @fires {CountErrorEvent} count-error - The count could not be had; `error.code` says why.
 * @csspart count - The words with the count.
 * @cssstate idle - Nothing to ask for yet.
 * @cssstate loading - A request is under way.
 * @cssstate ready - The count is shown.
 * @cssstate empty - There are no comments, and that is said.
 * @cssstate error - The last request failed.
 * @cssstate offline - The last request got no answer.
 */
export class CommentCount extends SourceElement<number> {
  static override styles = [styles];

  static override properties: PropertyDeclarations = {
    heard: {state: true},
  };

  /**
   * `lazy` asks only once the element is within a screen of being seen, which is the default where there may be a
   * hundred of them; anything else asks at once.
   */
  override loading: 'eager' | 'lazy' = 'lazy';

  /** What a discussion on the page has said since the endpoint has. Absent: nothing. */
  private heard: number | undefined;

  /** Published comments of the article; absent until they are known. */
  get count(): number | undefined {
    return this.data;
  }

  protected override get data(): number | undefined {
    const asked = super.data;
    return asked === undefined ? undefined : (this.heard ?? asked);
  }

  protected override async load(ask: Ask, {endpoint, articleId}: Place): Promise<number> {
    if (!isListable(articleId)) throw new LoadError('not-found');
    const counts = await ask(
      async (source) => source.counts?.(endpoint, await batchWith(articleId, endpoint, source)),
      normaliseCommentCounts,
    );
    const count = counts.of(articleId);
    if (count === undefined) throw new LoadError('not-found');
    return count;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of news) document.addEventListener(name, this.#hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const name of news) document.removeEventListener(name, this.#hear);
  }

  /** Counts by what is said on the page: the endpoint's own answer may come from a cache that is seconds old. */
  readonly #hear = (heard: Event): void => {
    const event = heard as HTMLElementEventMap[(typeof news)[number]];
    const {data} = this;
    const shown = this.shown?.place;
    const said = articleOf(event.target);
    if (data === undefined || said?.articleId !== shown?.articleId) return;
    if (said?.endpoint !== shown?.endpoint) return;
    this.heard = event.count ?? this.heard;
  };

  protected override isEmpty(count: number): boolean {
    return !count;
  }

  protected override loadEvent(count: number): Event {
    this.heard = undefined;
    return new CountLoadEvent(count);
  }

  protected override errorEvent(error: LoadError): Event {
    return new CountErrorEvent(error);
  }

  protected override render(): unknown {
    const {data} = this;
    return data === undefined ? this.renderSkeleton() : this.renderData(data);
  }

  protected override renderData(count: number): unknown {
    const words = this.words(commentCountWords);
    const text = count ? words.count(formatNumber(count, this.language), count === 1) : words.none;
    return html`<span part="count">${text}</span>`;
  }

  protected override renderSkeleton(): unknown {
    return html`<slot>${this.words(commentCountWords).unknown}</slot>`;
  }
}

/** Whether an identifier can stand in a list that commas part. */
function isListable(articleId: string): boolean {
  return !articleId.includes(',');
}

declare global {
  interface HTMLElementTagNameMap {
    'comment-count': CommentCount;
  }
}
