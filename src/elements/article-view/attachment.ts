import type {ReactiveController} from 'lit';
import type {ArticleView} from './article-view.js';
import type {PreparedArticle} from './prepared-article.js';
import {revealHash} from './reveal.js';
import type {UseTools} from './tools/tools.js';

const attachments = new WeakMap<ArticleView, Attachment>();

/** What works on the article that a view shows, for as long as it does. */
export class Attachment implements ReactiveController {
  readonly #view: ArticleView;
  #end = new AbortController();
  #prepared: PreparedArticle | undefined;
  #language = '';
  // Where the keyboard was among the tools: its part.
  #focused = '';

  private constructor(view: ArticleView) {
    this.#view = view;
    view.addController(this);
  }

  /** That of a view. */
  static of(view: ArticleView): Attachment {
    const attachment = attachments.get(view) ?? new Attachment(view);
    attachments.set(view, attachment);
    return attachment;
  }

  /**
   * Sets the tools to work on an article on screen, unless they are at work on it, and takes the reader of the first
   * article where the page's address points.
   */
  attach(
    prepared: PreparedArticle,
    container: HTMLElement,
    language: string,
    useTools: UseTools | undefined,
  ): void {
    // A transition may end after the view has gone; coming back attaches.
    if (!this.#view.isConnected) return;
    const attached = this.#prepared === prepared && this.#language === language;
    if (attached && !this.#end.signal.aborted) return;
    this.#finish();
    this.#end = new AbortController();
    const isFirst = !this.#prepared;
    this.#prepared = prepared;
    this.#language = language;
    useTools?.(prepared, container, language, this.#end.signal);
    if (this.#focused) {
      this.#view.renderRoot.querySelector<HTMLElement>(`[part='${this.#focused}']`)?.focus();
      this.#focused = '';
    }
    // After what the tools bring, which moves the place.
    if (isFirst) revealHash(container, prepared.nodes?.idPrefix ?? '');
  }

  hostUpdated(): void {
    if (this.#view.article !== this.#prepared?.article) this.#finish();
  }

  hostDisconnected(): void {
    this.#end.abort();
  }

  /** Ends what is at work; the tools of the next rendering get the keyboard back. */
  #finish(): void {
    const {activeElement} = this.#view.renderRoot as ShadowRoot;
    if (activeElement?.closest("[part='tools']")) this.#focused = activeElement.part.value;
    this.#end.abort();
  }
}
