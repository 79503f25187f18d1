import {html, nothing, render} from 'lit';
import {pictureWords} from '../../../i18n/messages/pictures.js';
import {wordsFor} from '../../../i18n/words.js';
import {adoptStyles} from '../../../shared/adopt-styles.js';
import {lightboxStyles} from './lightbox.styles.js';

// How far a finger goes for the next picture, in CSS pixels.
const swipe = 40;

// One at a time, also if several articles are asked for one.
let shown: Element | undefined;

/**
 * Shows pictures large, one at a time, over the page: keys, buttons and swipes lead to the others; Escape, the
 * button and a click beside the picture close. It stands where the article does, in a shadow root of its own,
 * which keeps the page's styles away, and is gone once it is closed.
 *
 * @param links what the pictures stand in; the last one shown gets the focus back
 * @param start index of the first one
 * @param language BCP 47 tag of our words
 */
export function openLightbox(
  links: readonly HTMLAnchorElement[],
  start: number,
  language: string,
): void {
  const first = links[start];
  if (!first?.isConnected || shown?.isConnected) return;
  const words = wordsFor(pictureWords, language);
  const place = first.getRootNode();
  const host = document.createElement('div');
  shown = host;
  const root = host.attachShadow({mode: 'open'});
  adoptStyles(root, lightboxStyles);
  (place instanceof ShadowRoot ? place : document.body).append(host);

  let index = start;
  let from: PointerEvent | undefined;
  const isRightToLeft = getComputedStyle(first).direction === 'rtl';
  const lang = first.closest('[lang]')?.getAttribute('lang') ?? '';
  const close = (): void => {
    root.querySelector('dialog')?.close();
  };
  const go = (step: number): void => {
    index = (index + step + links.length) % links.length;
    show();
  };
  const key = (event: KeyboardEvent): void => {
    // Those are the browser's: Alt and an arrow lead back to the last page.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const towards = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (towards) go(isRightToLeft ? -towards : towards);
    else if (event.key === 'Home') go(-index);
    else if (event.key === 'End') go(links.length - 1 - index);
    else return;
    event.preventDefault();
  };
  const beside = ({target}: Event): void => {
    if ((target as Element).matches('dialog,.stage')) close();
  };
  const down = (event: PointerEvent): void => {
    // Two fingers enlarge the page.
    from = event.isPrimary && event.pointerType !== 'mouse' ? event : undefined;
  };
  const up = (event: PointerEvent): void => {
    if (!from || links.length < 2) return;
    const [across, along] = [event.clientX - from.clientX, event.clientY - from.clientY];
    from = undefined;
    if (Math.abs(across) < swipe || Math.abs(across) < Math.abs(along)) return;
    go(across < 0 === isRightToLeft ? -1 : 1);
  };
  const stay = (event: WheelEvent): void => {
    if (!event.ctrlKey && !(event.target as Element).matches('.caption')) event.preventDefault();
  };
  // The article may go from under it: by the Back button, or by the page.
  const leaving = new ResizeObserver(() => {
    if (!first.isConnected) close();
  });
  const closed = (): void => {
    leaving.disconnect();
    host.remove();
    links[index]?.focus();
  };

  function show(): void {
    const link = links[index];
    if (!link) return;
    const count = links.length;
    const alternative = link.querySelector('img')?.alt ?? '';
    const caption = link.closest('figure')?.querySelector(':scope > figcaption');
    const button = (name: 'close' | 'previous' | 'next', act: () => void): unknown =>
      html`<button type="button" class=${name} aria-label=${words[name]} @click=${act}></button>`;
    render(
      html`<dialog
        aria-label=${words.viewer}
        lang=${language}
        dir=${isRightToLeft ? 'rtl' : 'ltr'}
        @keydown=${key}
        @click=${beside}
        @wheel=${stay}
        @close=${closed}
      >
        ${button('close', close)}
        <div class="stage" @pointerdown=${down} @pointerup=${up}>${enlarged(link)}</div>
        <p class="caption" lang=${lang} dir="auto">${caption?.textContent.trim()}</p>
        ${
          count > 1
            ? html`${button('previous', () => {
                  go(-1);
                })}
                <p class="count" aria-hidden="true">${index + 1}/${count}</p>
                ${button('next', () => {
                  go(1);
                })}`
            : nothing
        }
        <p class="said" role="status">${words.position(index + 1, count)}. ${alternative}</p>
      </dialog>`,
      root,
    );
  }

  show();
  leaving.observe(first);
  root.querySelector('dialog')?.showModal();
}

/** A copy of the picture for the whole screen: the browser chooses among its sizes anew. */
function enlarged(link: HTMLAnchorElement): Node {
  const copy = (link.querySelector('picture') ?? link.querySelector('img'))?.cloneNode(true);
  const box = document.createElement('div');
  box.append(copy ?? '');
  for (const part of box.querySelectorAll<HTMLImageElement>('img,source')) {
    part.removeAttribute('id');
    part.sizes = '100vw';
    part.removeAttribute('loading');
    if (part.localName === 'img' && !part.srcset) part.src = link.href;
  }
  return box.firstChild ?? box;
}
