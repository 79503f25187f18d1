import {html, nothing, type TemplateResult} from 'lit';
import {formatDateTime} from '../../i18n/formats.js';
import type {ArticleWords} from '../../i18n/messages/article.js';
import type {Article, Link} from '../../model/article.js';
import {renderPicture} from './picture.js';

/** An article with the nodes that were made of its markup, once, when it arrived. */
export interface ArticleNodes {
  readonly article: Article;
  readonly title: HTMLElement;
  readonly body: HTMLElement;
  readonly caption: HTMLElement | undefined;
  /** What stands before the ids of the author. */
  readonly idPrefix: string;
}

/** How the nodes of an article are put together. */
export type ArticleTemplate = (
  nodes: ArticleNodes,
  words: ArticleWords,
  language: string,
) => TemplateResult;

/** The article as a publisher's page shows it. */
export const renderArticle: ArticleTemplate = (
  {article, title, body, caption},
  words,
  language,
) => {
  const {publisher, kicker, image, byline, authors, rights, truncated, corrections} = article;
  const signature = byline || authors.map(({name}) => name).join(', ');
  const time = (moment: string): TemplateResult =>
    html`<time datetime=${moment}>${formatDateTime(moment, article.timeZone, language)}</time>`;
  return html`
    <header part="header">
      ${kicker ? html`<p part="kicker">${renderLink(kicker)}</p>` : nothing} ${title}
      ${
        article.publishedAt
          ? html`<p part="date">
              ${time(article.publishedAt)}
              ${
                article.updatedAt && article.updatedAt !== article.publishedAt
                  ? html`<span part="updated">${words.updated} ${time(article.updatedAt)}</span>`
                  : nothing
              }
            </p>`
          : nothing
      }
    </header>
    ${
      article.lead || article.dateline
        ? html`<p part="lead">
            ${article.dateline ? html`<span part="dateline">${article.dateline}</span>${' '}` : nothing}${article.lead}
          </p>`
        : nothing
    }
    ${
      image
        ? html`<figure part="figure">
            ${image.src ? renderPicture(image) : nothing}
            ${
              caption || image.credit
                ? html`<figcaption part="caption">
                    ${caption}
                    ${image.credit ? html`<span part="credit">${words.credit} ${image.credit}</span>` : nothing}
                  </figcaption>`
                : nothing
            }
          </figure>`
        : nothing
    }
    ${body}
    <footer part="footer">
      ${signature ? html`<p part="byline">${signature}</p>` : nothing}
      ${corrections.map(
        ({at, text}) =>
          html`<p part="correction">
            <strong>${words.correction}</strong> ${at ? time(at) : nothing} ${text}
          </p>`,
      )}
      ${
        publisher?.name || article.url
          ? html`<p part="publisher">
              ${
                publisher?.logo
                  ? html`<img
                      part="logo"
                      alt=""
                      referrerpolicy="no-referrer"
                      src=${publisher.logo}
                    />`
                  : nothing
              }
              ${publisher?.name ? renderLink(publisher) : nothing}
              ${
                article.url
                  ? html`<a part="original" href=${article.url}
                      >${(truncated ? words.readOn : words.original)(publisher?.name ?? '')}</a
                    >`
                  : nothing
              }
            </p>`
          : nothing
      }
      ${rights ? html`<p part="rights">${rights}</p>` : nothing}
      ${
        article.tags.length
          ? html`<ul part="tags" aria-label=${words.tags}>
              ${article.tags.map((tag) => html`<li>${renderLink(tag)}</li>`)}
            </ul>`
          : nothing
      }
    </footer>
  `;
};

/** Words that may lead somewhere. */
export function renderLink({name, url}: Link): unknown {
  return url ? html`<a href=${url}>${name}</a>` : name;
}
