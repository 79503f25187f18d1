import type {Comment, CommentPage, CommentPolicy} from '../model/comment.js';
import type {DiscussionState} from '../model/article.js';
import {readWritingPolicy} from '../model/writing-policy.js';
import {nest, type CommentNode, type Discussion, type GrowingNode} from './threads.js';

interface JoinedNode extends GrowingNode {
  /** Where its answers go on, once some were asked for. */
  further?: Pick<Comment, 'repliesNext'>;
}

/**
 * A discussion in which somebody takes part, as far as it is known: pages join it in any order, and nothing in it is
 * there twice.
 */
export class Conversation implements Discussion {
  readonly #nodes = new Map<string, JoinedNode>();
  // What has become different from what the server gave, by identifier: whether it came here first.
  readonly #changes = new Map<string, boolean>();
  #roots: GrowingNode[] = [];
  /** Published comments on the server. */
  count: number;
  /** Cursor of the next page of threads; `''` after the last. */
  next: string;
  /** Whether it takes comments. */
  state: DiscussionState;
  /** Where it stands with all that its backend can do; `''` if unknown. */
  readonly url: string;
  /** What a comment has to keep to. */
  readonly policy: CommentPolicy;
  /** Where its events are told, and the number of the last one known. */
  readonly live: Pick<CommentPage, 'events' | 'seq'>;

  constructor(page: CommentPage) {
    this.count = page.count;
    this.state = page.state;
    this.url = page.url;
    this.policy = {...page.policy, ...readWritingPolicy(page.terms)};
    this.live = page;
    this.next = page.next;
    this.#join(page.items);
  }

  /** The threads, in the order of the server. */
  get threads(): readonly CommentNode[] {
    return this.#roots;
  }

  /** All comments that are known, in the order in which they came. */
  get all(): readonly Comment[] {
    return [...this.#nodes.values()].map(({comment}) => comment);
  }

  /** The comment of that identifier, if it is known. */
  find(id: string): Comment | undefined {
    return this.#nodes.get(id)?.comment;
  }

  /** Joins the next page of threads. */
  append(page: CommentPage): void {
    this.next = page.next;
    this.#join(page.items);
  }

  /** Joins a further page of answers to one comment. */
  appendReplies(parentId: string, page: CommentPage): void {
    const parent = this.#nodes.get(parentId);
    if (parent) {
      parent.further = {repliesNext: page.next};
      parent.comment = {...parent.comment, ...parent.further};
    }
    this.#join(page.items);
  }

  /** Joins a comment just sent: a new thread on top, an answer below its siblings. */
  add(comment: Comment): void {
    if (this.#nodes.has(comment.id)) return;
    this.#changes.set(comment.id, true);
    if (comment.state === 'published') this.count++;
    const parent = this.#nodes.get(comment.parentId);
    if (parent) {
      parent.comment = {...parent.comment, replyCount: parent.comment.replyCount + 1};
    }
    this.#join([comment], true);
  }

  /** Puts what is new about a comment in its place. */
  change(id: string, news: Partial<Comment>): void {
    const node = this.#nodes.get(id);
    if (!node) return;
    this.#changes.set(id, this.#changes.get(id) ?? false);
    const wasPublished = node.comment.state === 'published';
    node.comment = {...node.comment, ...news};
    this.count += Number(node.comment.state === 'published') - Number(wasPublished);
  }

  /** Takes a comment away that the server has no more, and that nothing answers. */
  remove(id: string): void {
    const node = this.#nodes.get(id);
    if (!node) return;
    this.#changes.set(id, false);
    this.#nodes.delete(id);
    if (node.comment.state === 'published') this.count--;
    const {parent} = node;
    if (parent) {
      const {replyCount} = parent.comment;
      parent.comment = {...parent.comment, replyCount: Math.max(replyCount - 1, 0)};
    }
    const row = parent?.replies ?? this.#roots;
    row.splice(row.indexOf(node), 1);
  }

  /** Puts what has become different here into another part of the discussion, as far as it has a place there. */
  carryTo(other: Conversation): void {
    for (const [id, isNew] of this.#changes) {
      const comment = this.find(id);
      const known = other.find(id);
      if (!comment) {
        other.remove(id);
      } else if (known) {
        const {replyCount, repliesNext} = known;
        other.change(id, {...comment, replyCount, repliesNext});
      } else if (isNew && (!comment.parentId || other.find(comment.parentId))) {
        other.add(comment);
      }
    }
  }

  /**
   * Takes away what not everybody sees: it was shown to somebody who has gone.
   *
   * @param stays whether a comment is there also for whoever comes next
   */
  conceal(stays: (id: string) => boolean): void {
    // Answers first: what only they answered goes with them.
    for (const [id, {comment, replies}] of [...this.#nodes].reverse()) {
      if (!/^(pending|rejected)$/.test(comment.state) || stays(id)) continue;
      if (replies.length) this.change(id, {state: 'deleted', author: '', badge: '', text: ''});
      else this.remove(id);
    }
  }

  #join(comments: readonly Comment[], onTop = false): void {
    const fresh: GrowingNode[] = [];
    for (const comment of comments) {
      const known = this.#nodes.get(comment.id);
      if (known) {
        // It is newer, but its cursor leads back to the first answers.
        known.comment = {...comment, ...known.further};
      } else {
        const node: GrowingNode = {comment, replies: []};
        this.#nodes.set(comment.id, node);
        fresh.push(node);
      }
    }
    this.#roots = nest(
      this.#nodes,
      onTop ? [...fresh, ...this.#roots] : [...this.#roots, ...fresh],
    );
  }
}
