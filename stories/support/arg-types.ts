import type {ArgTypes} from '@storybook/web-components-vite';

/** What the element alone sets. */
export const withoutControl = {control: false} as const;

/** A property that the table shows under the name of its attribute. */
export const shownAsAttribute = {table: {disable: true}} as const;

/** Controls of an element with a source: the attributes all of them have, and those of its own. */
export function sourceArgTypes(own: Partial<ArgTypes>): Partial<ArgTypes> {
  return {
    articleId: shownAsAttribute,
    headingLevel: shownAsAttribute,
    loading: {control: 'select', options: ['eager', 'lazy']},
    timeout: {control: 'number'},
    lang: {control: 'select', options: ['vi', 'en']},
    source: withoutControl,
    state: withoutControl,
    error: withoutControl,
    version: withoutControl,
    ...own,
  };
}
