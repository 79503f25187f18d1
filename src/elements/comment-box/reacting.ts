import {commentActionWords} from '../../i18n/messages/comment-actions.js';
import {wordsFor} from '../../i18n/words.js';
import type {Reaction, Reactions} from '../../model/comment.js';
import {normaliseReactions} from '../../model/reactions.js';
import {LoadError} from '../../shared/load-error.js';
import {CommentReactEvent} from './action-events.js';
import type {BoxHost} from './box-host.js';
import type {Identity} from './identity.js';
import {LastWish} from './last-wish.js';

/** The reader's reactions, one to a comment: shown at once, and taken back if they do not arrive. */
export class Reacting {
  readonly #host: BoxHost;
  readonly #identity: Identity;
  readonly #wishes: LastWish<Reaction | null, Reactions>;
  // Counts with a reaction that may still have to be taken back.
  readonly #shown = new WeakSet<Reactions>();

  constructor(host: BoxHost, identity: Identity) {
    this.#host = host;
    this.#identity = identity;
    this.#wishes = new LastWish(() => identity.who);
  }

  /** Reacts to a comment so, instead of as before; or takes that reaction back. */
  async react(id: string, name: Reaction): Promise<void> {
    const {box, place, source} = this.#host;
    const comment = this.#host.conversation()?.find(id);
    if (!comment) return;
    const counts = comment.reactions ?? {};
    const before = this.#mine(id);
    const next = before === name ? null : name;
    if (!box.dispatchEvent(new CommentReactEvent(id, next))) return;
    this.#show(id, next, counted(counts, before, next));
    await this.#wishes.follow(
      id,
      next,
      {value: before, counts},
      async (wanted) => {
        const {react} = (await source.commentActions?.()) ?? {};
        if (!react) throw new LoadError('forbidden');
        return this.#identity.send(
          (token) => react(place, id, wanted, token),
          normaliseReactions,
          true,
        );
      },
      (arrived, error) => {
        const words = wordsFor(commentActionWords, this.#host.language());
        if (error instanceof LoadError) this.#host.fail(error, words.voteLost);
        // What the stream has said meanwhile is newer than what was there before.
        const now = this.#host.conversation()?.find(id)?.reactions;
        const isNewer = arrived.counts === counts && now && !this.#shown.has(now);
        this.#show(id, arrived.value, isNewer ? now : arrived.counts);
      },
    );
  }

  get #names(): readonly Reaction[] {
    return this.#host.conversation()?.policy.reactions ?? [];
  }

  #mine(id: string): Reaction | null {
    return this.#names.find((name) => this.#host.marks.has(`react-${name} ${id}`)) ?? null;
  }

  /** @param value absent: the marks are somebody else's by now */
  #show(id: string, value: Reaction | null | undefined, reactions: Reactions): void {
    const {marks, box} = this.#host;
    if (value !== undefined) for (const name of this.#names) marks.delete(`react-${name} ${id}`);
    if (value) marks.add(`react-${value} ${id}`);
    this.#shown.add(reactions);
    this.#host.conversation()?.change(id, {reactions});
    box.requestUpdate();
  }
}

function counted(counts: Reactions, before: Reaction | null, next: Reaction | null): Reactions {
  return {
    ...counts,
    ...(before && {[before]: Math.max((counts[before] ?? 0) - 1, 0)}),
    ...(next && {[next]: (counts[next] ?? 0) + 1}),
  };
}
