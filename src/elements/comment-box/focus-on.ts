import type {LitElement} from 'lit';

/** The list item of a comment; absent while it is not shown. */
export function itemOf(box: LitElement, id: string): HTMLElement | null {
  return box.renderRoot.querySelector<HTMLElement>(`[data-comment="${CSS.escape(id)}"]`);
}

/**
 * Whether the focus may be moved from a form, after a wait: the reader is still at it, or nowhere. Absent: there is
 * no such form.
 */
export function isFocusFree(form: Element | null | undefined): boolean {
  return !!form?.matches(':focus-within') || document.activeElement === document.body;
}

/** Remembers what has the focus; tells after a wait whether it may be moved: the reader is still there, or nowhere. */
export function focusWatch({shadowRoot}: LitElement): () => boolean {
  const before = shadowRoot?.activeElement;
  return () => isFocusFree(before);
}

/** Puts the focus on the button that opens the form for an answer; where that is not there, on the one for a thread. */
export function focusOnOpener(box: LitElement, parentId: string): void {
  if (parentId && focusOn(box, parentId, ':scope > article [data-act="reply"]')) return;
  box.renderRoot.querySelector<HTMLElement>('[data-act="write"]')?.focus();
}

/** Puts the focus on a comment, or on what stands in its place; false if it is not shown. */
export function focusOnComment(box: LitElement, id: string): boolean {
  if (focusOn(box, id, ':scope > article')) return true;
  const deleted = itemOf(box, id)?.querySelector<HTMLElement>(':scope > [part~="deleted"]');
  if (deleted) deleted.tabIndex = -1;
  return (
    focusOn(box, id, ':scope > [part~="deleted"]') ||
    focusOn(box, id, ':scope > [part~="instead"] > button')
  );
}

/** Puts the focus on something of one comment; false if that is not there, or not to be seen. */
export function focusOn(box: LitElement, id: string, selector: string): boolean {
  const found = itemOf(box, id)?.querySelector<HTMLElement>(selector);
  found?.focus();
  return !!found && box.shadowRoot?.activeElement === found;
}
