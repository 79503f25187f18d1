import {html, nothing, type TemplateResult} from 'lit';
import {LoadError, type InvalidField} from '../../shared/load-error.js';
import {SubmissionKeys} from '../../discussion/submission-keys.js';
import {formatNumber} from '../../i18n/formats.js';
import {composerWords, type ComposerWords} from '../../i18n/messages/composer.js';
import {failureWords} from '../../i18n/messages/failures.js';
import {wordsFor} from '../../i18n/words.js';
import type {CommentPolicy} from '../../model/comment.js';
import {composerStyles} from './composer.styles.js';

/** What a guest has written. */
export interface WrittenComment {
  readonly parentId: string | null;
  readonly text: string;
  readonly author: {readonly name: string; readonly email?: string | undefined};
  readonly trap: {readonly field: string; readonly elapsed: number};
}

/** What the form needs of the box it stands in. */
export interface ComposerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
  /** Sends a comment; resolves to whether it was sent, rejects with a `LoadError`. */
  submitComment(comment: WrittenComment, key: string): Promise<boolean>;
  /** Puts the form away; of another comment than the one named, it stays. */
  closeComposer(parentId?: string): void;
}

type FieldName = 'name' | 'email' | 'text';

/** The form for a comment, loaded when somebody wants to write one. */
export class Composer {
  readonly #host: ComposerHost;
  readonly #keys = new SubmissionKeys();
  // By what they answer, so that looking at another comment loses no word.
  readonly #texts = new Map<string, string>();
  #author = {name: '', email: ''};
  #opened = 0;
  #sending = false;
  #error: LoadError | undefined;
  #invalid: readonly InvalidField[] = [];

  constructor(host: ComposerHost) {
    this.#host = host;
  }

  /** Styles that the box adopts once it shows the form. */
  static readonly styles = composerStyles;

  /** Puts the cursor into the text. */
  focus(): void {
    this.#opened = performance.now();
    this.#error = undefined;
    this.#invalid = [];
    this.#host.renderRoot.querySelector('textarea')?.focus();
  }

  /** @param parentId the comment that is answered; `''` for a new thread */
  render(parentId: string, policy: CommentPolicy, language: string): TemplateResult {
    const words = wordsFor(composerWords, language);
    const text = this.#texts.get(parentId) ?? '';
    const left = policy.maxLength - text.length;
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      void this.#submit(event.target as HTMLFormElement, parentId, policy);
    };
    return html`<form
      part="form"
      novalidate
      aria-busy=${this.#sending}
      @submit=${submit}
      @input=${this.#typed(parentId)}
    >
      ${this.#field(
        'text',
        words,
        html`<textarea
          id="text"
          name="text"
          part="textarea"
          required
          rows="4"
          ?readonly=${this.#sending}
          dir="auto"
          .value=${text}
          aria-invalid=${this.#isInvalid('text')}
          aria-describedby="text-error"
        ></textarea>`,
      )}
      ${
        left < policy.maxLength / 4
          ? html`<p part="counter">${words.left(formatNumber(left, language))}</p>`
          : nothing
      }
      <div part="fields">
        ${policy.name === 'none' ? nothing : this.#field('name', words, this.#input('name', policy), policy.name)}
        ${policy.email === 'none' ? nothing : this.#field('email', words, this.#input('email', policy), policy.email)}
      </div>
      <div class="trap" aria-hidden="true">
        <input name="website" tabindex="-1" autocomplete="off" aria-label="website" />
      </div>
      <div part="status" role="status">
        ${this.#error ? this.#renderError(this.#error, words, language) : nothing}
      </div>
      <button part="button send" aria-disabled=${this.#sending}>
        ${this.#sending ? words.sending : words.send}
      </button>
      <button part="button cancel" type="button" @click=${this.#cancel}>${words.cancel}</button>
    </form>`;
  }

  #field(
    name: FieldName,
    words: ComposerWords,
    control: TemplateResult,
    need = 'required',
  ): TemplateResult {
    const invalid = this.#invalid.find(({pointer}) => pointer.endsWith(`/${name}`));
    return html`<div part="field">
      <label for=${name}>${words[name]}${need === 'optional' ? ` (${words.optional})` : ''}</label>
      ${control}
      <p id="${name}-error" part="field-note">
        ${invalid ? (words.invalid[invalid.code] ?? words.invalid.format) : name === 'email' ? words.emailNote : nothing}
      </p>
    </div>`;
  }

  #input(name: 'name' | 'email', policy: CommentPolicy): TemplateResult {
    return html`<input
      id=${name}
      name=${name}
      part="input"
      type=${name === 'email' ? 'email' : 'text'}
      autocomplete=${name}
      maxlength=${name === 'email' ? 254 : 80}
      ?required=${policy[name] === 'required'}
      .value=${this.#author[name]}
      aria-invalid=${this.#isInvalid(name)}
      aria-describedby="${name}-error"
    />`;
  }

  #isInvalid(name: FieldName): boolean {
    return this.#invalid.some(({pointer}) => pointer.endsWith(`/${name}`));
  }

  #renderError({code}: LoadError, words: ComposerWords, language: string): TemplateResult {
    const failures = wordsFor(failureWords, language);
    return html`<p part="error">
      ${words.errors[code] ?? failures[code] ?? failures.http}
      ${code === 'invalid' ? nothing : words.kept}
    </p>`;
  }

  readonly #typed =
    (parentId: string) =>
    ({target}: Event): void => {
      const {name, value} = target as HTMLInputElement;
      if (name === 'text') this.#texts.set(parentId, value);
      else if (name === 'name' || name === 'email') this.#author = {...this.#author, [name]: value};
      this.#host.requestUpdate();
    };

  readonly #cancel = (): void => {
    this.#host.closeComposer();
  };

  async #submit(form: HTMLFormElement, parentId: string, policy: CommentPolicy): Promise<void> {
    // One at a time: a second click must not send a second comment.
    if (this.#sending) return;
    this.#invalid = this.#check(parentId, policy, form);
    this.#error = this.#invalid.length ? new LoadError('invalid') : undefined;
    this.#host.requestUpdate();
    if (this.#error) {
      this.#focusInvalid(form);
      return;
    }
    this.#sending = true;
    try {
      await this.#send(form, parentId);
    } catch (error) {
      this.#error = error instanceof LoadError ? error : new LoadError('http', {cause: error});
      this.#invalid = this.#error.fields;
      this.#focusInvalid(form);
    } finally {
      this.#sending = false;
      this.#host.requestUpdate();
    }
  }

  async #send(form: HTMLFormElement, parentId: string): Promise<void> {
    const {name, email} = this.#author;
    const comment = {
      parentId: parentId || null,
      text: (this.#texts.get(parentId) ?? '').trim(),
      author: {name: name.trim(), ...(email.trim() && {email: email.trim()})},
    };
    const field = new FormData(form).get('website') as string;
    const trap = {field, elapsed: Math.round(performance.now() - this.#opened)};
    const written = JSON.stringify(comment);
    const key = this.#keys.for(written);
    if (!(await this.#host.submitComment({...comment, trap}, key))) return;
    this.#keys.done(written);
    this.#texts.delete(parentId);
    this.#host.closeComposer(parentId);
  }

  #check(parentId: string, policy: CommentPolicy, form: HTMLFormElement): InvalidField[] {
    const text = (this.#texts.get(parentId) ?? '').trim();
    const email = form.elements.namedItem('email');
    const found: InvalidField[] = [];
    if (!text) found.push({pointer: '/text', code: 'required'});
    if (text.length > policy.maxLength) found.push({pointer: '/text', code: 'too-long'});
    if (policy.name === 'required' && !this.#author.name.trim())
      found.push({pointer: '/author/name', code: 'required'});
    if (policy.email === 'required' && !this.#author.email.trim())
      found.push({pointer: '/author/email', code: 'required'});
    else if (email instanceof HTMLInputElement && !email.validity.valid)
      found.push({pointer: '/author/email', code: 'format'});
    return found;
  }

  #focusInvalid(form: HTMLFormElement): void {
    const [first] = this.#invalid;
    const name = first?.pointer.split('/').at(-1);
    if (name) form.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
  }
}
