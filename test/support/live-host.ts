import {html, LitElement, type PropertyDeclarations} from 'lit';
import {Conversation} from '../../src/discussion/conversation.js';
import type {CommentNode} from '../../src/discussion/threads.js';
import type {Live, LiveHost} from '../../src/elements/comment-box/live.js';
import type {Unseen, UnseenHost} from '../../src/elements/comment-box/unseen.js';
import {normaliseCommentPage, type CommentPage} from '../../src/model/comment.js';
import {exchange} from '../../src/sources/exchange.js';
import {native} from '../../src/sources/native.js';

/** As much of a comment box as its live parts need: a discussion with a field and a status region. */
export class DiscussionHost extends LitElement implements LiveHost, UnseenHost {
  // Not absent: the Lit of the bundles takes nothing else.
  static override styles = [];
  static override properties: PropertyDeclarations = {said: {state: true}};

  readonly box = this;
  readonly source = native;
  readonly marks = new Set<string>();
  place = {endpoint: '', articleId: ''};
  said: unknown = '';
  /** Everything that was said, in order. */
  readonly sentences: string[] = [];
  tag = 'vi';
  data: Conversation | undefined;
  live: Live | undefined;
  unseen: Unseen | undefined;

  get placeKey(): string {
    return JSON.stringify(this.place);
  }

  /** Asks for the first page. */
  ask(): Promise<CommentPage> {
    return this.send(
      () => native.comments(this.place, {sort: 'newest', limit: 20}),
      normaliseCommentPage,
    );
  }

  /** Loads the first page. */
  async load(): Promise<void> {
    this.data = new Conversation(await this.ask());
    this.requestUpdate();
    await this.updateComplete;
  }

  send: LiveHost['send'] = (make, normalise) =>
    exchange(native, make, normalise, {signal: new AbortController().signal, timeout: 9000});

  conversation = (): Conversation | undefined => this.data;
  sort = (): 'newest' => 'newest';
  language = (): string => this.tag;
  show = (): void => undefined;
  showsPart = (): boolean => false;
  say: LiveHost['say'] = (said) => {
    this.said = said;
    this.sentences.push(typeof said === 'string' ? said : String(said.values[0]));
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.live?.stop();
    this.unseen?.stop();
  }

  protected override willUpdate(): void {
    this.unseen?.join(this.data);
  }

  protected override render(): unknown {
    return html`${this.live?.render()}
      <p role="status">${this.said}</p>
      <input />
      ${this.#list(this.data?.threads ?? [])}`;
  }

  #list(nodes: readonly CommentNode[]): unknown {
    const item = ({comment: {id, state, text}, replies}: CommentNode): unknown =>
      html`<li data-comment=${id}>
        ${
          state === 'deleted'
            ? html`<p part="deleted">Gone</p>`
            : html`<article tabindex="-1"><p part="text">${text}</p></article>`
        }
        ${replies.length ? this.#list(replies) : ''}
      </li>`;
    return html`<ol>
      ${nodes.map(item)}
    </ol>`;
  }
}

customElements.define('discussion-host', DiscussionHost);
