import {namespace} from '../../discussion/local-store.js';
import type {CommentPolicy} from '../../model/comment.js';
import type {CaptchaStep} from './captcha-step.js';
import type {ComposerHost} from './composer-host.js';
import type {DraftSync} from './draft-sync.js';
import type {MarkdownTools} from './markdown-tools.js';
import type {Quoting} from './quoting.js';

/** What the form lends to what is loaded beside it. */
export interface FormHost extends ComposerHost {
  /** Shows a text that is kept already. */
  take(text: string): void;
  /** The field of the text; absent while there is no form. */
  textarea(): HTMLTextAreaElement | null;
}

/** What only some forms need, each loaded by the first that does: marks, quotes, telling people from machines. */
export class ComposerAdditions {
  readonly #host: FormHost;
  // By the form that is open.
  #loaded = new Set<string>();
  #parentId = '';
  #selected: AbstractRange | undefined;
  #tools: MarkdownTools | undefined;
  #quoting: Quoting | undefined;
  #captcha: CaptchaStep | undefined;
  // Whether whoever writes has to show that they are no machine; and whether the endpoint says so alone.
  #asks = false;
  #insists = false;
  #sync: DraftSync | undefined;

  constructor(host: FormHost) {
    this.#host = host;
  }

  /**
   * Begins with another form.
   *
   * @param selected what was selected on the page when it was opened
   */
  open(selected: AbstractRange | undefined): void {
    this.#loaded = new Set();
    this.#tools = undefined;
    this.#captcha = undefined;
    this.#insists = false;
    this.#sync = undefined;
    this.#selected = selected;
  }

  /** Loads what the form needs and does not have. */
  prepare(parentId: string, policy: CommentPolicy): void {
    if (policy.format === 'markdown') {
      this.#load(
        'tools',
        () => import('./markdown-tools.js'),
        ({MarkdownTools}) => {
          this.#tools = new MarkdownTools(this.#host);
        },
      );
    }
    this.#asks = !!policy.captcha;
    if (this.#asks && !this.#captcha) this.askForToken(policy);
    this.#parentId = parentId;
    addEventListener('storage', this.#stored);
    if (!CSS.supports('field-sizing: content')) {
      this.#load(
        'growth',
        () => import('./growing-text.js'),
        ({growWithText}) => {
          const area = this.#host.textarea();
          if (area) growWithText(area);
        },
      );
    }
    const selected = this.#selected;
    if (parentId && selected) {
      this.#quote((quoting) => {
        quoting.quoteComment(parentId, selected);
      });
    }
    document.addEventListener('selectionchange', this.#selectionChanged);
    if (!this.#loaded.has('selection')) {
      this.#loaded.add('selection');
      // Something may have been selected while this was on its way.
      queueMicrotask(this.#selectionChanged);
    }
  }

  /** Asks the page for a token; what it gave before is used up. */
  askForToken({captcha}: CommentPolicy): void {
    this.#insists ||= !this.#asks;
    this.#captcha?.ask(captcha);
    this.#load(
      'captcha',
      () => import('./captcha-step.js'),
      ({CaptchaStep}) => {
        this.#captcha = new CaptchaStep(this.#host);
        this.#captcha.ask(captcha);
      },
    );
  }

  /** What shows that the reader is no machine; `''` as long as nothing does, absent where nobody asks. */
  get token(): string | undefined {
    return this.#step?.token;
  }

  /** Above the field of the text. */
  renderTools(language: string): unknown {
    return [this.#tools?.render(language), this.#quoting?.render(language)];
  }

  /** Over the field of the text: what it will look like; absent while it is written. */
  renderPreview(text: string, language: string): unknown {
    return this.#tools?.renderPreview(text, language);
  }

  /** Above the button that sends. */
  renderCaptcha(language: string): unknown {
    return this.#step?.render(language);
  }

  /** Takes a key that was pressed in the form. */
  press(event: KeyboardEvent): void {
    this.#tools?.press(event);
  }

  /** Shows the field of the text again, and then acts on it. */
  write(act: () => void): void {
    if (this.#tools?.write()) requestAnimationFrame(act);
    else act();
  }

  /** Absent also for a guest who has signed in meanwhile. */
  get #step(): CaptchaStep | undefined {
    return this.#asks || this.#insists ? this.#captcha : undefined;
  }

  #load<T>(name: string, load: () => Promise<T>, use: (module: T) => void): void {
    const loaded = this.#loaded;
    if (loaded.has(name)) return;
    loaded.add(name);
    load().then(
      (module) => {
        // The reader may be at another form by now, or at none.
        if (loaded !== this.#loaded || !this.#host.textarea()) return;
        use(module);
        this.#host.update();
      },
      // The form does without.
      () => undefined,
    );
  }

  #quote(use: (quoting: Quoting) => void): void {
    this.#load(
      'quoting',
      () => import('./quoting.js'),
      ({Quoting}) => {
        this.#quoting ??= new Quoting(this.#host);
        use(this.#quoting);
      },
    );
  }

  /** Another tab has stored something: from then on the form follows what becomes of its words there. */
  readonly #stored = (event: StorageEvent): void => {
    const area = this.#host.textarea();
    if (!area?.isConnected) {
      removeEventListener('storage', this.#stored);
    } else if (this.#sync) {
      this.#sync.take(event);
    } else if (event.key?.startsWith(namespace)) {
      const loaded = this.#loaded;
      import('./draft-sync.js').then(
        ({DraftSync}) => {
          if (loaded !== this.#loaded || area !== this.#host.textarea()) return;
          this.#sync ??= new DraftSync(this.#host, this.#parentId, area);
          this.#sync.take(event);
        },
        () => undefined,
      );
    }
  };

  readonly #selectionChanged = (): void => {
    if (!this.#host.textarea()?.isConnected) {
      document.removeEventListener('selectionchange', this.#selectionChanged);
    } else if (this.#quoting) {
      this.#quoting.selected();
    } else if (getSelection()?.type === 'Range') {
      this.#quote((quoting) => {
        quoting.selected();
      });
    }
  };
}
