let made = 0;

/**
 * Puts a link before a block that leads the keyboard past it; seen once it has the focus.
 *
 * @param label what it says
 */
export function addSkipLink(block: Element, label: string): void {
  const after = document.createElement('span');
  const link = document.createElement('a');
  after.id = `article-skip-${++made}`;
  after.tabIndex = -1;
  link.href = `#${after.id}`;
  link.textContent = label;
  link.dataset['block'] = 'skip';
  link.addEventListener('click', (event) => {
    // No step in the history of the page, and no link of the article's.
    event.preventDefault();
    after.focus();
  });
  block.before(link);
  block.after(after);
}
