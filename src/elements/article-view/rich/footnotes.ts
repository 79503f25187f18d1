import type {NotePreview} from './note-preview.js';

// Long enough to move the pointer from the number to the preview.
const grace = 300;

/**
 * Shows a note beside the number that refers to it: while the pointer is on it, while the keyboard is, or for
 * the first tap. A click goes to the note as ever. Screen readers hear the note as the description of the
 * number, and what both are (DPUB-ARIA 1.1).
 */
export function enhanceFootnotes(body: HTMLElement): void {
  const notes = new Map<Element, Element>();
  // Looked for once, not once for each link: an article may have tens of thousands. Of two the first counts.
  const targets = new Map([...body.querySelectorAll('[id]')].reverse().map((one) => [one.id, one]));
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const note = noteOf(link, targets);
    if (link.closest('[data-block=footnotes]')) {
      link.setAttribute('role', 'doc-backlink');
    } else if (note) {
      notes.set(link, note);
      link.setAttribute('role', 'doc-noteref');
      if (note.id) link.setAttribute('aria-describedby', note.id);
    }
  }
  if (notes.size) listen(body, notes);
}

/** The note that a link refers to; absent if it leads elsewhere. */
function noteOf(
  link: HTMLAnchorElement,
  targets: ReadonlyMap<string, Element>,
): Element | undefined {
  const target = targets.get(link.getAttribute('href')?.slice(1) ?? '');
  if (!target || target.contains(link)) return undefined;
  const known = target.closest('[data-block=footnotes]') ?? (link.closest('sup') && target);
  // Some mark the note by an empty anchor in it.
  return known ? (target.closest('li') ?? target) : undefined;
}

function listen(body: HTMLElement, notes: Map<Element, Element>): void {
  let wanted: Element | undefined;
  let shown: NotePreview | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let byTouch = false;
  const hide = (): void => {
    clearTimeout(leaving);
    wanted = undefined;
    shown?.hide();
    shown = undefined;
  };
  const linkAt = ({target}: Event): Element | undefined => {
    const link = (target as Element).closest('a');
    return link && notes.has(link) ? link : undefined;
  };
  const load = async (link: Element, note: Element): Promise<void> => {
    const {showNotePreview} = await import('./note-preview.js');
    if (wanted === link && link.isConnected) shown = showNotePreview(body, link, note, hide);
  };
  const show = (link: Element | undefined): boolean => {
    const note = link && notes.get(link);
    if (!link || !note) return false;
    clearTimeout(leaving);
    if (wanted === link) return false;
    hide();
    wanted = link;
    load(link, note).catch(() => {
      // Then its number is a link to it and nothing else.
      notes.clear();
    });
    return true;
  };
  const isPreview = (target: EventTarget | null): boolean => !!shown?.holds(target);

  body.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    if (isPreview(event.target)) clearTimeout(leaving);
    else show(linkAt(event));
  });
  body.addEventListener('pointerout', (event) => {
    if (event.pointerType !== 'mouse' || !(linkAt(event) ?? isPreview(event.target))) return;
    clearTimeout(leaving);
    leaving = setTimeout(hide, grace);
  });
  body.addEventListener('focusin', (event) => {
    const link = linkAt(event);
    if (link?.matches(':focus-visible')) show(link);
  });
  body.addEventListener('focusout', (event) => {
    if (linkAt(event)) hide();
  });
  body.addEventListener('pointerdown', (event) => {
    byTouch = event.pointerType === 'touch';
  });
  body.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (link && byTouch && show(link)) event.preventDefault();
    else if (link) hide();
  });
}
