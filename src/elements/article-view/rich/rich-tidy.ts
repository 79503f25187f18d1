/** Makes of the rebuilt blocks what their content system makes of them by scripts of its own. */
export function tidyBlocks(body: HTMLElement): void {
  // The remains of controls whose buttons are gone, and forms without their fields.
  for (const controls of body.querySelectorAll('[data-block=controls]')) controls.remove();
  for (const toggle of body.querySelectorAll('[data-block=toggle]')) {
    // With nothing to be named by, it could not be found again once it is closed.
    if (toggle.firstElementChild?.textContent.trim()) makeDetails(toggle);
  }
}

/** What a script would open and close does so by itself. */
function makeDetails(toggle: Element): void {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.append(toggle.firstElementChild ?? '');
  // Its level is the content system's choice, and seldom the next one down.
  for (const heading of summary.querySelectorAll('h2,h3,h4,h5,h6')) {
    heading.replaceWith(...heading.childNodes);
  }
  details.append(summary, ...toggle.childNodes);
  toggle.replaceWith(details);
}
