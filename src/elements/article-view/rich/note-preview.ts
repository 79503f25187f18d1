import {adoptStyles} from '../../../shared/adopt-styles.js';
import {notePreviewStyles} from './note-preview.styles.js';

/** A note that is shown beside its number. */
export interface NotePreview {
  /** Whether something is part of it. */
  holds(target: EventTarget | null): boolean;
  hide(): void;
}

// Anchors stay with their number by themselves, where there are any.
const anchor = '--article-note';
const isAnchored = CSS.supports('position-area', 'block-start');

/**
 * Shows the text of a note beside its number, over the page and out of its flow.
 *
 * @param dismissed called once the reader wants it gone: Escape, a tap elsewhere, the page scrolls it away
 */
export function showNotePreview(
  body: HTMLElement,
  link: Element,
  note: Element,
  dismissed: () => void,
): NotePreview {
  const preview = document.createElement('div');
  preview.dataset['block'] = 'note';
  // What knows no hints takes it for `manual`: other popovers of the page stay open.
  preview.setAttribute('popover', 'hint');
  // It is heard as the description of the number.
  preview.setAttribute('aria-hidden', 'true');
  preview.textContent = textOf(note);
  adoptStyles(body.getRootNode(), notePreviewStyles);
  body.append(preview);
  const {style} = link as HTMLElement;
  style.setProperty('anchor-name', anchor);
  preview.style.setProperty('position-anchor', anchor);
  preview.showPopover();
  if (!isAnchored) putBeside(preview, link);

  const end = new AbortController();
  const {signal} = end;
  const capture = {signal, capture: true};
  document.addEventListener(
    'keydown',
    ({key}) => {
      if (key === 'Escape') dismissed();
    },
    capture,
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      const path = event.composedPath();
      if (!path.includes(preview) && !path.includes(link)) dismissed();
    },
    capture,
  );
  if (!isAnchored) document.addEventListener('scroll', dismissed, capture);
  return {
    holds: (target) => target === preview,
    hide() {
      end.abort();
      style.removeProperty('anchor-name');
      if (!link.getAttribute('style')) link.removeAttribute('style');
      preview.remove();
    },
  };
}

/** The words of a note without the links back. */
function textOf(note: Element): string {
  const copy = note.cloneNode(true) as Element;
  for (const back of copy.querySelectorAll('[role=doc-backlink]')) back.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** Above the number, or below it where there is no room; never past the edges of the window. */
function putBeside(preview: HTMLElement, link: Element): void {
  const {top, bottom, left, width} = link.getBoundingClientRect();
  const {offsetWidth, offsetHeight, style} = preview;
  const edge = 8;
  const middle = left + width / 2 - offsetWidth / 2;
  const most = document.documentElement.clientWidth - offsetWidth - edge;
  style.left = `${Math.max(edge, Math.min(middle, most))}px`;
  style.top = `${top > offsetHeight + edge ? top - offsetHeight - edge : bottom + edge}px`;
}
