import {readVotes, type Votes} from './comment.js';
import {Reading, type Normalised} from './reading.js';

/** Reads the answer to a vote. */
export function normaliseVotes(data: unknown, base: string): Normalised<Votes> {
  const reading = new Reading(data, base);
  return {value: readVotes(reading), problems: reading.problems};
}
