import {localStore} from '../../discussion/kept-records.js';
import {Outbox} from '../../discussion/outbox.js';
import {OwnComments} from '../../discussion/own-comments.js';
import {waitingElsewhere} from '../../discussion/waiting-elsewhere.js';
import {normaliseSentComment} from '../../model/comment.js';
import type {BoxHost} from './box-host.js';
import type {Identity} from './identity.js';

/**
 * Sends what waits under other articles of the same endpoint, which the reader may never open again. Nothing is
 * said of it here: what is refused waits where it was written. Loaded where something waits.
 */
export class SendingElsewhere {
  readonly #outboxes: readonly Outbox[];

  constructor({place, source, send}: BoxHost, identity: Identity) {
    const storage = localStore();
    const {endpoint, articleId} = place;
    this.#outboxes = waitingElsewhere(storage, endpoint, articleId).map((other) => {
      const there = {...place, articleId: other.articleId};
      return new Outbox({
        storage,
        place: other.key,
        send: async ({comment, key}, again) => {
          // Not `identity.send`, which would ask the reader to sign in for something they do not see.
          // Words that a guest signed stay theirs: devices are shared.
          const token = comment.author.name ? '' : await identity.token();
          const sent = await send(
            () => source.createComment?.(there, comment, key, token, again),
            normaliseSentComment,
            true,
          );
          new OwnComments(storage, other.key).add(sent, key);
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

  /** Begins to send what waits. */
  start(): void {
    for (const outbox of this.#outboxes) outbox.start();
  }

  /** Begins to send nothing more. */
  stop(): void {
    for (const outbox of this.#outboxes) outbox.stop();
  }
}
