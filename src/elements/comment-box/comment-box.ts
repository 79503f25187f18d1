import {html, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {loaded, LoadError} from '../../shared/load-error.js';
import {hiddenKey, isKept, waiting} from '../../discussion/is-kept.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import {boxStyles} from '../../shared/box.styles.js';
import {SourceElement, type Ask} from '../../shared/source-element.js';
import type {Source} from '../../sources/source.js';
import type {BoxAccess, GetToken, ShownDiscussion} from './box-host.js';
import {styles} from './comment-box.styles.js';
import type {DiscussionView} from './discussion-view.js';
import {CommentErrorEvent, CommentsLoadEvent} from './events.js';
import {pageSize} from './page-size.js';
import type {Act, Participation} from './participation.js';

export {CommentErrorEvent, CommentsLoadEvent} from './events.js';
export {CommentPostedEvent, CommentSubmitEvent} from './writing-events.js';

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
 * @slot header - Between the heading and the discussion: what the page has to say of it.
 * @slot form-note - At the top of the form: what the page itself has to say to writers.
 * @slot captcha - In the form, where the endpoint wants to know that a person writes: the page's captcha. Empty:
 *   a sentence that it is missing.
 * @slot empty - Instead of the sentence that there are no comments.
 * @slot - Shown until the comments are there, and for good if they never come: a link to the discussion.
 * @fires {CommentsLoadEvent} comments-load - The comments are on screen.
 * @fires {CommentSubmitEvent} comment-submit - A comment is about to be sent; cancelable.
 * @fires {CommentPostedEvent} comment-posted - The endpoint has the comment, published or pending.
 * @fires {CommentErrorEvent} comment-error - Comments could not be had, or a try to send one failed; `error.code` says why.
 * @fires {CommentVoteEvent} comment-vote - A vote is about to be sent; cancelable.
 * @fires {CommentReactEvent} comment-react - A reaction is about to be sent; cancelable.
 * @fires {CommentReportEvent} comment-report - A report is about to be sent; cancelable.
 * @fires {CommentEditEvent} comment-edit - Changed words are about to be sent; cancelable.
 * @fires {CommentDeleteEvent} comment-delete - A reader removes a comment of their own; cancelable.
 * @fires {CommentHideEvent} comment-hide - A reader hides the comments of a person; cancelable.
 * @fires {CommentModerateEvent} comment-moderate - A moderator's decision is about to be sent; cancelable.
 * @fires {CaptchaRequiredEvent} captcha-required - The form needs a token of the page's captcha; see `respond()`.
 * @fires {SignInRequiredEvent} sign-in-required - The endpoint takes that only from readers who are signed in.
 * @csspart heading - The heading with the number of comments.
 * @csspart empty - The sentence instead of a list.
 * @csspart notice - What the state of the discussion means for the reader.
 * @csspart original - The link to where the discussion stands, for those who cannot write here.
 * @csspart comments - The list of threads.
 * @csspart replies - The list of answers to a comment.
 * @csspart comment - One comment with its answers.
 * @csspart comment-header - Its author and time.
 * @csspart author - Who wrote it.
 * @csspart avatar - Their picture, where `avatars` allows it; else a letter stands before the header.
 * @csspart badge - What is special about it: that the author of the article or the newspaper wrote it.
 * @csspart pinned - The badge of a comment that the editors put on top.
 * @csspart featured - The badge of a comment that the editors recommend.
 * @csspart unseen - The badge of a comment that is new since the last visit.
 * @csspart pending - The badge of a comment that awaits approval.
 * @csspart permalink - The link to a comment, around its time.
 * @csspart time - When it was written.
 * @csspart comment-footer - What can be done with it.
 * @csspart vote - A button that votes for or against a comment.
 * @csspart reactions - The reactions of readers to a comment.
 * @csspart reaction - A button for one of them.
 * @csspart menu - The button that opens what else can be done with a comment.
 * @csspart fold - The button that folds the answers to a comment away.
 * @csspart all - The button that leads from a linked comment to all of them.
 * @csspart whole-text - The button that shows the rest of a long comment.
 * @csspart news - The button that shows what others have written meanwhile.
 * @csspart history - What a comment has said before.
 * @csspart revision - One version of it.
 * @csspart sort - The control that orders the threads, with its name.
 * @csspart sort-select - The control alone.
 * @csspart actions - A row of buttons.
 * @csspart action - A button of that row.
 * @csspart action-form - The form for a change or a report.
 * @csspart edit-form - The form for a change.
 * @csspart report-form - The form for a report.
 * @csspart reason - A reason for a report.
 * @csspart conflict - What was saved elsewhere in the meantime.
 * @csspart instead - Stands in the place of a comment that is hidden, or about to go.
 * @csspart thanks - The thanks for a report.
 * @csspart text - What it says.
 * @csspart long-text - The same, as long as only its beginning is shown.
 * @csspart deleted - The sentence instead of a deleted comment.
 * @csspart button - Any button.
 * @csspart write - The button that opens the form.
 * @csspart reply - The button that opens the form under a comment.
 * @csspart more - The button that gets more comments or answers.
 * @csspart form - The form.
 * @csspart rules - What the house asks of its readers, at the top of the form.
 * @csspart rules-link - The link to all of it.
 * @csspart fields - Name and email.
 * @csspart field - A field with its label and note.
 * @csspart input - The control for name or email.
 * @csspart textarea - The control for the text.
 * @csspart field-note - What is wrong with a field, or good to know about it.
 * @csspart toolbar - The buttons that mark a text, where its marks mean something.
 * @csspart tool - One of them.
 * @csspart preview-toggle - The button that shows the text as it will be.
 * @csspart preview - The text as it will be.
 * @csspart formatted - A text whose marks mean something.
 * @csspart quote - The button that quotes what is selected in the article.
 * @csspart captcha - Holds what the page shows in the slot `captcha`.
 * @csspart action-textarea - The control for changed words or for the note of a report.
 * @csspart counter - How many characters are left.
 * @csspart send - The button that sends.
 * @csspart nudge - What the endpoint asks of a writer before it takes the comment.
 * @csspart as-it-is - The button that sends it all the same.
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
export class CommentBox extends SourceElement<ShownDiscussion> {
  static override styles = [boxStyles, styles];

  static override properties: PropertyDeclarations = {
    sort: {},
    avatars: {type: Boolean},
    live: {type: Boolean},
    rememberVisits: {type: Boolean, attribute: 'remember-visits'},
    getToken: {attribute: false},
    said: {state: true},
    excerpt: {state: true},
  };

  /** Order of the threads; anything but `oldest` and `top` means `newest`. */
  sort: 'newest' | 'oldest' | 'top' = 'newest';

  /**
   * Shows the pictures of authors. Off by default: they may come from anywhere, and who sends them learns who
   * reads. Without, the first letter of a name stands for it.
   */
  avatars = false;

  /**
   * Keeps the discussion as it is on the endpoint, by its event stream or by asking again, as long as somebody
   * looks; comments of others wait behind a button, so that nothing moves. Off by default: a connection for every
   * reader is the site's to decide.
   */
  live = false;

  /**
   * Marks what is new since the reader's last visit, which is remembered on their device, and lets the key `n` lead
   * from one to the next. Off by default: nothing is remembered of who only reads.
   */
  rememberVisits = false;

  /**
   * Gives the token of the reader whom the page has signed in, which goes as `Authorization: Bearer …` with what
   * they send; asked for whenever one is needed. Absent, or giving nothing: the reader is a guest.
   */
  getToken: GetToken | undefined;

  private said: string | TemplateResult | LoadError = '';
  /** What is shown instead of the whole discussion; absent: nothing is. */
  private excerpt: ShownDiscussion | undefined;

  #kit: typeof import('./discussion-view.js') | undefined;
  // Of the article on screen.
  #place = '';
  // Which has given it.
  #source: Source | undefined;
  #view: DiscussionView | undefined;
  #marks = new Set<string>();
  #participation: Participation | undefined;
  #life = new AbortController();

  protected override get data(): ShownDiscussion | undefined {
    return this.excerpt ?? super.data;
  }

  protected override get request(): unknown {
    return this.#sort;
  }

  get #sort(): 'newest' | 'oldest' | 'top' {
    return /^(oldest|top)$/.test(this.sort) ? this.sort : 'newest';
  }

  protected override async load(ask: Ask): Promise<ShownDiscussion> {
    // Beside the request, not after it.
    const kit = loaded(import('./discussion-view.js'));
    const sort = this.#sort;
    const page = await ask(
      (source, place) => source.comments?.(place, {sort, limit: pageSize}),
      kit.then(({normaliseCommentPage}) => normaliseCommentPage),
    );
    this.#kit = await kit;
    await this.#kit.prepare(page);
    for (const sheet of this.#kit.DiscussionView.styles) adoptStyles(this.renderRoot, sheet);
    return {...page, sort, threads: this.#kit.threadsOf(page.items)};
  }

  protected override isEmpty(page: ShownDiscussion): boolean {
    return !(this.#participation?.conversation ?? page).threads.length;
  }

  protected override loadEvent({count}: ShownDiscussion): Event {
    this.excerpt = undefined;
    return new CommentsLoadEvent(count);
  }

  protected override errorEvent(error: LoadError): Event {
    return new CommentErrorEvent(error);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#life = new AbortController();
    addEventListener('hashchange', this.#start, {signal: this.#life.signal});
    this.#participation?.connect();
    this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life.abort();
    this.#participation?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {source, place} = this.shown ?? {};
    // Without the key of the page: what is kept for the article outlives a change of it.
    const key = JSON.stringify({endpoint: place?.endpoint, articleId: place?.articleId});
    if (key !== this.#place || source !== this.#source) {
      this.#place = key;
      this.#source = source;
      this.#view = this.#kit && new this.#kit.DiscussionView();
      this.#marks = new Set();
      this.#participation?.disconnect();
      this.#participation = undefined;
      this.said = '';
      this.#start();
    }
    if (changed.has('getToken') || changed.has('live') || changed.has('rememberVisits'))
      this.#start();
    this.#participation?.join();
  }

  /** Whether the address of the page names a comment. */
  get #isNamed(): boolean {
    return location.hash.startsWith('#c-');
  }

  /** Loads at once what would else wait for the reader, if there is anything for it, and follows the page's wishes. */
  readonly #start = (): void => {
    // Whoever follows a link to a comment would not find it in a box that waits to be seen.
    if (this.#isNamed) this.loading = 'eager';
    if (
      this.data &&
      (this.#participation ||
        this.getToken ||
        this.live ||
        this.rememberVisits ||
        this.#isNamed ||
        [waiting, hiddenKey, this.#place].some(isKept))
    )
      void this.#perform('start', '');
  };

  async #perform(act: Act, id: string): Promise<void> {
    const key = this.#place;
    if (!this.shown) return;
    try {
      const [{participationIn}] = await Promise.all([
        import('./participation.js'),
        // At the same time, not one after the other.
        /^(write|reply)$/.test(act) ? import('./writing.js') : import('./reading-on.js'),
      ]);
      // Another article has no comment of that name.
      const access = this.#access();
      if (key !== this.#place || !access) return;
      await (this.#participation ??= participationIn(access)).perform(act, id);
    } catch (cause) {
      const error = new LoadError('offline', {cause});
      this.said = error;
      this.dispatchEvent(new CommentErrorEvent(error));
    }
  }

  #access(): BoxAccess | undefined {
    if (!this.shown) return undefined;
    const {place, source, ask} = this.shown;
    const placeKey = this.#place;
    return {
      ...{box: this, place, source, ask, placeKey, marks: this.#marks},
      discussion: () => (placeKey === this.#place ? this.data : undefined),
      language: () => this.language,
      // Another one may be asked for, or could not be had.
      sort: () => this.shown?.data.sort ?? this.#sort,
      life: () => this.#life.signal,
      say: (said) => {
        // Of another article by now.
        if (placeKey !== this.#place) return;
        const isAgain = said && said === this.said;
        this.said = isAgain ? '' : said;
        // The same once more would be no change, and not be heard.
        if (isAgain) void this.updateComplete.then(() => (this.said ||= said));
      },
      show: (part) => {
        this.excerpt = part;
      },
      showsPart: () => !!this.excerpt,
    };
  }

  readonly #order = (event: Event): void => {
    this.sort = (event.target as HTMLSelectElement).value as typeof this.sort;
  };

  readonly #act = (event: Event): void => {
    const target = event.target as HTMLElement;
    const act = target.closest('button')?.dataset['act'];
    const item = target.closest<HTMLElement>('[data-comment]');
    if (act) void this.#perform(act as Act, item?.dataset['comment'] ?? '');
  };

  protected override renderData(page: ShownDiscussion): unknown {
    const {said} = this;
    return this.#view?.render(this.#participation?.conversation ?? page, {
      box: this,
      language: this.language,
      level: this.level(2),
      sort: this.#sort,
      acts: !!this.#source?.commentActions,
      avatars: this.avatars,
      marks: this.#marks,
      said: said instanceof LoadError ? this.sentence(said) : said,
      participation: this.#participation,
      act: this.#act,
      order: this.#order,
    });
  }

  protected override renderSkeleton(): unknown {
    return html`<div aria-hidden="true">
      <span part="bar"></span><span part="bar"></span><span part="bar"></span
      ><span part="bar"></span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'comment-box': CommentBox;
  }
}
