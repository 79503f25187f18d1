import {richContent} from '../../src/content/rich-content.js';
import type {ContentOptions} from '../../src/content/safe-content.js';

/** Where the articles of these tests come from. */
export const base = 'https://paper.example/news/2024/story.html';

/** What the rebuild is told in these tests. */
export const options: ContentOptions = {
  base,
  pageOrigin: location.origin,
  idPrefix: 'article-1-',
  headingShift: 0,
  rich: richContent({
    table: 'Table',
    embed: (host) => `See ${host}`,
    notEmbedded: 'Not here.',
  }),
};
