import type {LitElement} from 'lit';

/** The list item of a comment; absent while it is not shown. */
export function itemOf(box: LitElement, id: string): HTMLElement | null {
  return box.renderRoot.querySelector<HTMLElement>(`[data-comment="${CSS.escape(id)}"]`);
}

/** Puts the focus on something of one comment; false if that is not there. */
export function focusOn(box: LitElement, id: string, selector: string): boolean {
  const found = itemOf(box, id)?.querySelector<HTMLElement>(selector);
  found?.focus();
  return !!found;
}
