import {Reading, type Normalised} from './reading.js';

/** What a comment said for a time. */
export interface CommentRevision {
  /** Grows with every edit; 0 if the endpoint counts none. */
  readonly rev: number;
  /** Plain text with line breaks. */
  readonly text: string;
  /** RFC 3339 time when it came to say so; `''` if unknown. */
  readonly at: string;
}

/**
 * Reads what a comment has said, the newest first as the endpoint gives it, from an untrusted answer.
 *
 * @param base absolute URL of the answer
 */
export function normaliseCommentHistory(
  data: unknown,
  base: string,
): Normalised<readonly CommentRevision[]> {
  const reading = new Reading(data, base);
  const {problems} = reading;
  if (!reading.has('items')) {
    reading.note('missing', 'items');
    return {problems};
  }
  const value = reading.objects('items').map((item) => ({
    rev: item.number('rev') ?? 0,
    text: item.text('text', 50_000),
    at: item.date('at'),
  }));
  return {value, problems};
}
