import {randomFrom} from './random.js';

/**
 * How a request that posts a comment can fail.
 *
 * Nothing is stored by
 * - `dropped`: the connection ends without an answer
 * - `too-fast`: 429, to be tried again after a second
 * - `failing`: 500 with a problem
 * - `gateway`: 502 with a page of HTML
 * - `refused`: 200 with an error in its body
 * - `expired`: 401, the token is too old
 *
 * The comment is stored by
 * - `unheard`: the connection ends without an answer
 * - `truncated`: the JSON of the answer ends in its middle
 * - `late`: the answer comes after a delay
 * - `slow`: so does the answer, and the comment is stored only then
 */
export const faultKinds = [
  'dropped',
  'too-fast',
  'failing',
  'gateway',
  'refused',
  'expired',
  'unheard',
  'truncated',
  'late',
  'slow',
] as const;

/** One of {@link faultKinds}. */
export type FaultKind = (typeof faultKinds)[number];

/** Which requests shall fail, and how. */
export interface FaultOrder {
  /** The kinds to choose from; all by default. */
  readonly kinds?: readonly FaultKind[];
  /** How many requests fail from now on, with the kinds in turn; 0 by default. */
  readonly next?: number;
  /** Which part of the requests after those fails, from 0 to 1, with kinds at random; 0 by default. */
  readonly share?: number;
  /** What the random choices start from: the same text, the same choices. */
  readonly seed?: string;
  /** Milliseconds that `late` and `slow` take; 1000 by default. */
  readonly delay?: number;
}

/** What the endpoint was asked since it started. */
export interface FaultFigures {
  /** Requests to post a comment. */
  readonly requests: number;
  /** Those of them that failed, by kind. */
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>;
}

/** Decides for each request whether it fails, and counts. */
export class FaultPlan {
  readonly #faults: Partial<Record<FaultKind, number>> = {};
  #requests = 0;
  #order: FaultOrder = {};
  #ordered = 0;
  #random = randomFrom('');

  /** Replaces the order before. */
  set order(order: FaultOrder) {
    this.#order = order;
    this.#ordered = 0;
    this.#random = randomFrom(order.seed ?? '');
  }

  /** Milliseconds that a slow request takes. */
  get delay(): number {
    return this.#order.delay ?? 1000;
  }

  /** What happened so far. */
  get figures(): FaultFigures {
    return {requests: this.#requests, faults: {...this.#faults}};
  }

  /** How the next request fails; absent if it does not. */
  next(): FaultKind | undefined {
    this.#requests++;
    const {kinds = faultKinds, next = 0, share = 0} = this.#order;
    let kind: FaultKind | undefined;
    if (this.#ordered < next) kind = kinds[this.#ordered++ % kinds.length];
    else if (this.#random() < share) kind = kinds[Math.floor(this.#random() * kinds.length)];
    if (kind) this.#faults[kind] = (this.#faults[kind] ?? 0) + 1;
    return kind;
  }
}
