/**
 * Gives the same key to every try of the same comment, so that a server that stored the first one without
 * our hearing of it stores no second; a changed comment is another one.
 */
export class SubmissionKey {
  #of = '';
  #key = '';

  /** @param comment what is about to be sent, as one string */
  for(comment: string): string {
    if (comment !== this.#of) {
      this.#of = comment;
      // Not `randomUUID`, which pages without TLS do not have.
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      this.#key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return this.#key;
  }
}
