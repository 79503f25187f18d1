/**
 * Gives the same key to every try of the same comment, so that a server that stored the first one without
 * our hearing of it stores no second. Once the comment is known to have arrived its key is forgotten: the
 * same words said again are another comment.
 */
export class SubmissionKeys {
  readonly #keys = new Map<string, string>();

  /** @param comment what is about to be sent, and where, as one string */
  for(comment: string): string {
    let key = this.#keys.get(comment);
    if (!key) {
      // Not `randomUUID`, which pages without TLS do not have.
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      this.#keys.set(comment, key);
    }
    return key;
  }

  /** Says that the comment has arrived. */
  done(comment: string): void {
    this.#keys.delete(comment);
  }
}
