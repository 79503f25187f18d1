import {html, render} from 'lit';
import {shareWords, type ShareWords} from '../../../i18n/messages/share.js';
import {wordsFor} from '../../../i18n/words.js';
import {adoptStyles} from '../../../shared/adopt-styles.js';
import {ArticleShareEvent, type ShareMethod} from './share-event.js';
import type {Quote} from './share-quote.js';
import {selectedRange} from './share-selection.js';
import {shareStyles} from './share.styles.js';
import type {Tool} from './tool.js';

// Long enough to be read, in milliseconds.
const statusDuration = 4000;

/** What is shared. */
interface Shared {
  readonly title: string;
  readonly url: string;
  /** The quoted words; `''` if it is the article as a whole. */
  readonly text: string;
}

/**
 * A button that shares the article by what the system offers for it; where it offers nothing the link is copied,
 * and where that is refused, put in a letter. What is selected of the text is shared as a quote, with a link that
 * leads to it.
 *
 * The address is that of the original, else that of the page without its hash.
 *
 * - Event `article-share`, cancelable: {@link ArticleShareEvent}.
 * - Parts `share`, the button, also a `button`; `share-status`, which tells that the link was copied.
 */
export const tool: Tool = ({view, article, container, body, box, language, spoken, signal}) => {
  adoptStyles(view.renderRoot, shareStyles);
  const words = wordsFor(shareWords, language);
  // Loaded with the first selection: most readers make none.
  let quoting: typeof import('./share-quote.js') | undefined;
  const isSelected = (): boolean => container.contains(body) && selectedRange(body) !== undefined;
  const selected = (): Quote | undefined =>
    isSelected() ? quoting?.quoteIn(body, spoken) : undefined;
  // A tap may take the selection away before it counts as a click.
  let held: Quote | undefined;
  let status = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
  });

  const show = (): void => {
    if (signal.aborted) return;
    render(
      html`<button part="button share" type="button" @pointerdown=${hold} @click=${share}>
          ${quoting && isSelected() ? words.shareQuote : words.share}
        </button>
        <div part="share-status" role="status">${status}</div>`,
      box,
    );
  };
  const tell = (said: string): void => {
    status = said;
    show();
    clearTimeout(timer);
    timer = setTimeout(() => {
      status = '';
      show();
    }, statusDuration);
  };
  const hold = (): void => {
    held = selected();
  };
  const share = async (): Promise<void> => {
    const quote = selected() ?? held;
    held = undefined;
    const shared: Shared = {
      title: article.title,
      url: addressOf(article.url, quote),
      text: quote?.text ?? '',
    };
    const method = methodFor(shared);
    if (!view.dispatchEvent(new ArticleShareEvent(method, shared.url, shared.text))) return;
    const said = await shareBy(method, shared, words, box);
    if (said) tell(said);
  };

  const prepareQuote = async (): Promise<void> => {
    // Without a connection for it, the article as a whole is shared.
    if (isSelected()) quoting ??= await import('./share-quote.js').catch(() => undefined);
    show();
  };
  document.addEventListener('selectionchange', () => void prepareQuote(), {signal});
  show();
};

function addressOf(url: string, quote: Quote | undefined): string {
  const address = url || location.href.split('#', 1)[0] || '';
  if (!quote) return address;
  return `${address}${address.includes('#') ? '' : '#'}${quote.directive}`;
}

/** What the browser and the policy of the page allow. */
function methodFor(shared: Shared): ShareMethod {
  const {canShare, clipboard} = navigator as Partial<Navigator>;
  if (canShare?.call(navigator, dataOf(shared))) return 'share';
  return clipboard ? 'copy' : 'mail';
}

function dataOf({title, url, text}: Shared): ShareData {
  return {title, url, ...(text && {text: `“${text}”`})};
}

/** Shares by that method or, if it is refused, by the next; returns what to tell the reader, if anything. */
async function shareBy(
  method: ShareMethod,
  shared: Shared,
  words: ShareWords,
  box: Element,
): Promise<string> {
  const {title, url, text} = shared;
  const message = text ? `“${text}”\n${url}` : url;
  try {
    if (method === 'share') {
      await navigator.share(dataOf(shared));
      return '';
    }
    if (method === 'copy') {
      await navigator.clipboard.writeText(message);
      return text ? words.quoteCopied : words.copied;
    }
  } catch (error) {
    // The reader has thought better of it.
    if ((error as Partial<Error> | undefined)?.name === 'AbortError') return '';
    const next = method === 'share' && (navigator as Partial<Navigator>).clipboard;
    return shareBy(next ? 'copy' : 'mail', shared, words, box);
  }
  const link = document.createElement('a');
  link.href = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(message)}`;
  // In the page, so that the page hears of the click.
  box.append(link);
  link.click();
  link.remove();
  return '';
}
