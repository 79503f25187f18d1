import {html, nothing, render} from 'lit';
import {contentsWords} from '../../../i18n/messages/contents.js';
import {wordsFor} from '../../../i18n/words.js';
import {adoptStyles} from '../../../shared/adopt-styles.js';
import {isPlainClick} from '../../../shared/link-click.js';
import {reveal} from '../reveal.js';
import {contentsStyles} from './contents.styles.js';
import {giveIds, sectionsOf, type Section} from './headings.js';
import type {Tool} from './tool.js';

// Fewer lead nowhere that the eye does not.
const fewest = 3;

// In em of the bar: what a column of contents takes on either side, and what is wide enough to show them at once.
const margin = 17;
const wide = 34;

// More of them above the article would push its title out of sight.
const mostOpen = 8;

/**
 * Lists the sections of the article: the headings of the two highest levels of its text. The section that is read
 * is marked. It stands in the margin beside the article and stays in sight where there is room for that, else above
 * the article: open if the view is wide and the list short, closed on a phone. Nothing for fewer than three headings,
 * nor where the text is not shown.
 *
 * A click takes the reader and the keyboard there, and leaves the page's hash alone.
 *
 * - Parts `contents`, `contents-title`, `contents-list`, `contents-item`, `contents-link`.
 */
export const tool: Tool = ({view, article, container, body, box, language, signal}) => {
  const sections = container.contains(body) ? sectionsOf(body) : [];
  if (sections.length < fewest) return;
  adoptStyles(view.renderRoot, contentsStyles);
  const takeIdsAway = giveIds(sections, article.id || article.url);
  const em = Number.parseFloat(getComputedStyle(box).fontSize);
  box.className = 'contents';
  const place = (): void => {
    const room = view.clientWidth - container.offsetWidth;
    box.classList.toggle('beside', room >= 2 * margin * em);
  };
  place();
  const open =
    box.matches('.beside') || (view.clientWidth >= wide * em && sections.length <= mostOpen);
  const show = (): void => {
    render(renderContents(sections, open, currentOf(sections), container, language), box);
    keepInSight(box);
  };
  show();
  const resizing = new ResizeObserver(place);
  // As wide as the view, but no taller for where the contents stand.
  const frame = box.parentElement?.nextElementSibling;
  if (frame) resizing.observe(frame);
  resizing.observe(container);
  const passing = observePassing(sections, show);
  signal.addEventListener('abort', () => {
    resizing.disconnect();
    passing.disconnect();
    takeIdsAway();
  });
};

function renderContents(
  sections: readonly Section[],
  open: boolean,
  current: Section | undefined,
  container: HTMLElement,
  language: string,
): unknown {
  const {title} = wordsFor(contentsWords, language);
  const go = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    reveal(container, (event.currentTarget as Element).getAttribute('href') ?? '');
  };
  return html`<nav part="contents" aria-label=${title}>
    <details ?open=${open}>
      <summary part="contents-title">${title}</summary>
      <ol part="contents-list" lang=${container.lang} dir=${container.dir || nothing}>
        ${sections.map(
          (section) =>
            html`<li part="contents-item" class=${section.below ? 'below' : nothing}>
              <a
                part="contents-link"
                href="#${section.heading.id}"
                aria-current=${section === current ? 'location' : nothing}
                @click=${go}
                >${section.title}</a
              >
            </li>`,
        )}
      </ol>
    </details>
  </nav>`;
}

/** Beside the article, contents longer than the window scroll by themselves. */
function keepInSight(box: HTMLElement): void {
  const link = box.querySelector<HTMLElement>('[aria-current]');
  const list = box.firstElementChild;
  if (link && list) list.scrollTop = link.offsetTop - list.clientHeight / 2;
}

// Where the eye rests: what has passed this part of the window's height is being read.
const line = 0.3;

/** The section that is read; absent above the first one. */
function currentOf(sections: readonly Section[]): Section | undefined {
  return sections.findLast(
    ({heading}) => heading.getBoundingClientRect().top <= innerHeight * line,
  );
}

/** Tells when a heading passes the line, in either direction. */
function observePassing(sections: readonly Section[], tell: () => void): IntersectionObserver {
  // Without end upwards: who jumps over a heading passes it all the same.
  const rootMargin = `1000000px 0px ${(line - 1) * 100}%`;
  const observer = new IntersectionObserver(tell, {rootMargin});
  for (const {heading} of sections) observer.observe(heading);
  return observer;
}
