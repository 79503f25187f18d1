import {commentActionWords} from '../../i18n/messages/comment-actions.js';
import {wordsFor} from '../../i18n/words.js';
import type {Votes} from '../../model/comment.js';
import {normaliseVotes} from '../../model/votes.js';
import {LoadError} from '../../shared/load-error.js';
import {CommentVoteEvent} from './action-events.js';
import type {BoxHost} from './box-host.js';
import type {Identity} from './identity.js';
import {LastWish} from './last-wish.js';

type Value = 1 | 0 | -1;

/** The reader's votes: shown at once, sent one after the other, and taken back if they do not arrive. */
export class Voting {
  readonly #host: BoxHost;
  readonly #identity: Identity;
  readonly #wishes: LastWish<Value, Votes>;
  // Counts with a vote that may still have to be taken back.
  readonly #shown = new WeakSet<Votes>();

  constructor(host: BoxHost, identity: Identity) {
    this.#host = host;
    this.#identity = identity;
    this.#wishes = new LastWish(() => identity.who);
  }

  /** Votes that way, or takes that vote back. */
  async vote(id: string, way: 'up' | 'down'): Promise<void> {
    const {box, place, source} = this.#host;
    const votes = this.#host.conversation()?.find(id)?.votes;
    if (!votes) return;
    const before = this.#mine(id);
    const value = way === 'up' ? 1 : -1;
    const next = before === value ? 0 : value;
    if (!box.dispatchEvent(new CommentVoteEvent(id, next))) return;
    this.#show(id, next, counted(votes, before, next));
    await this.#wishes.follow(
      id,
      next,
      {value: before, counts: votes},
      async (wanted) => {
        const {vote} = (await source.commentActions?.()) ?? {};
        if (!vote) throw new LoadError('forbidden');
        return this.#identity.send((token) => vote(place, id, wanted, token), normaliseVotes, true);
      },
      (arrived, error) => {
        const words = wordsFor(commentActionWords, this.#host.language());
        if (error instanceof LoadError) this.#host.fail(error, words.voteLost);
        // What the stream has said meanwhile is newer than what was there before.
        const now = this.#host.conversation()?.find(id)?.votes;
        const isNewer = arrived.counts === votes && now && !this.#shown.has(now);
        this.#show(id, arrived.value, isNewer ? now : arrived.counts);
      },
    );
  }

  #mine(id: string): Value {
    const {marks} = this.#host;
    if (marks.has(`up ${id}`)) return 1;
    return marks.has(`down ${id}`) ? -1 : 0;
  }

  /** @param value absent: the marks are somebody else's by now */
  #show(id: string, value: Value | undefined, votes: Votes): void {
    const {marks, box} = this.#host;
    if (value !== undefined) {
      marks.delete(`up ${id}`);
      marks.delete(`down ${id}`);
    }
    if (value) marks.add(`${value > 0 ? 'up' : 'down'} ${id}`);
    this.#shown.add(votes);
    this.#host.conversation()?.change(id, {votes});
    box.requestUpdate();
  }
}

function counted({up, down}: Votes, before: Value, next: Value): Votes {
  return {
    up: Math.max(up + Number(next > 0) - Number(before > 0), 0),
    down: Math.max(down + Number(next < 0) - Number(before < 0), 0),
  };
}
