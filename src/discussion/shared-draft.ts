import type {Draft} from './drafts.js';
import {namespace} from './local-store.js';
import {isKeyedComment} from './keyed-comment.js';

/**
 * A draft that is open in several tabs, as one of them sees it. It takes over only what was made of just the words
 * that it has: those that another tab does not know are never replaced.
 */
export class SharedDraft {
  readonly #place: string;
  readonly #parentId: string;
  #text: string;
  #sent: string | undefined;
  #isGone = false;

  /**
   * @param place which article, as one string
   * @param parentId the comment that is answered; `''` for a new thread
   * @param text what is written so far
   */
  constructor(place: string, parentId: string, text: string) {
    this.#place = place;
    this.#parentId = parentId;
    this.#text = text;
  }

  /** Takes over what is typed in this tab. */
  type(text: string): void {
    this.#text = text;
    this.#isGone = false;
  }

  /**
   * Learns from what another tab has stored.
   *
   * @param name what the draft is kept under
   * @param follows whether its words may be taken over
   * @returns the words that were; absent if none were
   */
  learn(
    {key, oldValue, newValue}: Pick<StorageEvent, 'key' | 'oldValue' | 'newValue'>,
    name: string,
    follows: boolean,
  ): string | undefined {
    // Only what is new there: every tab tries what waits, also what this one has sent.
    if (oldValue === null && key?.startsWith(`${namespace}outbox:${this.#place}:`)) {
      const entry = valueOf(newValue);
      if (isKeyedComment(entry) && (entry.comment.parentId ?? '') === this.#parentId)
        this.#sent = entry.comment.text;
    }
    if (key !== `${namespace}draft:${this.#place}:${name}`) return undefined;
    const [before, after] = [draftIn(oldValue), draftIn(newValue)];
    this.#isGone = newValue === null && before?.trim() === this.#sent;
    // White space alone is not kept.
    const known = this.#text.trim() ? this.#text : undefined;
    if (!follows || after === undefined || before !== known) return undefined;
    return (this.#text = after);
  }

  /** Whether another tab has sent just what is written here. */
  get isSent(): boolean {
    return this.#isGone && this.#sent === this.#text.trim();
  }
}

function draftIn(item: string | null): string | undefined {
  const {text} = Object(valueOf(item)) as Partial<Draft>;
  return typeof text === 'string' ? text : undefined;
}

function valueOf(item: string | null): unknown {
  try {
    return (Object(JSON.parse(item ?? 'null')) as Record<string, unknown>)['value'];
  } catch {
    return undefined;
  }
}
