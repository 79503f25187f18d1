import type {DiscussionState} from './article.js';
import {readComment, readState, type Comment} from './comment.js';
import {Reading} from './reading.js';

/** What happened in a discussion. */
export type DiscussionEvent =
  | {
      readonly type: 'comment.created' | 'comment.updated';
      /** As it is now, without its answers: it does not say where those go on. */
      readonly comment: Comment;
    }
  | {readonly type: 'comment.removed'; readonly id: string}
  | {
      readonly type: 'thread';
      /** Published comments of the whole discussion. */
      readonly count: number;
      readonly state: DiscussionState;
    };

/**
 * Reads the data of a server-sent event; absent if it is none of the contract, or lacks what it is about.
 *
 * @param name of the event
 * @param base absolute URL of the stream
 */
export function readDiscussionEvent(
  name: string,
  data: unknown,
  base: string,
): DiscussionEvent | undefined {
  const reading = new Reading(data, base);
  if (name === 'comment.created' || name === 'comment.updated') {
    const comment = readComment(reading);
    return comment && {type: name, comment};
  }
  if (name === 'comment.removed') {
    const id = reading.id('id');
    return id ? {type: name, id} : undefined;
  }
  const count = reading.number('count');
  return name === 'thread' && count !== undefined && reading.has('state')
    ? {type: name, count, state: readState(reading)}
    : undefined;
}
