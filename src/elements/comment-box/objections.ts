import {html, nothing, type TemplateResult} from 'lit';
import type {Author} from '../../discussion/remembered-author.js';
import {failureWords} from '../../i18n/messages/failures.js';
import {objectionWords} from '../../i18n/messages/objections.js';
import {wordsFor} from '../../i18n/words.js';
import type {CommentPolicy} from '../../model/comment.js';
import type {NewComment} from '../../model/new-comment.js';
import {LoadError} from '../../shared/load-error.js';
import {CharacterCounter} from './character-counter.js';
import {invalidFields} from './invalid-fields.js';
import {renderOriginalLink} from './original-link.js';
import {SecondThought} from './second-thought.js';

/**
 * What stands in the way of the comment in a form: what the form sees itself, and what the endpoint has answered.
 * Loaded with the first word, since the connection may be gone when it is needed.
 */
export class Objections {
  readonly #secondThought: SecondThought;
  readonly #counter = new CharacterCounter();

  /**
   * @param sent the comment as it was sent before; absent if it never was
   * @param error why it was refused then; absent if it was not
   */
  constructor(sent: NewComment | undefined, error: LoadError | undefined) {
    this.#secondThought = new SecondThought(sent, error);
  }

  /** What the endpoint would not take; absent if nothing is wrong. */
  toForm(
    form: HTMLFormElement,
    text: string,
    author: Author,
    policy: CommentPolicy,
  ): LoadError | undefined {
    const fields = invalidFields(form, text, author, policy);
    return fields.length ? new LoadError('invalid', {fields}) : undefined;
  }

  /** Takes over why these words were refused. */
  learn({code}: LoadError, text: string): void {
    if (code === 'nudge') this.#secondThought.ask(text);
  }

  /** The writer wants these words as they are. */
  insist(text: string): void {
    this.#secondThought.insist(text);
  }

  /** Whether the writer wants these words as they are; also at a further try of them. */
  insistsOn(text: string): boolean {
    return this.#secondThought.insistsOn(text);
  }

  /**
   * Says what is wrong.
   *
   * @param kept that the words are still there
   * @param url where the reader can sign in; `''` if nobody knows
   */
  render(error: LoadError, kept: string, url: string, language: string): TemplateResult {
    const {code} = error;
    const words = wordsFor(objectionWords, language);
    if (code === 'nudge') return this.#secondThought.renderQuestion(error, kept, words);
    return html`<p part="error">
        ${sentenceFor(code, language)} ${code === 'invalid' ? nothing : kept}
      </p>
      ${code === 'sign-in-required' ? renderOriginalLink('signIn', url, language) : nothing}`;
  }

  /** Says what is wrong with a field. */
  sentenceUnder(code: string, language: string): string {
    const {invalid} = wordsFor(objectionWords, language);
    return invalid[code] ?? invalid.format;
  }

  /** How much room is left in the text. */
  renderCounter(left: number, limit: number, language: string): TemplateResult {
    return this.#counter.render(left, limit, wordsFor(objectionWords, language), language);
  }

  /** The button that sends the words as they are, until they are others. */
  renderButton(text: string, sending: boolean, language: string): unknown {
    return this.#secondThought.renderButton(text, sending, wordsFor(objectionWords, language));
  }
}

/** Why a comment was refused, in one sentence. */
export function sentenceFor(code: string, language: string): string {
  const {errors} = wordsFor(objectionWords, language);
  const failures = wordsFor(failureWords, language);
  return errors[code] ?? failures[code] ?? failures.http;
}
