/**
 * Takes the reader to a place in the article: a note, a heading. The keyboard goes along.
 *
 * @param href the fragment as the rebuilt markup has it, with its `#`
 * @returns whether there is such a place
 */
export function reveal(container: Element, href: string): boolean {
  // By the attribute as it was written: its escapes need not be valid.
  const target = container.querySelector<HTMLElement>(`#${CSS.escape(href.slice(1))}`);
  if (!target) return false;
  // What is closed has no places.
  for (const details of container.querySelectorAll('details'))
    if (details.contains(target)) details.open = true;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({preventScroll: true});
  target.scrollIntoView();
  return true;
}

/**
 * Goes where the page's own address points, which was not there yet when the browser looked: by the id as it
 * stands in the page, or as the author wrote it. Not if the reader has moved meanwhile.
 */
export function revealHash(container: Element, idPrefix: string): void {
  if (!location.hash || scrollY) return;
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // Then it is taken as it is.
  }
  if (!reveal(container, `#${id}`)) reveal(container, `#${idPrefix}${id}`);
}
