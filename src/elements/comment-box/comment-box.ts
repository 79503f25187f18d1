import {html, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {LoadError} from '../../shared/load-error.js';
import {Conversation} from '../../discussion/conversation.js';
import {isKept} from '../../discussion/is-kept.js';
import {formatNumber} from '../../i18n/formats.js';
import {commentWords} from '../../i18n/messages/comments.js';
import {normaliseCommentPage} from '../../model/comment.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import {boxStyles} from '../../shared/box.styles.js';
import {controlStyles} from '../../shared/controls.styles.js';
import {SourceElement, type Ask} from '../../shared/source-element.js';
import {CommentList} from './comment-list.js';
import {styles} from './comment-box.styles.js';
import {CommentErrorEvent, CommentsLoadEvent} from './events.js';
import type {Writing} from './writing.js';

export {CommentErrorEvent, CommentsLoadEvent} from './events.js';
export {CommentPostedEvent, CommentSubmitEvent} from './writing-events.js';

// What a phone shows in two or three screens; more on request.
const pageSize = 20;

/**
 * Shows the discussion of an article and takes part in it.
 *
 * Comments are text, never markup. The form is loaded when somebody wants to write. What was written is kept on
 * the reader's device until the endpoint has it: as a draft, and once sent as an entry in its place that says where
 * it stands and is tried again by itself, also on the next visit. Every try of the same comment carries the same
 * key, so that it is there once. Names and addresses are remembered only for readers who ask for it.
 *
 * @summary The discussion of an article.
 * @tag comment-box
 * @slot - Shown until the comments are there, and for good if they never come: a link to the discussion.
 * @fires {CommentsLoadEvent} comments-load - The comments are on screen.
 * @fires {CommentSubmitEvent} comment-submit - A comment is about to be sent; cancelable.
 * @fires {CommentPostedEvent} comment-posted - The endpoint has the comment, published or pending.
 * @fires {CommentErrorEvent} comment-error - Comments could not be had, or a try to send one failed; `error.code` says why.
 * @csspart heading - The heading with the number of comments.
 * @csspart empty - The sentence instead of a list.
 * @csspart notice - What the state of the discussion means for the reader.
 * @csspart comments - The list of threads.
 * @csspart replies - The list of answers to a comment.
 * @csspart comment - One comment with its answers.
 * @csspart comment-header - Its author and time.
 * @csspart author - Who wrote it.
 * @csspart badge - That the author of the article, or the newspaper, wrote it.
 * @csspart time - When it was written.
 * @csspart pending - That it awaits approval.
 * @csspart text - What it says.
 * @csspart deleted - The sentence instead of a deleted comment.
 * @csspart button - Any button.
 * @csspart write - The button that opens the form.
 * @csspart reply - The button that opens the form under a comment.
 * @csspart more - The button that gets more comments or answers.
 * @csspart form - The form.
 * @csspart fields - Name and email.
 * @csspart field - A field with its label and note.
 * @csspart input - The control for name or email.
 * @csspart textarea - The control for the text.
 * @csspart field-note - What is wrong with a field, or good to know about it.
 * @csspart counter - How many characters are left.
 * @csspart send - The button that sends.
 * @csspart cancel - The button that puts the form away.
 * @csspart outbox - The list of one's own comments that are not sent.
 * @csspart entry - One of them.
 * @csspart entry-state - Where it stands.
 * @csspart edit - The button that puts its words into the form.
 * @csspart resend - The button that sends it now.
 * @csspart discard - The button that discards it, at the second press.
 * @csspart status - Holds the notice of a failure or success.
 * @csspart error - The sentence that says what failed.
 * @csspart retry - The button that asks again.
 * @csspart bar - A bar of the skeleton.
 * @cssprop [--article-accent=light-dark(#0b57a4,#8ec5ff)] - Colour of buttons and of the focus ring.
 * @cssprop [--article-line=22% of the text colour] - Colour of rules and borders.
 * @cssprop [--article-muted=72% of the text colour] - Colour of what is said by the way.
 * @cssstate idle - Nothing to ask for yet.
 * @cssstate loading - A request is under way.
 * @cssstate ready - The comments are shown.
 * @cssstate empty - There are none.
 * @cssstate error - The last request failed.
 * @cssstate offline - The last request got no answer.
 */
export class CommentBox extends SourceElement<Conversation> {
  static override styles = [boxStyles, controlStyles, styles];

  static override properties: PropertyDeclarations = {
    sort: {},
    said: {state: true},
  };

  /** Order of the threads; anything but `oldest` and `top` means `newest`. */
  sort: 'newest' | 'oldest' | 'top' = 'newest';

  private said: string | LoadError = '';

  // Of the article on screen.
  #place = '';
  #writing: Writing | undefined;
  #list = new CommentList();
  #actions = new AbortController();

  protected override get request(): unknown {
    return this.#sort;
  }

  get #sort(): 'newest' | 'oldest' | 'top' {
    return this.sort === 'oldest' || this.sort === 'top' ? this.sort : 'newest';
  }

  protected override async load(ask: Ask): Promise<Conversation> {
    const page = await ask(
      (source, place) => source.comments(place, {sort: this.#sort, limit: pageSize}),
      normaliseCommentPage,
    );
    return new Conversation(page);
  }

  protected override isEmpty({threads}: Conversation): boolean {
    return !threads.length;
  }

  protected override loadEvent({count}: Conversation): Event {
    return new CommentsLoadEvent(count);
  }

  protected override errorEvent(error: LoadError): Event {
    return new CommentErrorEvent(error);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#actions = new AbortController();
    this.#writing?.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#actions.abort();
    this.#writing?.stop();
  }

  /** The article on screen, as one string. */
  #placeShown(): string {
    return JSON.stringify(this.shownPlace ?? '');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const place = this.#placeShown();
    if (place !== this.#place) {
      this.#place = place;
      this.#list = new CommentList();
      this.#writing?.stop();
      this.#writing = undefined;
      this.said = '';
      // Without what reads it, it is still there on the next visit.
      if (this.shownPlace && isKept(place)) this.#loadWriting().catch(() => undefined);
    }
    this.#writing?.join(this.data);
  }

  /** What the reader writes under the article on screen. */
  async #loadWriting(): Promise<Writing> {
    const {Writing} = await import('./writing.js');
    adoptStyles(this.renderRoot, Writing.styles);
    const place = this.#placeShown();
    const shown = this.shownPlace;
    return (this.#writing ??= new Writing({
      element: this,
      place,
      send: (comment, key, normalise) =>
        this.send(
          (source, configured) => source.createComment(shown ?? configured, comment, key),
          normalise,
          // Not ended with the element: the endpoint may have it already.
          new AbortController().signal,
        ),
      conversation: () => (place === this.#placeShown() ? this.data : undefined),
      say: (sentence) => {
        this.said = sentence;
      },
      language: () => this.language,
    }));
  }

  async #openForm(parentId: string): Promise<void> {
    const place = this.#place;
    try {
      const writing = await this.#loadWriting();
      // Another article has no comment of that name.
      if (place !== this.#place) return;
      this.said = '';
      await writing.open(parentId);
    } catch (cause) {
      this.#fail(new LoadError('offline', {cause}));
    }
  }

  async #loadMore(parentId: string): Promise<void> {
    const {data} = this;
    const cursor = parentId ? data?.find(parentId)?.repliesNext : data?.next;
    if (!data || !cursor) return;
    try {
      const page = await this.send(
        (source, place) =>
          source.comments(place, {
            sort: this.#sort,
            limit: pageSize,
            cursor,
            parentId: parentId || undefined,
          }),
        normaliseCommentPage,
        this.#actions.signal,
      );
      // The pressed button may be gone: the keyboard goes on at what it brought.
      const fresh = page.items.find(({id}) => !data.find(id))?.id ?? '';
      this.said = '';
      if (parentId) data.appendReplies(parentId, page);
      else data.append(page);
      this.requestUpdate();
      await this.updateComplete;
      const comment = `[data-comment="${CSS.escape(fresh)}"] > article`;
      this.renderRoot.querySelector<HTMLElement>(comment)?.focus();
    } catch (error) {
      if (error instanceof LoadError) this.#fail(error);
    }
  }

  #fail(error: LoadError): void {
    this.said = error;
    this.dispatchEvent(new CommentErrorEvent(error));
  }

  readonly #act = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('button');
    const {reply, more} = button?.dataset ?? {};
    if (reply !== undefined) void this.#openForm(reply);
    if (more !== undefined) void this.#loadMore(more);
  };

  #renderHeading(count: number | undefined): unknown {
    const words = this.words(commentWords);
    const text =
      count === undefined ? '' : words.heading(formatNumber(count, this.language), count === 1);
    return html`<div part="heading" role="heading" aria-level=${this.level(2)}>${text}</div>`;
  }

  protected override renderData(data: Conversation): unknown {
    const words = this.words(commentWords);
    const open = data.state === 'open' || data.state === 'premoderated';
    return html`${this.#renderHeading(data.count)}
      <div @click=${this.#act}>
        ${data.state === 'open' ? nothing : html`<p part="notice">${words.notice[data.state]}</p>`}
        ${this.#writing?.render('', data)}
        ${
          open && this.#writing?.openFor !== ''
            ? html`<button part="button write" data-reply="">${words.write}</button>`
            : nothing
        }
        <div part="status" role="status">
          ${typeof this.said === 'string' ? this.said : this.sentence(this.said)}
        </div>
        ${
          data.threads.length
            ? this.#list.render(data.threads, {
                words,
                open,
                language: this.language,
                maxDepth: data.policy.maxDepth,
                composerFor: (id) => this.#writing?.render(id, data),
              })
            : html`<p part="empty">${words.empty}</p>`
        }
        ${data.next ? html`<button part="button more" data-more="">${words.more}</button>` : nothing}
      </div>`;
  }

  protected override renderSkeleton(): unknown {
    return html`<div aria-hidden="true">
      ${[0, 1, 2, 3].map(() => html`<span part="bar" class="bar"></span>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'comment-box': CommentBox;
  }
}
