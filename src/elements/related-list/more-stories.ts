import {html, nothing, type TemplateResult} from 'lit';
import {relatedExtrasWords} from '../../i18n/messages/related-extras.js';
import {wordsFor} from '../../i18n/words.js';
import {controlStyles} from '../../shared/controls.styles.js';
import {LoadError} from '../../shared/load-error.js';
import type {Ask} from '../../shared/source-element.js';
import {RelatedErrorEvent, RelatedLoadEvent} from './events.js';
import {moreStoriesStyles} from './more-stories.styles.js';
import type {RelatedList} from './related-list.js';
import type {Send} from './first-answer.js';
import type {Supply} from './supply.js';

/** A button under a list that brings the next stories; what is there stays, whatever comes of it. */
export class MoreStories {
  static readonly styles = [controlStyles, moreStoriesStyles];

  readonly #list: RelatedList;
  readonly #supply: Supply;
  readonly #send: Send;
  #asking = false;
  #failed = false;

  constructor(list: RelatedList, supply: Supply, send: Send) {
    this.#list = list;
    this.#supply = supply;
    this.#send = send;
  }

  /** The button with what is to be said of it; nothing if there are no further stories. */
  render(language: string): TemplateResult | typeof nothing {
    if (!this.#supply.hasMore) return nothing;
    const words = wordsFor(relatedExtrasWords, language);
    // Not disabled while it asks, which would take the keyboard's place from under it.
    return html`<div>
      <button part="button more" aria-disabled=${this.#asking} @click=${this.#press}>
        ${words.more}
      </button>
      <div part="status" role="status">
        ${this.#failed ? html`<p part="error">${words.failed}</p>` : nothing}
      </div>
    </div>`;
  }

  readonly #press = async (): Promise<void> => {
    if (this.#asking) return;
    const list = this.#list;
    const before = this.#supply.items;
    this.#asking = true;
    this.#failed = false;
    void this.#update();
    try {
      await this.#whileConnected((ask) => this.#supply.grow(ask));
    } catch (error) {
      // Anything else is the end of the list's stay on the page.
      if (error instanceof LoadError) {
        this.#failed = true;
        list.dispatchEvent(new RelatedErrorEvent(error));
      }
    }
    this.#asking = false;
    await this.#update();
    const {items} = this.#supply;
    // The list may show the stories of another article by now.
    if (this.#failed || list.items !== items) return;
    this.#focus(before.length);
    if (items.length > before.length) list.dispatchEvent(new RelatedLoadEvent(items));
  };

  /** Does something that ends when the list leaves the page. */
  async #whileConnected(act: (ask: Ask) => Promise<void>): Promise<void> {
    const ending = new AbortController();
    const controller = {
      hostDisconnected: () => {
        ending.abort();
      },
    };
    this.#list.addController(controller);
    try {
      await act((make, normalise) => this.#send(make, normalise, ending.signal));
    } finally {
      this.#list.removeController(controller);
    }
  }

  /** The keyboard goes on at the first new story, or the last if the button has gone without bringing any. */
  #focus(position: number): void {
    const root = this.#list.renderRoot;
    const links = root.querySelectorAll<HTMLElement>('[part~="title"] a');
    const gone = !root.querySelector('[part~="more"]');
    (links[position] ?? (gone ? links[position - 1] : undefined))?.focus();
  }

  #update(): Promise<unknown> {
    this.#list.requestUpdate();
    return this.#list.updateComplete;
  }
}
