import {commentMenuWords, type CommentMenuWords} from '../../i18n/messages/comment-menu.js';
import {wordsFor} from '../../i18n/words.js';
import type {Comment} from '../../model/comment.js';
import {normaliseSentComment} from '../../model/sent-comment.js';
import type {Normalised} from '../../model/reading.js';
import {LoadError} from '../../shared/load-error.js';
import type {CommentActions} from '../../sources/source.js';
import {CommentDeleteEvent} from './action-events.js';
import type {BoxHost} from './box-host.js';
import {focusOn, itemOf} from './focus-on.js';
import type {Identity} from './identity.js';

// Long enough to see what happened and to go back to the button, which is the last thing before the focus.
const undoTime = 7000;

/** A comment that still can be kept. */
interface Waiting {
  /** Sends it. */
  readonly timer: number;
  /** Who removes it, and what proves that they may: they may be gone when it is sent. */
  readonly who: string;
  readonly secret: string | undefined;
}

/** Takes the reader's own comments back, a few seconds later than they say so. */
export class Removal {
  readonly #host: BoxHost;
  readonly #identity: Identity;
  readonly #able: CommentActions;
  readonly #waiting = new Map<string, Waiting>();
  readonly #going = new Set<string>();

  constructor(host: BoxHost, identity: Identity, able: CommentActions) {
    this.#host = host;
    this.#identity = identity;
    this.#able = able;
  }

  get #words(): CommentMenuWords {
    return wordsFor(commentMenuWords, this.#host.language());
  }

  /** Whether a comment is about to go, or just going. */
  has(id: string): boolean {
    return this.#waiting.has(id);
  }

  /** Removes a comment unless that is undone in time. */
  async remove(id: string): Promise<void> {
    const {box} = this.#host;
    if (this.#waiting.has(id) || !box.dispatchEvent(new CommentDeleteEvent(id))) return;
    const {who, own} = this.#identity;
    this.#wait(id, who, own?.editToken(id));
    // Whoever leaves the page has said it all the same.
    addEventListener('pagehide', this.sendAll, {once: true});
    this.#host.say(this.#words.undoHint);
    box.requestUpdate();
    await box.updateComplete;
    const articles = [
      ...box.renderRoot.querySelectorAll<HTMLElement>('[part~="comment"] > article'),
    ];
    const at = articles.findIndex((article) => article.parentElement === itemOf(box, id));
    const shown = articles.map((article) => article.checkVisibility());
    const next = articles.find((_, index) => index > at && shown[index]);
    if (next) next.focus();
    else focusOn(box, id, '[data-act="undo"]');
  }

  /** Keeps a comment after all. */
  async undo(id: string): Promise<void> {
    const {box} = this.#host;
    // Too late: the endpoint may have removed it.
    if (this.#going.has(id)) return;
    clearTimeout(this.#waiting.get(id)?.timer);
    this.#waiting.delete(id);
    this.#host.say(this.#words.undone);
    box.requestUpdate();
    await box.updateComplete;
    focusOn(box, id, '[data-act="remove"]');
  }

  /** Sends what still could be undone. */
  readonly sendAll = (): void => {
    for (const [id, {timer, who, secret}] of this.#waiting) {
      clearTimeout(timer);
      void this.#send(id, who, secret);
    }
  };

  #wait(id: string, who: string, secret: string | undefined): void {
    const timer = window.setTimeout(() => {
      const button = itemOf(this.#host.box, id)?.querySelector('[data-act="undo"]');
      // Not from under a finger.
      if (button?.matches(':focus, :hover')) this.#wait(id, who, secret);
      else void this.#send(id, who, secret);
    }, undoTime);
    this.#waiting.set(id, {timer, who, secret});
  }

  async #send(id: string, who: string, secret: string | undefined): Promise<void> {
    const {box, place} = this.#host;
    const {deleteComment} = this.#able;
    if (!deleteComment || this.#going.has(id)) return;
    this.#going.add(id);
    try {
      // Not as whoever came next.
      if (!secret && who !== this.#identity.who) return;
      const {left} = await this.#identity.sendOwn(
        id,
        (token) => deleteComment(place, id, token),
        normaliseRemoval,
        secret,
      );
      this.#identity.change(id, left);
      this.#host.say(this.#words.gone);
    } catch (error) {
      if (!(error instanceof LoadError)) return;
      if (error.code !== 'not-found') {
        this.#host.fail(error, this.#words.removeFailed);
        return;
      }
      // Another window, or a moderator, was faster.
      const isAnswered = this.#host.conversation()?.find(id)?.replyCount;
      const left = {state: 'deleted', author: '', badge: '', text: ''} as const;
      this.#identity.change(id, isAnswered ? left : undefined);
      this.#host.say(this.#words.gone);
    } finally {
      this.#waiting.delete(id);
      this.#going.delete(id);
      box.requestUpdate();
    }
  }
}

/** Nothing, or the tombstone that stays for the sake of the answers. */
function normaliseRemoval(data: unknown, base: string): Normalised<{left?: Partial<Comment>}> {
  if (data === undefined) return {value: {}, problems: []};
  const {value, problems} = normaliseSentComment(data, base);
  if (!value) return {problems};
  const {state, author, text, badge, rev} = value;
  return {value: {left: {state, author, text, badge, rev}}, problems};
}
