import {html, nothing, render} from 'lit';
import type {Embed} from '../../../content/embeds/embed.js';
import {blockWords} from '../../../i18n/messages/blocks.js';
import {embedWords} from '../../../i18n/messages/embeds.js';
import {wordsFor} from '../../../i18n/words.js';
import {adoptStyles} from '../../../shared/adopt-styles.js';
import {embedStyles} from './embeds.styles.js';
import {addSkipLink} from './rich-skip-link.js';

/**
 * Makes a card of a block: it says what can be seen and loads it once the reader asks for it, in the room that
 * the card has from the start. Nothing is requested from the other site before that.
 *
 * @param block what becomes the card: the quote of a post, or a box with nothing but `link` in it
 * @param link stays where it is, in the article; what we say about it is put around it
 */
export function makeCard(
  block: HTMLElement,
  link: HTMLAnchorElement,
  embed: Embed,
  language: string,
): void {
  const words = wordsFor(embedWords, language);
  const {provider, kind} = embed;
  const isQuote = block.localName === 'blockquote';
  const text = link.textContent.trim();
  const isOurs = text === wordsFor(blockWords, language).embed(link.hostname);
  const title = link.title || (isQuote || isOurs || /^https?:/.test(text) ? '' : text);
  const caption = block.closest('figure')?.querySelector('figcaption')?.textContent.trim();
  link.removeAttribute('title');
  link.href = embed.url;
  if (!isQuote) {
    link.textContent = words.open(provider);
    link.lang = language;
  }
  block.dataset['block'] = 'player';
  const root = block.attachShadow({mode: 'open'});
  adoptStyles(root, embedStyles);
  const show = (content: unknown, beside: boolean): void => {
    const outside = beside
      ? html`<div class=${isQuote ? 'paper' : 'source'}><slot></slot></div>`
      : nothing;
    render(
      html`<div class="room" .style=${roomOf(embed)}>${content}</div>
        ${outside}`,
      root,
    );
  };
  const play = (): void => {
    const player = createPlayer(embed, title || caption || words.title(provider));
    show(player, true);
    player.focus();
  };
  show(
    html`${isQuote ? html`<slot></slot>` : html`<strong dir="auto">${title || provider}</strong>`}
      <button type="button" class=${kind} lang=${language} dir="auto" @click=${play}>
        ${words.play[kind](provider)}
      </button>
      <small lang=${language} dir="auto">${words.note(provider)}</small>`,
    !isQuote,
  );
  addSkipLink(block, words.skip);
}

/** The room that a player takes, as declarations: what is higher than wide is no wider than a telephone. */
function roomOf({size}: Embed): string {
  const [width, height] = size.split('/').map(Number);
  if (!height) return `min-block-size:${size}`;
  return `aspect-ratio:${size}${Number(width) < height ? ';max-inline-size:20em' : ''}`;
}

function createPlayer({player, allow}: Embed, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = allow;
  frame.allowFullscreen = allow.includes('fullscreen');
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation',
  );
  frame.src = player;
  return frame;
}
