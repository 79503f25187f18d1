import type {RelatedList} from '../../src/elements/related-list/related-list.js';
import {show, type Attributes} from './show.js';
import {stage} from './staged.js';

/** A story that has what a card shows. */
export const story = (id: string): Readonly<Record<string, unknown>> => ({
  id,
  url: `https://paper.example/${id}`,
  title: `Story ${id}`,
  lead: 'A first paragraph that says in a sentence or two what the story is about.',
  publisher: {name: 'The Paper'},
  publishedAt: '2022-03-24T10:28:00+07:00',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** Where a list of that name asks for the stories like article 1. */
export const relatedPath = (name: string): string => `${name}/articles/1/related`;

/** A list of the stories that an endpoint of that name answers with. */
export async function showStories(
  name: string,
  items: readonly unknown[],
  attributes: Attributes = {},
): Promise<RelatedList> {
  await stage(relatedPath(name), {json: {items, next: null}});
  return showStaged(name, attributes);
}

/** A list on a staged endpoint. */
export const showStaged = (name: string, attributes: Attributes = {}): Promise<RelatedList> =>
  show('related-list', {endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en', ...attributes});

/** The links of the cards. */
export const linksOf = (list: RelatedList): HTMLAnchorElement[] => [
  ...list.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part="title"] a'),
];

/** Identifiers of what is shown. */
export const idsOf = (list: RelatedList): string[] => list.items.map(({id}) => id);
