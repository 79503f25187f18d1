import {initialState, Task, TaskStatus} from '@lit/task';
import {html, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {loaded, LoadError} from '../client/load-error.js';
import {exchange, modelOf, type Normalise} from '../sources/exchange.js';
import type {Place, Question, Source} from '../sources/source.js';
import {stateWords} from '../i18n/messages/states.js';
import {adoptStyles} from './adopt-styles.js';
import {LocalizedElement} from './localized-element.js';
import {PlaceController} from './place-controller.js';
import {exposeState, type ElementState} from './states.js';
import {Visibility} from './visibility.js';

// A child that holds the answer: the element then shows it without asking anybody.
const givenData = ':scope > script[type="application/json"]';

/** Whether that child holds how to read answers instead. */
const isMap = (source: unknown): boolean => source === 'path-map';

// Loaded by the first failure on the page.
let notice: typeof import('./failure-notice.js') | undefined;

export type {Place} from '../sources/source.js';

/** How to ask a source for something; nothing where the source does not have it. */
type Make = (source: Source, place: Place) => Question | undefined | Promise<Question | undefined>;

/**
 * Asks the element's source for something: how to ask for it, and what to make of the answer.
 *
 * @param signal ends what is asked beside what the element shows; absent: the life of its data does, which the page
 *   may hold instead of the source
 * @throws {LoadError} for every failure; or the signal's reason
 */
export type Ask = <M>(
  make: Make,
  normalise: Normalise<M> | Promise<Normalise<M>>,
  signal?: AbortSignal,
) => Promise<M>;

/** What an element shows, and where it came from. */
export interface Shown<T> {
  readonly data: T;
  /** Which article it is of. */
  readonly place: Place;
  /** The same as one string, with the key of the backend. */
  readonly key: string;
  /** How the backend spells it. */
  readonly source: Source;
  /** Asks for more, with a signal of its own. */
  readonly ask: Ask;
}

/**
 * An element that shows what it gets from an endpoint. It owns where the data comes from, the life of the
 * request and the states; what is shown belongs to the elements themselves.
 *
 * @internal
 */
export abstract class SourceElement<T> extends LocalizedElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    articleId: {attribute: 'article-id'},
    for: {},
    loading: {},
    timeout: {type: Number},
    apiKey: {attribute: 'api-key'},
    source: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
  };

  /**
   * Address of the endpoint, absolute or relative to the page; `{id}` in it stands for the article, and then
   * it is the whole address. Absent: that of the `<article-view>` named by `for`, else
   * `<meta name="article-endpoint" content="…">`.
   */
  endpoint = '';

  /** Identifier of the article, opaque. Absent: that of the `<article-view>` named by `for`. */
  articleId = '';

  /** Id of an `<article-view>` whose endpoint and article this element follows. Absent: it stands alone. */
  for = '';

  /** `lazy` asks only once the element is within a screen of being seen; anything else asks at once. */
  loading: 'eager' | 'lazy' = 'eager';

  /** Milliseconds until a request is given up; 15000, after which hardly a reader still waits. */
  timeout = 15_000;

  /**
   * What a backend wants to be asked with and everybody may see, such as the Content API key of a Ghost site.
   * Absent: that of the `<article-view>` named by `for`, else `<meta name="article-api-key" content="…">`; but no
   * endpoint is asked with the key of another.
   */
  apiKey = '';

  /**
   * How the backend spells the contract: the name of a source (`native`, `static`, `wordpress`, `ghost`,
   * `json-feed`, `json-ld`, `path-map`, or one that the page has registered), or by property a source itself.
   * Absent: as for the `<article-view>` named by `for`, else `<meta name="article-source" content="…">`, else
   * our own contract. A name that nobody has registered fails with `no-endpoint`, until somebody does.
   */
  source: Source | string | undefined;

  /**
   * Level of the heading in the page's outline, 1 to 5; 2, for what stands beside an article whose title is the
   * page's `h1`. Anything else means 2.
   */
  headingLevel = 2;

  readonly #internals = this.attachInternals();
  readonly #where = new PlaceController(this);
  readonly #visibility = new Visibility(this);
  #shown: Shown<T> | undefined;
  #news: Event | undefined;
  // What the page says instead of the endpoint, of the first article alone.
  #given: HTMLScriptElement | null = null;
  #givenFor = '';
  #spent = false;
  // Part of the task's arguments: after an abort a task does not run again by itself on equal ones.
  #round = 0;

  readonly #task = new Task(this, {
    args: () =>
      [
        this.#where.configured.source,
        this.#key(),
        JSON.stringify(this.request),
        this.#round,
      ] as const,
    task: async ([, key], {signal}) => {
      const {endpoint, articleId} = this.#where.configured;
      if (!key || !this.isConnected) {
        if (!articleId) this.#shown = undefined;
        return initialState;
      }
      const isOther = articleId !== this.#givenFor || (this.#spent && articleId);
      const given = isOther ? null : this.#given;
      const base = document.baseURI;
      const place = given && !endpoint ? {endpoint: base, articleId} : this.#where.place;
      const source = await this.#source();
      const ask: Ask = async (make, normalise, own) => {
        if (given && !own) return modelOf(await normalise, JSON.parse(given.text), base);
        const options = {signal: own ?? signal, timeout: this.#patience()};
        return exchange(source, () => make(source, place), normalise, options);
      };
      return {key, place, source, ask, data: await this.load(ask, place)};
    },
    onComplete: (shown) => {
      this.#shown = shown;
      this.#spent = true;
      this.#news = this.loadEvent(shown.data);
    },
    onError: (cause) => {
      if (!this.isConnected) return;
      // What belongs to another article is not a stale version of this one; the same in another order is.
      if (this.#shown?.key !== this.#key()) this.#shown = undefined;
      this.#news = this.errorEvent(asLoadError(cause));
    },
  });

  /** What is shown; absent until the first answer. */
  protected get data(): T | undefined {
    return this.#shown?.data;
  }

  /** The same with where it came from; another article may be on its way already. */
  protected get shown(): Shown<T> | undefined {
    return this.#shown;
  }

  /** Why the last request failed; absent unless `state` is `error` or `offline`. */
  get error(): LoadError | undefined {
    return this.#task.status === TaskStatus.ERROR ? asLoadError(this.#task.error) : undefined;
  }

  /** Where the element stands with its data. Also there for CSS, as `:state(ready)`. */
  get state(): ElementState {
    const {data, error} = this;
    switch (this.#task.status) {
      case TaskStatus.INITIAL:
        return 'idle';
      case TaskStatus.PENDING:
        return 'loading';
      default:
        if (error) return error.code === 'offline' ? 'offline' : 'error';
        return data !== undefined && this.isEmpty(data) ? 'empty' : 'ready';
    }
  }

  /** Asks again, whatever the state. What is shown stays until the answer is there. */
  reload(): void {
    this.#spent = true;
    this.#renew();
  }

  #renew(): void {
    this.#round++;
    this.requestUpdate();
  }

  /** Whether an answer holds nothing to show. */
  protected isEmpty(_data: T): boolean {
    return false;
  }

  /** Gets what the element shows. */
  protected abstract load(ask: Ask, place: Place): Promise<T>;
  /** The event for an answer that is on screen now. */
  protected abstract loadEvent(data: T): Event;
  /** The event for a failure. */
  protected abstract errorEvent(error: LoadError): Event;
  /** Shows an answer. */
  protected abstract renderData(data: T): unknown;
  /** Stands in for the answer, at about its size. */
  protected abstract renderSkeleton(): unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    // Given up on removal, and then run once more to no effect because the element was away.
    if (this.#task.status === TaskStatus.INITIAL) this.#round++;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move is a removal and an insertion in one go; only what stays away stops asking.
    queueMicrotask(() => {
      if (this.isConnected || this.#task.status !== TaskStatus.PENDING) return;
      this.#task.abort();
      this.#round++;
    });
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const {source, speaker, articleId} = this.#where.configured;
    if (!isMap(source) || speaker !== this)
      this.#given ??= this.querySelector<HTMLScriptElement>(givenData);
    if (this.#given) this.#givenFor ||= articleId;
    if (this.loading === 'lazy') this.#visibility.watch();
  }

  protected override updated(_changed: PropertyValues): void {
    exposeState(this.#internals, this.state);
    const news = this.#news;
    this.#news = undefined;
    if (news) this.dispatchEvent(news);
  }

  /** The source in force, loaded if the page names one. */
  async #source(): Promise<Source> {
    const {source, speaker} = this.#where.configured;
    if (typeof source !== 'string') return source;
    const {namedSource} = await loaded(import('../sources/named-source.js'));
    const settings = isMap(source)
      ? speaker.querySelector<HTMLScriptElement>(givenData)?.text
      : undefined;
    return namedSource(source, settings, () => {
      if (this.error?.code === 'no-endpoint') this.#renew();
    });
  }

  /** Junk means the default, like everywhere else. */
  #patience(): number {
    return this.timeout > 0 && this.timeout < 2 ** 31 ? this.timeout : 15_000;
  }

  /** Which article is asked for: empty as long as there is nothing to ask for. */
  #key(): string {
    const {endpoint, articleId, apiKey, source} = this.#where.configured;
    const waits = this.loading === 'lazy' && !this.#visibility.near;
    // A page that describes itself needs no identifier.
    const asks = !waits && (articleId || this.#given || (endpoint && source === 'json-ld'));
    return asks ? JSON.stringify([endpoint, articleId, apiKey]) : '';
  }

  /** What else decides what is asked for, such as the length of a list. */
  protected get request(): unknown {
    return undefined;
  }

  /** `headingLevel`, where it is a level. */
  protected level(fallback: number): number {
    const {headingLevel} = this;
    return headingLevel >= 1 && headingLevel <= 5 ? Math.trunc(headingLevel) : fallback;
  }

  protected override render(): unknown {
    const {data, error} = this;
    const waits = data === undefined && !error;
    // Below the button that asks again, which so stays where it was pressed.
    return html`${data === undefined ? html`<slot></slot>` : this.renderData(data)}
      <div part="status" role="status">${this.#renderFailure()}</div>
      ${waits ? this.renderSkeleton() : nothing}`;
  }

  /** What a failure means, for the reader: in general, until the words for it are there. */
  protected sentence({code}: LoadError): string {
    if (!notice) void this.#loadNotice();
    const words = notice && this.words(notice.failureWords);
    return words?.[code] ?? words?.http ?? this.words(stateWords).failed;
  }

  readonly #retry = (): void => {
    // Pressed again while it asks, it goes on asking: whoever is impatient would start over without end.
    if (this.error) this.reload();
  };

  async #loadNotice(): Promise<void> {
    try {
      notice = await import('./failure-notice.js');
      this.requestUpdate();
    } catch {
      // Without a connection the built-in sentence has to do.
    }
  }

  #renderFailure(): unknown {
    const {error} = this;
    const words = this.words(stateWords);
    // Also while the element asks again: the button must not go from under a finger. The sentence keeps its room,
    // unseen, to be said anew if that fails too.
    const failure = asLoadError(this.#task.error);
    if (!error && !failure.retriable) return nothing;
    if (notice) adoptStyles(this.renderRoot, notice.controlStyles);
    const stale = this.data !== undefined && notice && this.words(notice.failureWords).stale;
    const said = [this.sentence(failure), ' ', stale || nothing];
    return html`<p part="error">
      ${error ? said : html`<span class="past">${said}</span>`}
      ${
        failure.retriable
          ? html`<button part="button retry" @click=${this.#retry}>${words.retry}</button>`
          : nothing
      }
    </p>`;
  }
}

function asLoadError(error: unknown): LoadError {
  return error instanceof LoadError ? error : new LoadError('format', {cause: error});
}
