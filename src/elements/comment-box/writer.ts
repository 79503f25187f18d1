import {rememberAuthor, rememberedAuthor, type Author} from '../../discussion/remembered-author.js';
import type {CommentPolicy} from '../../model/comment.js';
import type {NewComment} from '../../model/new-comment.js';

/** Who writes in the form; remembered on the device for readers who ask for it, and only for them. */
export class Writer {
  readonly #storage: Storage | undefined;
  #author: Author;
  // Who writes what is new, whoever sent what the form is opened with.
  #own: Author;
  #sendsAgain = false;
  #remembers: boolean;

  /** @param storage where a reader who asks for it is remembered; absent: nowhere */
  constructor(storage: Storage | undefined) {
    this.#storage = storage;
    const known = rememberedAuthor(storage);
    this.#author = this.#own = known ?? {name: '', email: ''};
    this.#remembers = !!known;
  }

  /** What the fields say. */
  get author(): Author {
    return this.#author;
  }

  /** Whether the reader asks to be remembered. */
  get remembers(): boolean {
    return this.#remembers;
  }

  /** Begins with a comment: as its author where it was sent before, else as who wrote the last new one. */
  begin(sent: NewComment | undefined): void {
    this.#sendsAgain = !!sent;
    this.#author = sent ? {name: sent.author.name, email: sent.author.email ?? ''} : this.#own;
  }

  /** Takes over what is typed in a field. */
  type(field: keyof Author, value: string): void {
    this.#author = {...this.#author, [field]: value};
    if (!this.#sendsAgain) this.#own = this.#author;
  }

  /** Takes over whether the reader asks to be remembered; who does not any more is forgotten at once. */
  ask(remembers: boolean): void {
    this.#remembers = remembers;
    if (!remembers) rememberAuthor(this.#storage, undefined);
  }

  /**
   * Remembers who sends a comment, as far as it was asked for and the reader wants it. Who sends an earlier one again
   * may have written as somebody else since.
   */
  remember(policy: CommentPolicy): void {
    const known = rememberedAuthor(this.#storage);
    if (!this.#remembers || (known && this.#sendsAgain)) return;
    const before = known ?? this.#own;
    const {name, email} = this.#author;
    rememberAuthor(this.#storage, {
      name: policy.name === 'none' ? before.name : name,
      email: policy.email === 'none' ? before.email : email,
    });
  }
}
