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
    this.#end.abort();
    this.#end = new AbortController();
    const isFirst = !this.#prepared;
    this.#prepared = prepared;
    this.#language = language;
    useTools?.(prepared, container, language, this.#end.signal);
    // After what the tools bring, which moves the place.
    if (isFirst) revealHash(container, prepared.nodes?.idPrefix ?? '');
  }

  hostUpdated(): void {
    if (this.#view.article !== this.#prepared?.article) this.#end.abort();
  }

  hostDisconnected(): void {
    this.#end.abort();
  }
}
