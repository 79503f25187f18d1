import type {Article} from '../../../model/article.js';

/**
 * What an article is, in the words of schema.org, as search engines want it of news:
 * https://developers.google.com/search/docs/appearance/structured-data/article. What the publisher does not say is
 * left out.
 */
export function statementOf(article: Article): object {
  const {url, title, image, publisher, publishedAt, updatedAt, authors, lang, access} = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    mainEntityOfPage: url,
    datePublished: publishedAt || undefined,
    dateModified: updatedAt || undefined,
    author: authors.length
      ? authors.map(({name, url}) => ({'@type': 'Person', name, url: url || undefined}))
      : undefined,
    publisher: publisher?.name
      ? {
          '@type': 'Organization',
          name: publisher.name,
          url: publisher.url || undefined,
          logo: publisher.logo ? {'@type': 'ImageObject', url: publisher.logo} : undefined,
        }
      : undefined,
    image: image?.src
      ? {'@type': 'ImageObject', url: image.src, width: image.width, height: image.height}
      : undefined,
    inLanguage: lang || undefined,
    isAccessibleForFree: access === 'free',
  };
}
