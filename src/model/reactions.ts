import {readReactions, type Reactions} from './comment.js';
import {Reading, type Normalised} from './reading.js';

/** Reads the answer to a reaction. */
export function normaliseReactions(data: unknown, base: string): Normalised<Reactions> {
  const reading = new Reading(data, base);
  return {value: readReactions(reading) ?? {}, problems: reading.problems};
}
