import type {Comment} from '../model/comment.js';
import {KeptRecords} from './kept-records.js';

interface Visit {
  /** When the newest comment that was there was written, in milliseconds: the endpoint's clock, not the reader's. */
  readonly newest: number;
}

/**
 * When this reader last saw the discussion of an article. Kept on the device alone, and where that is blocked, for
 * as long as the page.
 */
export class LastVisit {
  readonly #records: KeptRecords<Visit>;
  #previous: number | undefined;

  /**
   * @param storage absent: every visit is the first
   * @param place which article, as one string
   */
  constructor(storage: Storage | undefined, place: string) {
    this.#records = new KeptRecords(storage, 'visit', place, isVisit);
    this.#previous = this.#records.get('')?.newest;
  }

  /**
   * Remembers what is on screen for the next visit. On the first one, what is on screen first counts as seen before,
   * and only what comes while it lasts is new.
   */
  saw(comments: readonly Comment[]): void {
    const newest = Math.max(0, ...comments.map(timeOf));
    this.#previous ??= newest;
    if (newest > (this.#records.get('')?.newest ?? -1)) this.#records.put('', {newest});
  }

  /** Whether a comment is newer than the last visit. */
  isNew(comment: Comment): boolean {
    return this.#previous !== undefined && timeOf(comment) > this.#previous;
  }
}

function timeOf({state, createdAt}: Comment): number {
  return (state === 'published' && Date.parse(createdAt)) || 0;
}

function isVisit(value: unknown): value is Visit {
  return typeof (Object(value) as Partial<Visit>).newest === 'number';
}
