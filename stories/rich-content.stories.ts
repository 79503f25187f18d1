import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';
import {eventually, inState} from './support/elements.js';

interface Args {
  'article-id': string;
}

const meta: Meta<Args> = {
  title: 'Elements/article-view/Rich content',
  component: 'article-view',
  render: (args) => html`<article-view article-id=${args['article-id']}></article-view>`,
};
export default meta;

type Story = StoryObj<Args>;

/** A gallery of WordPress: each picture opens large, by pointer, keyboard or the address `#img-2`. */
export const Gallery: Story = {
  args: {'article-id': '88223'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await eventually(() => {
      void expect(element.querySelectorAll('[data-block=picture]').length).toBeGreaterThan(2);
    });
  },
};

/** Players of other sites as cards, a bookmark of Ghost, and a frame that nobody knows. */
export const Embeds: Story = {
  args: {'article-id': '88230'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await eventually(() => {
      const card = element.querySelector('[data-block=player]')?.shadowRoot;
      void expect(card?.querySelector('button')?.textContent).toContain('YouTube');
    });
  },
};

/** Notes of WordPress: the number shows its note, and leads to it. */
export const Footnotes: Story = {
  args: {'article-id': '88229'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await eventually(() => {
      void expect(element.querySelector('[role=doc-noteref]')).not.toBeNull();
    });
    const number = element.querySelector<HTMLElement>('[role=doc-noteref]');
    if (number) await userEvent.hover(number);
  },
};
