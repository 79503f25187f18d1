import {html, nothing, type TemplateResult} from 'lit';
import {quotingWords} from '../../i18n/messages/quoting.js';
import {wordsFor} from '../../i18n/words.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import type {FormHost} from './composer-additions.js';
import {quotingStyles} from './quoting.styles.js';
import {replaceText} from './replace-text.js';
import {selectedRange} from './selected-range.js';

// A longer quote would be the comment.
const mostCharacters = 600;

const blocks = /^(address|article|blockquote|br|dd|div|dt|fig|h\d|hr|li|ol|p|pre|table|tr|ul)/;

/** Puts words of the article, or of the comment that is answered, into the form as `> ` lines. */
export class Quoting {
  readonly #host: FormHost;
  // Stay while the reader goes to the button, by which they may be no longer selected.
  #words = '';

  constructor(host: FormHost) {
    this.#host = host;
    adoptStyles(host.renderRoot, quotingStyles);
  }

  /** Takes notice of what is selected now. */
  selected(): void {
    const found = articlesOf(this.#box).map(selectedWords).find(Boolean) ?? '';
    if (found === this.#words || (!found && this.#isInUse)) return;
    this.#words = found;
    this.#host.update();
  }

  /** Begins an answer with what was selected of the comment; nothing once something is written. */
  quoteComment(id: string, range: AbstractRange): void {
    const item = `[data-comment="${CSS.escape(id)}"] > article [part~="text"]`;
    const text = this.#host.renderRoot.querySelector(item);
    const area = this.#host.textarea();
    if (!text || !area || area.value) return;
    const quote = quoteOf(wordsIn(text, range, /[^\S\n]+/g));
    if (quote) replaceText(area, 0, 0, quote);
  }

  /** The button, while there is something to quote. */
  render(language: string): TemplateResult | typeof nothing {
    if (!this.#words) return nothing;
    return html`<button
      part="button quote"
      type="button"
      @mousedown=${keepSelection}
      @click=${this.#insert}
    >
      ${wordsFor(quotingWords, language).quote}
    </button>`;
  }

  get #box(): Element {
    return (this.#host.renderRoot as ShadowRoot).host;
  }

  /** Whether the reader is in the form, and may be on the way to the button. */
  get #isInUse(): boolean {
    return !!this.#host.renderRoot.querySelector('[part~="form"]:focus-within');
  }

  readonly #insert = (): void => {
    const area = this.#host.textarea();
    if (!area) return;
    const {value, selectionStart, selectionEnd} = area;
    const before = value.slice(0, selectionStart);
    const gap = !before || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    replaceText(area, selectionStart, selectionEnd, gap + quoteOf(this.#words));
    this.#words = '';
    this.#host.update();
  };
}

/** The article that the discussion is of: the one named, else every one that shows the same. */
function articlesOf(box: Element): readonly Element[] {
  const {for: name, articleId} = box as Element & {for?: string; articleId?: string};
  const root = box.getRootNode() as Document | ShadowRoot;
  const named = name && root.getElementById(name);
  if (named) return [named];
  const all = root.querySelectorAll<Element & {articleId?: string}>('article-view');
  return [...all].filter((view) => view.articleId === articleId);
}

/** What is selected, if it is of this article alone; `''` for anything else. */
function selectedWords(article: Element): string {
  const range = selectedRange(article.shadowRoot);
  const {startContainer: start, endContainer: end} = range ?? {};
  for (const body of [article, article.shadowRoot]) {
    if (range && start && end && body?.contains(start) && body.contains(end))
      return wordsIn(body, range, /\s+/g);
  }
  return '';
}

/**
 * The words of an element that lie in a range, one line for each block.
 *
 * @param space white space that is shown as one space
 */
function wordsIn(
  body: Node,
  {startContainer, startOffset, endContainer, endOffset}: AbstractRange,
  space: RegExp,
): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let words = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && range.intersectsNode(node)) {
      const from = node === startContainer ? startOffset : 0;
      const to = node === endContainer ? endOffset : node.length;
      words += node.data.slice(from, to).replace(space, ' ');
    } else if (node instanceof Element && blocks.test(node.localName)) {
      words += '\n';
    }
  }
  return words.replace(/ *\n[ \n]*/g, '\n').trim();
}

/** Words as lines of a quote, with an empty line for what is written below; `''` for none. */
function quoteOf(words: string): string {
  const cut = words.slice(0, mostCharacters).replace(/[\ud800-\udbff]$/, '');
  const whole = cut === words ? cut : `${cut.trimEnd()}…`;
  return whole && `${whole.replace(/^/gm, '> ')}\n\n`;
}

function keepSelection(event: Event): void {
  event.preventDefault();
}
