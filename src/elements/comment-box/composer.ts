import {html, nothing, type TemplateResult} from 'lit';
import {LoadError, type InvalidField} from '../../shared/load-error.js';
import {rememberAuthor, rememberedAuthor} from '../../discussion/remembered-author.js';
import type {Drafts} from '../../discussion/drafts.js';
import type {NewComment} from '../../model/new-comment.js';
import {composerWords, type ComposerWords} from '../../i18n/messages/composer.js';
import {wordsFor} from '../../i18n/words.js';
import type {CommentPolicy} from '../../model/comment.js';
import type {BoxHost} from './box-host.js';
import type {ComposerAdditions, FormHost} from './composer-additions.js';
import {renderRules} from './house-rules.js';
import type {Objections} from './objections.js';
import type {Sending} from './sending.js';
import {selectedRange} from './selected-range.js';

/** What the form needs of what stands around it. */
export interface ComposerHost {
  readonly box: BoxHost;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** What is kept of what is written. */
  readonly drafts: Drafts;
  /** Renders the form again. */
  update(): void;
  /** Puts the form away; that under another comment than the one named stays. */
  close(parentId: string): void;
  /**
   * Loads what sends, and shows what is not sent yet.
   *
   * @throws {LoadError} `offline`
   */
  load(): Promise<Pick<Sending, 'post'>>;
}

type FieldName = 'name' | 'email' | 'text';

/** The form for a comment, loaded when somebody wants to write one. */
export class Composer {
  readonly #host: ComposerHost;
  readonly #storage: Storage | undefined;
  #additions: ComposerAdditions | undefined;
  #objections: Objections | undefined;
  #sent: NewComment | undefined;
  #text = '';
  #author: {name: string; email: string};
  #remembers: boolean;
  #opened = 0;
  #sending = false;
  #error: LoadError | undefined;
  #invalid: readonly InvalidField[] = [];

  /** @param storage where a reader who asks for it is remembered; absent: nowhere */
  constructor(host: ComposerHost, storage: Storage | undefined) {
    this.#host = host;
    this.#storage = storage;
    const author = rememberedAuthor(storage);
    this.#author = author ?? {name: '', email: ''};
    this.#remembers = !!author;
  }

  /**
   * Takes over what was written before.
   *
   * @param sent the same comment as it was sent; absent if it never was
   * @param error why it was refused then; absent if it was not
   */
  fill(text: string, sent?: NewComment, error?: LoadError): void {
    this.#text = text;
    if (sent) this.#author = {name: sent.author.name, email: sent.author.email ?? ''};
    this.#opened = performance.now();
    void this.#loadAdditions();
    this.#objections = undefined;
    this.#sent = sent;
    this.#fail(error);
    if (text || error) void this.#loadObjections();
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
        this.#text = text;
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
  async #loadObjections(): Promise<Objections | undefined> {
    const loaded = await import('./objections.js').catch(() => undefined);
    this.#objections ??= loaded && new loaded.Objections(this.#sent, this.#error);
    this.#host.update();
    return this.#objections;
  }

  /**
   * @param parentId the comment that is answered; `''` for a new thread
   * @param url where a reader can sign in who has to; `''` if nobody knows
   * @param signedInAs the name that the endpoint knows the reader by; absent for a guest
   */
  render(
    parentId: string,
    policy: CommentPolicy,
    url: string,
    language: string,
    signedInAs?: string,
  ): TemplateResult {
    const words = wordsFor(composerWords, language);
    const text = this.#text;
    const additions = this.#additions;
    const objections = this.#objections;
    const error = this.#error;
    additions?.prepare(parentId, policy);
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const {name} = (event.submitter ?? {}) as HTMLButtonElement;
      if (name === 'nudged') this.#objections?.insist(this.#text.trim());
      void this.#submit(event.target as HTMLFormElement, parentId, policy);
    };
    const cancel = (): void => {
      this.#host.close(parentId);
    };
    return html`<form
      part="form"
      novalidate
      aria-busy=${this.#sending}
      @submit=${submit}
      @input=${this.#typed(parentId)}
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
              ?readonly=${this.#sending}
              dir="auto"
              .value=${text}
              aria-invalid=${this.#isInvalid('text')}
              aria-describedby="text-error"
            ></textarea>
          </div>`,
      )}
      ${signedInAs ? html`<p part="field-note">${words.as(signedInAs)}</p>` : nothing}
      ${objections?.renderCounter(policy.maxLength - text.length, policy.maxLength, language)}
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
      <button part="button send" aria-disabled=${this.#sending}>
        ${this.#sending ? words.sending : words.send}
      </button>
      ${objections?.renderButton(text.trim(), this.#sending, language)}
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
    const invalid = this.#invalid.find(({pointer}) => pointer.endsWith(`/${name}`));
    return html`<div part="field" class=${invalid ? 'invalid' : ''}>
      <label for=${name}>${words[name]}${need === 'optional' ? ` (${words.optional})` : ''}</label>
      ${control}
      <p id="${name}-error" part="field-note">
        ${invalid ? this.#objections?.sentenceUnder(invalid.code, language) : name === 'email' ? words.emailNote : nothing}
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

  #renderRemember(words: ComposerWords): TemplateResult {
    return html`<label class="remember">
      <input type="checkbox" name="remember" .checked=${this.#remembers} />
      ${words.remember}
    </label>`;
  }

  #isInvalid(name: FieldName): boolean {
    return this.#invalid.some(({pointer}) => pointer.endsWith(`/${name}`));
  }

  readonly #typed =
    (parentId: string) =>
    ({target}: Event): void => {
      const {name, value, checked} = target as HTMLInputElement;
      if (name === 'text') {
        const {drafts, load} = this.#host;
        drafts.save(parentId, value, this.#text);
        this.#text = value;
        // Here before it is needed: the connection may be gone by then.
        load().catch(() => undefined);
        void this.#loadObjections();
      } else if (name === 'remember') {
        this.#remembers = checked;
        if (!checked) rememberAuthor(this.#storage, undefined);
      } else if (name === 'name' || name === 'email') {
        this.#author = {...this.#author, [name]: value};
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

  async #submit(form: HTMLFormElement, parentId: string, policy: CommentPolicy): Promise<void> {
    // One at a time: a second click must not send a second comment.
    if (this.#sending) return;
    this.#sending = true;
    this.#host.update();
    const objections = await this.#loadObjections();
    const invalid = objections?.toForm(form, this.#text, this.#author, policy);
    try {
      if (invalid) this.#fail(invalid);
      else if (this.#additions?.token === '') this.#fail(new LoadError('captcha-required'));
      else await this.#send(form, parentId, policy);
    } catch (error) {
      const failure = error instanceof LoadError ? error : new LoadError('http', {cause: error});
      objections?.learn(failure, this.#text.trim());
      this.#fail(failure);
      // A token counts for one try, whatever became of it.
      if (this.#additions?.token !== undefined || failure.code === 'captcha-required')
        this.#additions?.askForToken(policy);
    } finally {
      this.#sending = false;
      this.#host.update();
    }
    this.#focusInvalid(form);
  }

  async #send(form: HTMLFormElement, parentId: string, policy: CommentPolicy): Promise<void> {
    // What was not asked for is not sent, remembered or not.
    const name = policy.name === 'none' ? '' : this.#author.name;
    const email = policy.email === 'none' ? '' : this.#author.email;
    this.#fail(undefined);
    if (this.#remembers) rememberAuthor(this.#storage, this.#author);
    const field = new FormData(form).get('website') as string;
    const token = this.#additions?.token;
    const text = this.#text.trim();
    const sending = await this.#host.load();
    await sending.post({
      parentId: parentId || null,
      text,
      author: {name: name.trim(), ...(email.trim() && {email: email.trim()})},
      trap: {field, elapsed: Math.round(performance.now() - this.#opened)},
      ...(token && {captcha: {token}}),
      ...(this.#objections?.insistsOn(text) && {nudged: true}),
    });
  }

  #fail(error: LoadError | undefined): void {
    this.#error = error;
    // A nudge leaves every field as good as it is.
    this.#invalid = error && error.code !== 'nudge' ? error.fields : [];
  }

  #focusInvalid(form: HTMLFormElement): void {
    const [first] = this.#invalid;
    const name = first?.pointer.split('/').at(-1);
    const target =
      this.#error?.code === 'captcha-required'
        ? '[part~="captcha"]'
        : name && `[name="${CSS.escape(name)}"]`;
    if (!target) return;
    const focus = (): void => form.querySelector<HTMLElement>(target)?.focus();
    if (this.#additions) this.#additions.write(focus);
    else focus();
  }
}
