import type {ContentOptions} from './content-options.js';

/** Opens a link that leaves the page's site in a new tab, which learns nothing of where it was opened. */
export function finishLink(link: Element, {pageOrigin}: ContentOptions): void {
  const href = link.getAttribute('href') ?? '';
  if (!/^https?:/.test(href) || new URL(href).origin === pageOrigin) return;
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}
