import {readComment, type Comment} from './comment.js';
import {Reading, type Normalised} from './reading.js';

/** A comment just sent, and what proves that it is the sender's own. */
export interface SentComment extends Comment {
  /** Secret of the author for editing it; `''` if the endpoint gives none. */
  readonly editToken: string;
}

/**
 * Reads the answer to a comment just sent.
 *
 * @param base absolute URL of the answer
 */
export function normaliseSentComment(data: unknown, base: string): Normalised<SentComment> {
  const reading = new Reading(data, base);
  const {problems} = reading;
  const comment = readComment(reading);
  return comment
    ? {value: {...comment, editToken: reading.opaque('editToken')}, problems}
    : {problems};
}
