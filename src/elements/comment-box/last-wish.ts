/** What has arrived: the reader's choice, and what everybody chose. */
export interface Arrived<Value, Counts> {
  readonly value: Value;
  readonly counts: Counts;
}

/** Sends what a reader wants of a comment, one request at a time and always what they want last. */
export class LastWish<Value, Counts> {
  // Of the comments of which a request is on its way.
  readonly #wanted = new Map<string, {readonly value: Value}>();

  /**
   * @param id the comment
   * @param before what is known to have arrived, should nothing do now
   * @param settle is told what has arrived at last, with the failure that kept the rest from it
   */
  async follow(
    id: string,
    value: Value,
    before: Arrived<Value, Counts>,
    send: (value: Value) => Promise<Counts>,
    settle: (arrived: Arrived<Value, Counts>, error: unknown) => void,
  ): Promise<void> {
    const waits = this.#wanted.has(id);
    this.#wanted.set(id, {value});
    if (waits) return;
    let arrived = before;
    let error: unknown;
    try {
      let wanted = this.#wanted.get(id);
      while (wanted && wanted.value !== arrived.value) {
        arrived = {value: wanted.value, counts: await send(wanted.value)};
        wanted = this.#wanted.get(id);
      }
    } catch (cause) {
      error = cause;
    }
    this.#wanted.delete(id);
    settle(arrived, error);
  }
}
