import {commentActionWords} from '../../i18n/messages/comment-actions.js';
import {wordsFor} from '../../i18n/words.js';
import type {Votes} from '../../model/comment.js';
import {normaliseVotes} from '../../model/votes.js';
import {LoadError} from '../../shared/load-error.js';
import {CommentVoteEvent} from './action-events.js';
import type {BoxHost} from './box-host.js';
import type {Identity} from './identity.js';

type Value = 1 | 0 | -1;

/** The reader's votes: shown at once, sent one after the other, and taken back if they do not arrive. */
export class Voting {
  readonly #host: BoxHost;
  readonly #identity: Identity;
  // What the reader wants last, of the comments whose votes are on their way.
  readonly #wanted = new Map<string, Value>();

  constructor(host: BoxHost, identity: Identity) {
    this.#host = host;
    this.#identity = identity;
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
    const waits = this.#wanted.has(id);
    this.#wanted.set(id, next);
    if (waits) return;
    let arrived: {readonly value: Value; readonly votes: Votes} = {value: before, votes};
    try {
      const {vote} = (await source.commentActions?.()) ?? {};
      if (!vote) throw new LoadError('forbidden');
      for (let wanted = this.#wanted.get(id); wanted !== undefined && wanted !== arrived.value;) {
        const sent = wanted;
        const answer = await this.#identity.send(
          (token) => vote(place, id, sent, token),
          normaliseVotes,
          true,
        );
        arrived = {value: sent, votes: answer};
        wanted = this.#wanted.get(id);
      }
    } catch (error) {
      const words = wordsFor(commentActionWords, this.#host.language());
      if (error instanceof LoadError) this.#host.fail(error, words.voteLost);
    } finally {
      this.#wanted.delete(id);
      this.#show(id, arrived.value, arrived.votes);
    }
  }

  #mine(id: string): Value {
    const {marks} = this.#host;
    if (marks.has(`up ${id}`)) return 1;
    return marks.has(`down ${id}`) ? -1 : 0;
  }

  #show(id: string, value: Value, votes: Votes): void {
    const {marks, box} = this.#host;
    marks.delete(`up ${id}`);
    marks.delete(`down ${id}`);
    if (value) marks.add(`${value > 0 ? 'up' : 'down'} ${id}`);
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
