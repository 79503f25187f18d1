import {html, nothing} from 'lit';
import type {Conversation} from '../../discussion/conversation.js';
import {LiveUpdates} from '../../discussion/live-updates.js';
import {WaitingComments} from '../../discussion/waiting-comments.js';
import {formatNumber} from '../../i18n/formats.js';
import {liveWords} from '../../i18n/messages/live.js';
import {wordsFor} from '../../i18n/words.js';
import {normaliseCommentPage} from '../../model/comment.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import {asideStyles} from './aside.styles.js';
import type {BoxHost} from './box-host.js';
import {focusOn, focusOnComment, isFocusFree, itemOf} from './focus-on.js';
import {liveStyles} from './live.styles.js';
import {pageSize} from './page-size.js';

// One's own comment may come by the stream before the answer that says it is one's own.
const grace = 1000;

// A listener can bear to be told this often.
const between = 10_000;

/** What the box lends to its live updates. */
export type LiveHost = Pick<
  BoxHost,
  | 'box'
  | 'place'
  | 'source'
  | 'marks'
  | 'language'
  | 'conversation'
  | 'sort'
  | 'send'
  | 'say'
  | 'show'
  | 'showsPart'
>;

/**
 * Keeps a discussion as it is on the endpoint: comments of others wait behind a button, everything else is put in its
 * place. To be started once there is a discussion.
 */
export class Live {
  readonly #host: LiveHost;
  readonly #waiting: WaitingComments;
  readonly #updates: LiveUpdates;
  // How many of those that wait the reader was told of, and when.
  #told = 0;
  #toldAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LiveHost) {
    this.#host = host;
    adoptStyles(host.box.renderRoot, liveStyles);
    adoptStyles(host.box.renderRoot, asideStyles);
    const conversation = (): Conversation | undefined => host.conversation();
    this.#waiting = new WaitingComments(conversation, host.sort() === 'newest');
    this.#updates = new LiveUpdates({
      ...(conversation()?.live ?? {events: '', seq: 0}),
      ask: () =>
        host.send(
          () => host.source.comments?.(host.place, {sort: 'newest', limit: pageSize}),
          normaliseCommentPage,
        ),
      takeEvent: (event) => {
        this.#waiting.takeEvent(event);
        this.#changed();
        if (event.type === 'comment.removed') void this.#keepFocus(event.id);
        else if (event.type === 'comment.updated' && event.comment.state === 'deleted')
          void this.#keepFocus(event.comment.id);
      },
      takePage: (page) => {
        const isNews = this.#waiting.takePage(page);
        this.#changed();
        return isNews;
      },
      document,
      open: (url) => new EventSource(url),
    });
  }

  /** Begins to follow the discussion, or goes on. */
  start(): void {
    this.#updates.start();
    this.#changed();
  }

  /** Follows it no more, and says no more. */
  stop(): void {
    this.#updates.stop();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The button that shows what waits; nothing while nothing does. */
  render(): unknown {
    const count = Math.min(this.#told, this.#waiting.all.length);
    return count
      ? html`<button part="button news" @click=${this.show}>${this.#words(count)}</button>`
      : nothing;
  }

  /** Shows what waits, says how many they were, and takes the reader to the first of them. */
  readonly show = async (): Promise<void> => {
    const host = this.#host;
    const {box, marks} = host;
    // Into the whole discussion: an excerpt has no place for them.
    if (this.#waiting.all.length && host.showsPart()) host.show();
    const fresh = this.#waiting.release();
    this.#told = 0;
    if (!fresh.length) return;
    this.#toldAt = Date.now();
    for (const {id} of fresh) marks.add(`new ${id}`);
    host.say(wordsFor(liveWords, host.language()).shown(this.#words(fresh.length)));
    box.requestUpdate();
    await box.updateComplete;
    // The newest is on top; an answer may be folded away.
    [...fresh].reverse().some(({id}) => focusOn(box, id, ':scope > article'));
  };

  /** The comment goes, and its focus would with it: who reads there goes on at what stands in its place. */
  async #keepFocus(id: string): Promise<void> {
    const {box} = this.#host;
    const item = itemOf(box, id);
    // Also at its menu or its reactions, but not at an answer.
    const active = box.shadowRoot?.activeElement;
    if (!active || active.closest('[data-comment]') !== item) return;
    await box.updateComplete;
    if (isFocusFree(undefined)) focusOnComment(box, id);
  }

  #words(count: number): string {
    const language = this.#host.language();
    return wordsFor(liveWords, language).news(formatNumber(count, language), count === 1);
  }

  #changed(): void {
    this.#host.box.requestUpdate();
    if (this.#timer || this.#waiting.all.length <= this.#told) return;
    this.#timer = setTimeout(this.#tell, Math.max(grace, this.#toldAt + between - Date.now()));
  }

  /** Says in one go what has come since the last time. */
  readonly #tell = (): void => {
    this.#timer = undefined;
    const {length} = this.#waiting.all;
    if (length <= this.#told) return;
    this.#told = length;
    this.#toldAt = Date.now();
    // The button says it to those who see.
    this.#host.say(html`<span class="aside">${this.#words(length)}</span>`);
    this.#host.box.requestUpdate();
  };
}
