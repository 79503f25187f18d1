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
}

/** One story: picture, rubric, title, first paragraph, publisher and date, and one link over all of it. */
export function renderCard(item: Teaser, {href, level, language}: CardOptions): TemplateResult {
  const {image, kicker, publisher, publishedAt, title, lead, lang, dir} = item;
  return html`<li part="card" lang=${lang || nothing} dir=${dir || nothing}>
    ${
      image?.src
        ? html`<img
            part="image"
            alt=""
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
            width=${image.width ?? nothing}
            height=${image.height ?? nothing}
            src=${image.sources.find(({width}) => width >= 320)?.src ?? image.src}
          />`
        : nothing
    }
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
