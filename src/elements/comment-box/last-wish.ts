/** What has arrived: the reader's choice, and what everybody chose. */
export interface Arrived<Value, Counts> {
  readonly value: Value;
  readonly counts: Counts;
}

/** Sends what a reader wants of a comment, one request at a time and always what they want last. */
export class LastWish<Value, Counts> {
  // Of the comments of which a request is on its way.
  readonly #wanted = new Map<string, {readonly value: Value}>();
  readonly #who: () => string;

  /** @param who the reader; `''` as long as nobody knows them */
  constructor(who: () => string) {
    this.#who = who;
  }

  /**
   * @param id the comment
   * @param before what is known to have arrived, should nothing do now
   * @param settle is told what has arrived at last, with the failure that kept the rest from it; of a reader who has
   *   signed out meanwhile nothing but the counts
   */
  async follow(
    id: string,
    value: Value,
    before: Arrived<Value, Counts>,
    send: (value: Value) => Promise<Counts>,
    settle: (arrived: Arrived<Value | undefined, Counts>, error: unknown) => void,
  ): Promise<void> {
    const waits = this.#wanted.has(id);
    this.#wanted.set(id, {value});
    if (waits) return;
    const who = this.#who();
    const isGone = (): boolean => !this.#who().startsWith(who);
    let arrived = before;
    let error: unknown;
    try {
      let wanted = this.#wanted.get(id);
      while (wanted && wanted.value !== arrived.value && !isGone()) {
        arrived = {value: wanted.value, counts: await send(wanted.value)};
        wanted = this.#wanted.get(id);
      }
    } catch (cause) {
      error = cause;
    }
    this.#wanted.delete(id);
    if (isGone()) settle({...arrived, value: undefined}, undefined);
    else settle(arrived, error);
  }
}
