import {html, nothing} from 'lit';
import {formatDateTime} from '../../i18n/formats.js';
import {renderLink, type ArticleTemplate} from './article-template.js';
import {renderPicture} from './picture.js';

/** The beginning, with a link to the rest at its publisher's. */
const renderTeaser: ArticleTemplate = ({article, title}, words, language) => {
  const {kicker, publishedAt, timeZone, lead, dateline, image, publisher, url} = article;
  return html`<header part="header">
      ${kicker ? html`<p part="kicker">${renderLink(kicker)}</p>` : nothing} ${title}
      ${
        publishedAt
          ? html`<p part="date">
              <time datetime=${publishedAt}
                >${formatDateTime(publishedAt, timeZone, language)}</time
              >
            </p>`
          : nothing
      }
    </header>
    ${image?.src ? html`<figure part="figure">${renderPicture(image)}</figure>` : nothing}
    ${
      lead
        ? html`<p part="lead">
            ${dateline ? html`<span part="dateline">${dateline}</span>${' '}` : nothing}${lead}
          </p>`
        : nothing
    }
    ${
      url
        ? html`<p part="publisher">
            <a part="original" href=${url}>${words.readOn(publisher?.name ?? '')}</a>
          </p>`
        : nothing
    }`;
};

/** Picture and title that lead to the article: one link, which the whole card belongs to. */
const renderCard: ArticleTemplate = ({article, title}, _words, language) => {
  const {kicker, publishedAt, timeZone, image, publisher, url} = article;
  return html`${image?.src ? html`<figure part="figure">${renderPicture(image)}</figure>` : nothing}
    ${kicker ? html`<p part="kicker">${kicker.name}</p>` : nothing}
    ${url ? html`<a part="card-link" href=${url}>${title}</a>` : title}
    <p part="date">
      ${publisher?.name}
      ${publishedAt ? html`<time datetime=${publishedAt}>${formatDateTime(publishedAt, timeZone, language)}</time>` : nothing}
    </p>`;
};

/** The templates that show less than all of an article, by `mode`. */
export const templates: ReadonlyMap<string, ArticleTemplate> = new Map([
  ['teaser', renderTeaser],
  ['card', renderCard],
]);
