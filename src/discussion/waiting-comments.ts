import type {Comment, CommentPage} from '../model/comment.js';
import type {DiscussionEvent} from '../model/discussion-event.js';
import type {Conversation} from './conversation.js';

// No reader wants more at once, and no endpoint shall fill the memory.
const most = 500;

/**
 * What a discussion has become since it is on screen. What concerns comments on screen is put in their place at
 * once; comments of others wait until the reader asks for them, so that nothing moves.
 */
export class WaitingComments {
  readonly #conversation: () => Conversation | undefined;
  readonly #waiting = new Map<string, Comment>();
  // Comments on a page that are no newer than this were there before.
  #newest: number;

  /**
   * @param conversation the discussion on screen
   * @param newestFirst whether it began with the newest threads
   */
  constructor(conversation: () => Conversation | undefined, newestFirst: boolean) {
    this.#conversation = conversation;
    const {threads = [], next = ''} = conversation() ?? {};
    // Without the newest comments, only the next page tells what was there.
    this.#newest =
      newestFirst || !next ? Math.max(0, ...threads.map((node) => timeOf(node.comment))) : Infinity;
  }

  /** Those that wait, the oldest first. One's own are not among them once they are known to be sent. */
  get all(): readonly Comment[] {
    const conversation = this.#conversation();
    return [...this.#waiting.values()]
      .filter(({id}) => conversation && !conversation.find(id))
      .sort((one, other) => timeOf(one) - timeOf(other));
  }

  /** Takes an event. */
  takeEvent(event: DiscussionEvent): void {
    const conversation = this.#conversation();
    if (!conversation) return;
    if (event.type === 'thread') {
      stand(conversation, event);
    } else if (event.type === 'comment.removed') {
      this.#waiting.delete(event.id);
      // Only its author or a moderator still knows of it: it is gone for all others.
      if (/^(pending|rejected)$/.test(conversation.find(event.id)?.state ?? '')) return;
      const gone = {state: 'deleted', author: '', badge: '', text: ''} as const;
      conversation.change(event.id, gone);
    } else {
      const isNew = event.type === 'comment.created';
      this.#take(event.comment, conversation, isNew);
      if (isNew) this.#newest = Math.max(this.#newest, timeOf(event.comment));
    }
  }

  /**
   * Takes the first page, newest threads first. Comments that it does not have may be on another one, so that
   * nobody can tell from it what was removed.
   *
   * @returns whether there is anything new in it
   */
  takePage(page: CommentPage): boolean {
    const conversation = this.#conversation();
    if (!conversation) return false;
    const known = this.#waiting.size;
    const before = this.#newest;
    let newest = before === Infinity ? 0 : before;
    for (const comment of page.items) {
      const time = timeOf(comment);
      this.#take(comment, conversation, time > before);
      newest = Math.max(newest, time);
    }
    this.#newest = newest;
    const isNews = stand(conversation, page);
    return isNews || this.#waiting.size !== known;
  }

  /** Puts those that wait into the discussion, and returns them. */
  release(): readonly Comment[] {
    const {all} = this;
    const conversation = this.#conversation();
    if (conversation) {
      // It counts them already.
      const {count} = conversation;
      for (const comment of all) conversation.add(comment);
      conversation.count = count;
    }
    this.#waiting.clear();
    return all;
  }

  #take(comment: Comment, conversation: Conversation, isNew: boolean): void {
    const {id, rev, state} = comment;
    const shown = conversation.find(id);
    const known = shown ?? this.#waiting.get(id);
    // Votes leave the revision as it is; what is gone does not come back by an answer that was late.
    if (known && (rev < known.rev || (rev === known.rev && known.state === 'deleted'))) return;
    if (shown) conversation.change(id, {...comment, repliesNext: shown.repliesNext});
    else if (state !== 'published') this.#waiting.delete(id);
    else if (known || (isNew && this.#waiting.size < most)) this.#waiting.set(id, comment);
  }
}

/** Says how a discussion stands, and returns whether that is news. */
function stand(
  conversation: Conversation,
  {count, state}: Pick<Conversation, 'count' | 'state'>,
): boolean {
  const isNews = conversation.count !== count || conversation.state !== state;
  conversation.count = count;
  conversation.state = state;
  return isNews;
}

/** When a comment was written; 0 if not everybody sees it. */
function timeOf({state, createdAt}: Comment): number {
  return (state === 'published' && Date.parse(createdAt)) || 0;
}
