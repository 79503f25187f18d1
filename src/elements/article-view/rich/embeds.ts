import {findEmbed} from '../../../content/embeds/embed.js';
import {makeCard} from './embed-card.js';

/** Makes cards of all that a known site can show: frames, quoted posts, addresses that stand alone. */
export function enhanceEmbeds(body: HTMLElement, language: string): void {
  for (const box of body.querySelectorAll<HTMLElement>('p,figure>div,[data-block=embed]')) {
    const link = standsAlone(box);
    const embed = link && findEmbed(link.href);
    if (embed) {
      box.replaceChildren(link);
      makeCard(box, link, embed, language);
    }
  }
  for (const post of body.querySelectorAll<HTMLElement>('blockquote[data-block=player]')) {
    // It ends with the link to itself. Not of all its links: a quote may hold others, each with ten thousand.
    const link = [...post.querySelectorAll('a')].slice(-20).findLast(({href}) => findEmbed(href));
    const embed = link && findEmbed(link.href);
    if (embed) makeCard(post, link, embed, language);
    else post.removeAttribute('data-block');
  }
}

/** The link, or the address that is no link, which is all that a box holds; absent if there is more in it. */
function standsAlone(box: Element): HTMLAnchorElement | undefined {
  const given = box.querySelector('a');
  if (box.matches('[data-block=embed]')) return given ?? undefined;
  const text = box.textContent.trim();
  if (box.querySelector('img,[data-block]') ?? box.closest('[data-block=player]')) return undefined;
  if (given) return given.textContent.trim() === text ? given : undefined;
  if (!/^https?:\/\/\S+$/.test(text)) return undefined;
  const link = document.createElement('a');
  link.href = link.textContent = text;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}
