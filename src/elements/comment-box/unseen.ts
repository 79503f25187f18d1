import type {Conversation} from '../../discussion/conversation.js';
import type {CommentNode} from '../../discussion/threads.js';
import {localStore} from '../../discussion/local-store.js';
import {LastVisit} from '../../discussion/last-visit.js';
import {OwnComments} from '../../discussion/own-comments.js';
import {unseenWords} from '../../i18n/messages/unseen.js';
import {wordsFor} from '../../i18n/words.js';
import type {Comment} from '../../model/comment.js';
import type {BoxHost} from './box-host.js';

/** What the box lends to the marks of new comments. */
export type UnseenHost = Pick<BoxHost, 'box' | 'placeKey' | 'marks' | 'language' | 'say'>;

/**
 * Which comments are newer than the reader's last visit, and the keys that lead from one to the next: `n`, and
 * `Shift` with it for the one before, while the focus is in the discussion and not in a field.
 */
export class Unseen {
  readonly #host: UnseenHost;
  readonly #visit: LastVisit;
  readonly #own: OwnComments;
  readonly #known = new Set<string>();

  constructor(host: UnseenHost) {
    this.#host = host;
    const storage = localStore();
    this.#visit = new LastVisit(storage, host.placeKey);
    this.#own = new OwnComments(storage, host.placeKey);
  }

  /** Begins to listen for the keys. */
  start(): void {
    this.#host.box.renderRoot.addEventListener('keydown', this.#press);
  }

  /** Listens no more. */
  stop(): void {
    this.#host.box.renderRoot.removeEventListener('keydown', this.#press);
  }

  /** Takes over what is about to be shown. */
  join(conversation: Conversation | undefined): void {
    if (!conversation) return;
    const fresh = commentsOf(conversation.threads, this.#known);
    if (fresh.length || !this.#known.size) this.#visit.saw(fresh);
    for (const comment of fresh) {
      const {id} = comment;
      this.#known.add(id);
      if (this.#visit.isNew(comment) && !this.#own.has(id)) this.#host.marks.add(`new ${id}`);
    }
  }

  /** Takes the reader to the next comment that is marked, or the one before; from where the focus is. */
  #go(step: 1 | -1): void {
    const host = this.#host;
    const items = [...host.box.renderRoot.querySelectorAll<HTMLElement>('[data-comment]')];
    let place = items.findIndex(({dataset}) => dataset['comment'] === this.#focused());
    if (place < 0 && step < 0) place = items.length;
    for (let item = items[(place += step)]; item; item = items[(place += step)]) {
      const article = item.querySelector<HTMLElement>(':scope > article');
      // Of a person who is hidden nothing can be gone to.
      if (article?.checkVisibility() && host.marks.has(`new ${item.dataset['comment'] ?? ''}`)) {
        article.focus();
        return;
      }
    }
    host.say(wordsFor(unseenWords, host.language()).none);
  }

  #focused(): string | undefined {
    const focused = this.#host.box.shadowRoot?.activeElement;
    return focused?.closest<HTMLElement>('[data-comment]')?.dataset['comment'];
  }

  readonly #press = (event: Event): void => {
    const {key, altKey, ctrlKey, metaKey, shiftKey} = event as KeyboardEvent;
    // Also within an element of the page that stands in a slot.
    const [target] = event.composedPath();
    const isField = (target as Element).closest('input, textarea, select, [contenteditable]');
    if (!/^n$/i.test(key) || altKey || ctrlKey || metaKey || isField) return;
    event.preventDefault();
    this.#go(shiftKey ? -1 : 1);
  };
}

/** The comments that are not known yet, without recursion, since chains can be long. */
function commentsOf(threads: readonly CommentNode[], known: ReadonlySet<string>): Comment[] {
  const found: Comment[] = [];
  const nodes = [...threads];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (!known.has(node.comment.id)) found.push(node.comment);
    nodes.push(...node.replies);
  }
  return found;
}
