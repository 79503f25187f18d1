import {pictureWords} from '../../../i18n/messages/pictures.js';
import {wordsFor} from '../../../i18n/words.js';
import {isPlainClick} from '../../../shared/link-click.js';
import {addSkipLink} from './rich-skip-link.js';

const pictureFile = /\.(avif|gif|jpe?g|png|webp)$/i;

/**
 * Lets pictures be seen large: those of galleries, and those whose author links them to their file. Each is a
 * link to the file, as it is for whoever has no scripts, that opens the view for them all.
 *
 * The page's own address opens it too, `#img-3` at the third, and so does a link to that in the article.
 */
export function enhancePictures(body: HTMLElement, language: string): void {
  const words = wordsFor(pictureWords, language);
  const links = [...body.querySelectorAll('img')].flatMap((image) => linkOf(image) ?? []);
  const [first] = links;
  if (!first) return;
  for (const [index, link] of links.entries()) {
    link.dataset['block'] = 'picture';
    link.setAttribute('role', 'button');
    link.setAttribute('aria-haspopup', 'dialog');
    const alternative = link.querySelector('img')?.alt.trim();
    link.setAttribute('aria-label', words.enlarge(alternative || index + 1));
  }
  for (const gallery of body.querySelectorAll('[data-block=gallery]')) {
    if (!gallery.parentElement?.closest('[data-block=gallery]')) addSkipLink(gallery, words.skip);
  }
  const named = (hash: string): HTMLAnchorElement | undefined => {
    const [, number] = /[#-]img-(\d{1,4})$/.exec(hash) ?? [];
    return links[Number(number) - 1];
  };
  const open = async (link: HTMLAnchorElement): Promise<void> => {
    const {openLightbox} = await import('./lightbox.js');
    openLightbox(links, links.indexOf(link), language);
  };
  const follow = (event: Event, link: HTMLAnchorElement | undefined): void => {
    if (!link) return;
    event.preventDefault();
    // Without a connection for the view, the file it is.
    open(link).catch(() => {
      location.assign(link.href);
    });
  };
  const pictureAt = ({target}: Event): HTMLAnchorElement | undefined =>
    links.find((link) => link.contains(target as Node));
  body.addEventListener('click', (event) => {
    if (!isPlainClick(event)) return;
    const href = (event.target as Element).closest('a')?.getAttribute('href') ?? '';
    follow(event, pictureAt(event) ?? (href.startsWith('#') ? named(href) : undefined));
  });
  body.addEventListener('keydown', (event) => {
    if (event.key === ' ') follow(event, pictureAt(event));
  });
  const openAsked = (): void => {
    const link = location.hash.startsWith('#img-') ? named(location.hash) : undefined;
    if (link) open(link).catch(() => undefined);
  };
  whileShown(first, 'hashchange', openAsked);
}

/** The link that a picture is opened by; absent if it is none to be opened, or leads elsewhere. */
function linkOf(image: HTMLImageElement): HTMLAnchorElement | undefined {
  const given = image.closest('a');
  if (given) return pictureFile.test(given.pathname) ? given : undefined;
  if (!image.closest('[data-block=gallery]')) return undefined;
  const link = document.createElement('a');
  link.href = largest(image);
  const whole = image.closest('picture') ?? image;
  whole.replaceWith(link);
  link.append(whole);
  return link;
}

/** The address of the largest candidate. */
function largest(image: HTMLImageElement): string {
  let best = image.src;
  let most = 0;
  for (const candidate of image.srcset.split(', ')) {
    const [address = '', size = ''] = candidate.split(' ');
    if (Number.parseFloat(size) > most) {
      most = Number.parseFloat(size);
      best = address;
    }
  }
  return best;
}

/** Acts on the arrival of an element, and then on an event of the window for as long as it stays. */
function whileShown(element: HTMLElement, event: string, act: () => void): void {
  let isNew = true;
  const look = (): void => {
    if (!element.isConnected) {
      removeEventListener(event, act);
      return;
    }
    addEventListener(event, act);
    if (isNew) act();
    isNew = false;
  };
  // Nothing else tells of coming and going but what is on screen, here with all that lies around it. Who observes
  // sizes instead is told of errors where pictures come.
  new IntersectionObserver(look, {rootMargin: '1000000px'}).observe(element);
}
