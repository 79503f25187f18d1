import {html, nothing, type TemplateResult} from 'lit';
import {formatDateTime} from '../../i18n/formats.js';
import type {Teaser} from '../../model/article.js';
import {renderAccess} from './access.js';

/** How a card stands in its list. */
export interface CardOptions {
  /** Where its one link leads. */
  readonly href: string;
  /** Level of its heading. */
  readonly level: number;
  /** BCP 47 tag for the date. */
  readonly language: string;
  /** Its picture; absent: it has none. */
  readonly picture: HTMLImageElement | undefined;
}

/** Makes the picture of a story; absent: it has none. */
export function pictureOf({image}: Teaser): HTMLImageElement | undefined {
  if (!image?.src) return undefined;
  const {src, width, height, sources} = image;
  const picture = document.createElement('img');
  picture.setAttribute('part', 'image');
  if (width) picture.width = width;
  if (height) picture.height = height;
  // Before the address, which is asked for at once.
  const how = {alt: '', loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer'} as const;
  const fit = sources.find((source) => source.width >= 320);
  return Object.assign(picture, how, {src: fit?.src ?? src});
}

/** One story: picture, rubric, title, first paragraph, publisher and date, and one link over all of it. */
export function renderCard(item: Teaser, options: CardOptions): TemplateResult {
  const {href, level, language, picture} = options;
  const {kicker, publisher, publishedAt, title, lead, lang, dir} = item;
  return html`<li part="card" lang=${lang || nothing} dir=${dir || nothing}>
    ${picture ?? nothing}
    <div>
      ${kicker ? html`<div part="kicker">${kicker.name}</div>` : nothing}
      <div part="title" role="heading" aria-level=${level}>
        <a href=${href}>${title}</a>
      </div>
      ${lead ? html`<p part="lead">${lead}</p>` : nothing}
      <div part="meta">
        ${renderAccess(item, language)}${publisher?.name ? html`<bdi>${publisher.name}</bdi>` : nothing}
        ${
          publishedAt
            ? html`<time datetime=${publishedAt} lang=${language} dir="auto"
                >${formatDateTime(publishedAt, item.timeZone, language)}</time
              >`
            : nothing
        }
      </div>
    </div>
  </li>`;
}
