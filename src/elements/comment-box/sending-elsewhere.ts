import {localStore} from '../../discussion/local-store.js';
import {Outbox} from '../../discussion/outbox.js';
import {OwnComments} from '../../discussion/own-comments.js';
import {waitingElsewhere} from '../../discussion/waiting-elsewhere.js';
import {normaliseSentComment} from '../../model/sent-comment.js';
import {LoadError} from '../../shared/load-error.js';
import type {BoxHost} from './box-host.js';
import type {Identity} from './identity.js';

/**
 * Sends what waits under other articles of the same endpoint, which the reader may never open again. Nothing is
 * said of it here: what is refused waits where it was written, and what lacks a sign-in goes on waiting. Loaded where
 * something waits.
 */
export class SendingElsewhere {
  readonly #outboxes: readonly Outbox[];

  constructor({place, source}: BoxHost, identity: Identity) {
    const storage = localStore();
    const {endpoint, articleId} = place;
    this.#outboxes = waitingElsewhere(storage, endpoint, articleId).map((other) => {
      const there = {...place, articleId: other.articleId};
      return new Outbox({
        storage,
        place: other.key,
        who: () => identity.who,
        send: async ({comment, key, by}, again) => {
          const sent = await identity
            .send(
              // Words of a guest stay theirs, and those of whoever was signed in: devices are shared.
              (token) => {
                if (by && !token) throw new LoadError('sign-in-required');
                return source.createComment?.(there, comment, key, by && token, again);
              },
              normaliseSentComment,
              true,
              // The reader does not see what they would sign in for.
              true,
            )
            .catch((cause: unknown) => {
              // Nor could they say what shall become of it.
              throw cause instanceof LoadError && cause.code === 'sign-in-required'
                ? new LoadError('unavailable', {cause})
                : cause;
            });
          new OwnComments(storage, other.key).add(sent, key, by);
          return sent;
        },
        settled: () => undefined,
        changed: () => undefined,
        events: window,
        // Absent on pages without TLS.
        locks: (navigator as Partial<Navigator>).locks,
      });
    });
  }

  /** Begins to send what waits, also for a reader who has come meanwhile. */
  start(): void {
    for (const outbox of this.#outboxes) outbox.start();
  }

  /** Begins to send nothing more. */
  stop(): void {
    for (const outbox of this.#outboxes) outbox.stop();
  }
}
