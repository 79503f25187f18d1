import type {Drafts} from './drafts.js';
import {namespace} from './is-kept.js';
import {isKeyedComment} from './keyed-comment.js';
import {mergeTexts} from './merge-texts.js';

/** A draft that is open in several tabs, as one of them sees it. */
export class SharedDraft {
  readonly #drafts: Drafts;
  readonly #parentId: string;
  // What is kept, as far as this tab knows.
  #known: string;
  // What another tab has written while this one could not take it over, and what both had before.
  #missed: {readonly base: string; readonly theirs: string} | undefined;
  #sent: string | undefined;

  /**
   * @param parentId the comment that is answered; `''` for a new thread
   * @param shown what this tab shows
   */
  constructor(drafts: Drafts, parentId: string, shown: string) {
    this.#drafts = drafts;
    this.#parentId = parentId;
    this.#known = shown;
  }

  /** What another tab has written that is not shown here; absent if nothing is. */
  get news(): string | undefined {
    const kept = this.#kept;
    return kept === this.#known ? undefined : kept;
  }

  /** Whether there are words of another tab that the next ones typed here have to be put together with. */
  get missed(): boolean {
    return !!this.#missed;
  }

  /** The words are shown here. */
  took(text: string): void {
    this.#known = text;
  }

  /**
   * Takes over what is typed, before it is kept.
   *
   * @param composes whether an input method is at it, which nothing may come between
   * @returns what to keep: with the words of another tab that would be lost else
   */
  type(text: string, composes: boolean): string {
    const {news} = this;
    if (news !== undefined && news !== text)
      this.#missed = {base: this.#missed?.base ?? this.#known, theirs: news};
    let whole = text;
    if (this.#missed && !composes) {
      whole = mergeTexts(this.#missed.base, text, this.#missed.theirs);
      this.#missed = undefined;
    }
    this.#known = whole;
    return whole;
  }

  /**
   * Learns from what another tab has stored whether it sends the comment.
   *
   * @param place which article, as one string
   */
  learn({key, newValue}: Pick<StorageEvent, 'key' | 'newValue'>, place: string): void {
    if (!newValue || !key?.startsWith(`${namespace}outbox:${place}:`)) return;
    const {value} = Object(JSON.parse(newValue)) as {value?: unknown};
    if (isKeyedComment(value) && (value.comment.parentId ?? '') === this.#parentId)
      this.#sent = value.comment.text;
  }

  /** Whether another tab has sent just what is written here. */
  isSent(text: string): boolean {
    return this.#kept === undefined && this.#sent === text.trim();
  }

  get #kept(): string | undefined {
    return this.#drafts.get(this.#parentId)?.text;
  }
}
