import {html, nothing, type TemplateResult} from 'lit';
import {LoadError, type InvalidField} from '../../shared/load-error.js';
import type {NewComment} from '../../model/new-comment.js';
import {composerWords, type ComposerWords} from '../../i18n/messages/composer.js';
import {wordsFor} from '../../i18n/words.js';
import type {CommentPolicy} from '../../model/comment.js';
import {lengthOf} from '../../model/writing-policy.js';
import type {ComposerAdditions, FormHost} from './composer-additions.js';
import type {ComposerHost} from './composer-host.js';
import {isFocusFree} from './focus-on.js';
import {renderRules} from './house-rules.js';
import type {Objections} from './objections.js';
import {beginOpening, type Opening} from './opening.js';
import {selectedRange} from './selected-range.js';
import {Writer} from './writer.js';

type FieldName = 'name' | 'email' | 'text';

/** The form for a comment, loaded when somebody wants to write one. */
export class Composer {
  readonly #host: ComposerHost;
  #additions: ComposerAdditions | undefined;
  #opening = beginOpening();
  readonly #writer: Writer;

  /** @param storage where a reader who asks for it is remembered; absent: nowhere */
  constructor(host: ComposerHost, storage: Storage | undefined) {
    this.#host = host;
    this.#writer = new Writer(storage);
  }

  /**
   * Takes over what was written before.
   *
   * @param parentId the comment that is answered; `''` for a new thread
   * @param sent the same comment as it was sent; absent if it never was
   * @param error why it was refused then; absent if it was not
   */
  fill(parentId: string, text: string, sent?: NewComment, error?: LoadError): void {
    const {parentId: before, text: written, sending} = this.#opening;
    // Still about to be sent, and not to be sent twice.
    if (sending && parentId === before && text === written) return;
    this.#writer.begin(sent);
    const opening = (this.#opening = beginOpening(parentId, text, sent, error));
    void this.#loadAdditions();
    if (text || error) void this.#loadObjections(opening);
  }

  /** Whether nothing is written. */
  get isEmpty(): boolean {
    return !this.#opening.text.trim();
  }

  /** Puts the cursor into the text, or into what was refused. */
  focus(): void {
    const form = this.#host.renderRoot.querySelector<HTMLFormElement>('[part~="form"]');
    form?.querySelector('textarea')?.focus();
    if (form) this.#focusInvalid(form);
  }

  /** Loads what this form may need beyond its fields; what does not come is done without. */
  async #loadAdditions(): Promise<void> {
    const {renderRoot} = this.#host;
    // Before the field gets the focus, and with it the selection.
    const selected = selectedRange(renderRoot);
    const host: FormHost = {
      ...this.#host,
      take: (text) => {
        this.#opening.text = text;
        this.#host.update();
      },
      textarea: () => renderRoot.querySelector('[part~="textarea"]'),
    };
    const loaded = await import('./composer-additions.js').catch(() => undefined);
    this.#additions ??= loaded && new loaded.ComposerAdditions(host);
    this.#additions?.open(selected);
    this.#host.update();
  }

  /** Loads what finds and says what is wrong; absent if it does not come: the endpoint finds it too. */
  async #loadObjections(opening: Opening): Promise<Objections | undefined> {
    const loaded = await import('./objections.js').catch(() => undefined);
    opening.objections ??= loaded && new loaded.Objections(opening.sent, opening.error);
    this.#host.update();
    return opening.objections;
  }

  /**
   * @param url where a reader can sign in who has to; `''` if nobody knows
   * @param signedInAs the name that the endpoint knows the reader by; absent for a guest
   */
  render(
    policy: CommentPolicy,
    url: string,
    language: string,
    signedInAs?: string,
  ): TemplateResult {
    const words = wordsFor(composerWords, language);
    const {parentId, text, sending, objections, error} = this.#opening;
    const additions = this.#additions;
    additions?.prepare(parentId, policy);
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const {name} = (event.submitter ?? {}) as HTMLButtonElement;
      if (name === 'nudged') objections?.insist(text.trim());
      void this.#submit(event.target as HTMLFormElement, policy);
    };
    const cancel = (): void => {
      this.#host.close(parentId);
    };
    return html`<form
      part="form"
      novalidate
      aria-busy=${sending}
      @submit=${submit}
      @input=${this.#typed}
      @keydown=${this.#pressed}
    >
      ${renderRules(policy, words)}
      ${this.#field(
        'text',
        words,
        language,
        html`<div class=${policy.format}>${additions?.renderTools(language)}</div>
          <div class="area">
            ${additions?.renderPreview(text, language)}
            <textarea
              id="text"
              name="text"
              part="textarea"
              required
              rows="4"
              ?readonly=${sending}
              dir="auto"
              .value=${text}
              aria-invalid=${!!this.#invalid('text')}
              aria-describedby="text-error"
            ></textarea>
          </div>`,
      )}
      ${signedInAs ? html`<p part="field-note">${words.as(signedInAs)}</p>` : nothing}
      ${objections?.renderCounter(policy.maxLength - lengthOf(text), policy.maxLength, language)}
      <div part="fields">
        ${policy.name === 'none' ? nothing : this.#field('name', words, language, this.#input('name', policy), policy.name)}
        ${policy.email === 'none' ? nothing : this.#field('email', words, language, this.#input('email', policy), policy.email)}
      </div>
      ${policy.name === 'none' && policy.email === 'none' ? nothing : this.#renderRemember(words)}
      ${additions?.renderCaptcha(language)}
      <div class="aside" aria-hidden="true">
        <input name="website" tabindex="-1" autocomplete="off" aria-label="website" />
      </div>
      <div part="status" role="status">
        ${
          error
            ? (objections?.render(error, words.kept, url, language) ??
              html`<p part="error">${words.failed} ${words.kept}</p>`)
            : nothing
        }
      </div>
      <button part="button send" aria-disabled=${sending}>
        ${sending ? words.sending : words.send}
      </button>
      ${objections?.renderButton(text.trim(), sending, language)}
      <button part="button cancel" type="button" @click=${cancel}>${words.cancel}</button>
    </form>`;
  }

  #field(
    name: FieldName,
    words: ComposerWords,
    language: string,
    control: TemplateResult,
    need = 'required',
  ): TemplateResult {
    const invalid = this.#invalid(name);
    return html`<div part="field" class=${invalid ? 'invalid' : ''}>
      <label for=${name}>${words[name]}${need === 'optional' ? ` (${words.optional})` : ''}</label>
      ${control}
      <p id="${name}-error" part="field-note">
        ${invalid ? this.#opening.objections?.sentenceUnder(invalid.code, language) : name === 'email' ? words.emailNote : nothing}
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
      .value=${this.#writer.author[name]}
      aria-invalid=${!!this.#invalid(name)}
      aria-describedby="${name}-error"
    />`;
  }

  #renderRemember(words: ComposerWords): TemplateResult {
    return html`<label class="remember">
      <input type="checkbox" name="remember" .checked=${this.#writer.remembers} />
      ${words.remember}
    </label>`;
  }

  /** The fields that were refused; a nudge leaves every one as good as it is. */
  get #refused(): readonly InvalidField[] {
    const {error} = this.#opening;
    return error && error.code !== 'nudge' ? error.fields : [];
  }

  #invalid(name: FieldName): InvalidField | undefined {
    return this.#refused.find(({pointer}) => pointer.endsWith(`/${name}`));
  }

  readonly #typed = ({target}: Event): void => {
    const {name, value, checked} = target as HTMLInputElement;
    if (name === 'text') {
      const opening = this.#opening;
      const {drafts, load} = this.#host;
      opening.takeBack?.();
      opening.takeBack = undefined;
      drafts.save(opening.parentId, value, opening.text);
      opening.text = value;
      // Here before it is needed: the connection may be gone by then.
      load().catch(() => undefined);
      if (!opening.objections) void this.#loadObjections(opening);
    } else if (name === 'remember') {
      this.#writer.ask(checked);
    } else if (name === 'name' || name === 'email') {
      this.#writer.type(name, value);
    }
    this.#host.update();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    this.#additions?.press(event);
    if (event.key !== 'Enter') return;
    const form = event.currentTarget as HTMLFormElement;
    // Safari ends the composition before it tells of the key that ended it: only this number is left then.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const composes = event.isComposing || event.keyCode === 229;
    const isField = event.target instanceof HTMLInputElement;
    const asksToSend = event.ctrlKey || event.metaKey;
    if (composes ? isField : asksToSend) event.preventDefault();
    if (asksToSend && !composes) form.requestSubmit();
  };

  async #submit(form: HTMLFormElement, policy: CommentPolicy): Promise<void> {
    const opening = this.#opening;
    // One at a time: a second click must not send a second comment.
    if (opening.sending) return;
    opening.sending = true;
    this.#host.update();
    const isOpen = (): boolean => opening === this.#opening;
    const {author} = this.#writer;
    const token = this.#additions?.token;
    const text = opening.text.trim();
    const elapsed = Math.round(performance.now() - opening.at);
    // What seems right waits for nothing: the page may be gone before its words are kept to be sent.
    const seemsRight = text && lengthOf(text) <= policy.maxLength && form.checkValidity();
    if (!opening.objections && !seemsRight) await this.#loadObjections(opening);
    const {objections} = opening;
    try {
      const invalid = objections?.toForm(form, text, author, policy);
      opening.error = invalid ?? (token === '' ? new LoadError('captcha-required') : undefined);
      if (!opening.error) {
        // What was not asked for is not sent, remembered or not.
        const name = policy.name === 'none' ? '' : author.name.trim();
        const email = policy.email === 'none' ? '' : author.email.trim();
        this.#writer.remember(policy);
        const refusal = await this.#host.post(
          {
            parentId: opening.parentId || null,
            text,
            author: {name, ...(email && {email})},
            trap: {field: new FormData(form).get('website') as string, elapsed},
            ...(token && {captcha: {token}}),
            ...(objections?.insistsOn(text) && {nudged: true}),
          },
          isOpen,
        );
        opening.error = refusal?.error;
        // Where the page did not want it sent, what was refused before is still held.
        opening.takeBack = refusal?.takeBack ?? opening.takeBack;
        const {error} = opening;
        if (error) opening.objections?.learn(error, text);
        // A token counts for one try, whatever became of it.
        if (isOpen() && error && (token !== undefined || error.code === 'captcha-required'))
          this.#additions?.askForToken(policy);
      }
    } catch (cause) {
      opening.error = cause instanceof LoadError ? cause : new LoadError('http', {cause});
    } finally {
      opening.sending = false;
      this.#host.update();
    }
    if (isOpen() && isFocusFree(form)) this.#focusInvalid(form);
  }

  #focusInvalid(form: HTMLFormElement): void {
    const name = this.#refused[0]?.pointer.split('/').at(-1);
    const target =
      this.#opening.error?.code === 'captcha-required'
        ? '[part~="captcha"]'
        : name && `[name="${CSS.escape(name)}"]`;
    if (!target) return;
    const focus = (): void => form.querySelector<HTMLElement>(target)?.focus();
    if (this.#additions) this.#additions.write(focus);
    else focus();
  }
}
