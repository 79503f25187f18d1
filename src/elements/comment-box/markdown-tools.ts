import {html, nothing, type TemplateResult} from 'lit';
import {markdownWords} from '../../i18n/messages/markdown.js';
import {wordsFor} from '../../i18n/words.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import type {FormHost} from './composer-additions.js';
import {mark, type MarkName} from './marking.js';
import {markdownToolsStyles} from './markdown-tools.styles.js';

interface Tool {
  readonly name: MarkName;
  readonly sign: string;
  /** Pressed with Ctrl or ⌘ in the text. */
  readonly key?: string;
}

const tools: readonly Tool[] = [
  {name: 'bold', sign: 'B', key: 'b'},
  {name: 'italic', sign: 'I', key: 'i'},
  {name: 'link', sign: '↗', key: 'k'},
  {name: 'quote', sign: '”'},
  {name: 'code', sign: '<>'},
  {name: 'list', sign: '•'},
];

/** Buttons and keys that put marks around words of a comment, and its preview. */
export class MarkdownTools {
  readonly #host: FormHost;
  #previewing = false;
  #renderFormatted: ((text: string) => unknown) | undefined;
  // The one button that the Tab key reaches.
  #current = 0;

  constructor(host: FormHost) {
    this.#host = host;
    adoptStyles(host.renderRoot, markdownToolsStyles);
  }

  /**
   * Ends the preview.
   *
   * @returns whether there was one
   */
  write(): boolean {
    const ended = this.#previewing;
    this.#previewing = false;
    this.#host.update();
    return ended;
  }

  render(language: string): TemplateResult {
    const words = wordsFor(markdownWords, language);
    return html`<div
      part="toolbar"
      role="toolbar"
      aria-label=${words.toolbar}
      aria-controls="text"
      @keydown=${this.#move}
      @focusin=${this.#arrive}
      @click=${this.#act}
    >
      ${tools.map(
        ({name, sign, key}, index) =>
          html`<button
            part="button tool"
            type="button"
            class=${name}
            aria-label=${words[name]}
            title=${words[name]}
            aria-keyshortcuts=${key ? `Control+${key} Meta+${key}` : nothing}
            aria-disabled=${this.#previewing}
            tabindex=${index === this.#current ? 0 : -1}
          >
            ${sign}
          </button>`,
      )}
      <button
        part="button tool preview-toggle"
        type="button"
        aria-pressed=${this.#previewing}
        tabindex=${this.#current === tools.length ? 0 : -1}
      >
        ${words.preview}
      </button>
      <span class="aside" role="status">${this.#previewing ? words.previewing : ''}</span>
    </div>`;
  }

  renderPreview(text: string, language: string): TemplateResult | typeof nothing {
    if (!this.#previewing) return nothing;
    const words = wordsFor(markdownWords, language);
    return html`<div part="preview" role="region" aria-label=${words.preview} tabindex="0">
      ${text.trim() ? (this.#renderFormatted?.(text) ?? text) : words.empty}
    </div>`;
  }

  /** Takes a key that was pressed in the form. */
  press(event: KeyboardEvent): void {
    const {target, ctrlKey, metaKey, altKey, shiftKey, isComposing, key} = event;
    if (ctrlKey === metaKey || altKey || shiftKey || isComposing) return;
    const tool = tools.find((one) => one.key === key.toLowerCase());
    if (!tool || target !== this.#host.textarea()) return;
    event.preventDefault();
    mark(target as HTMLTextAreaElement, tool.name);
  }

  readonly #act = ({currentTarget, target}: Event): void => {
    const place = placeOf(target, currentTarget);
    const tool = tools[place];
    const area = this.#host.textarea();
    if (place === tools.length) void this.#togglePreview();
    else if (tool && area && !this.#previewing) mark(area, tool.name);
  };

  async #togglePreview(): Promise<void> {
    this.#previewing = !this.#previewing;
    this.#host.update();
    // The words as they are, until that is here.
    const loaded = await import('./formatted-text.js').catch(() => undefined);
    if (!loaded || this.#renderFormatted) return;
    adoptStyles(this.#host.renderRoot, loaded.formattedTextStyles);
    this.#renderFormatted = loaded.renderFormatted;
    this.#host.update();
  }

  readonly #arrive = ({currentTarget, target}: Event): void => {
    this.#current = placeOf(target, currentTarget);
    this.#host.update();
  };

  readonly #move = (event: KeyboardEvent): void => {
    const {currentTarget, target, key} = event;
    const buttons = buttonsOf(currentTarget);
    const last = buttons.length - 1;
    const forward = getComputedStyle(currentTarget as Element).direction === 'rtl' ? -1 : 1;
    const steps: Readonly<Record<string, number>> = {ArrowRight: forward, ArrowLeft: -forward};
    const here = placeOf(target, currentTarget);
    const step = steps[key];
    const next = key === 'Home' ? 0 : key === 'End' ? last : step ? here + step : undefined;
    if (next === undefined) return;
    event.preventDefault();
    buttons.at(next > last ? 0 : next)?.focus();
  };
}

function buttonsOf(bar: EventTarget | null): HTMLButtonElement[] {
  return [...(bar as Element).querySelectorAll('button')];
}

function placeOf(target: EventTarget | null, bar: EventTarget | null): number {
  return buttonsOf(bar).findIndex((button) => button.contains(target as Node));
}
