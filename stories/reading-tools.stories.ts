import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';
import {eventually, inState, part, parts} from './support/elements.js';
import {articles} from './support/seed.js';

interface Args {
  'article-id': string;
  tools: string;
}

const meta: Meta<Args> = {
  title: 'Elements/article-view/Reading tools',
  component: 'article-view',
  render: (args) =>
    html`<article-view article-id=${args['article-id']} tools=${args.tools}></article-view>`,
  args: {'article-id': articles.long},
};
export default meta;

type Story = StoryObj<Args>;

/** Everything that stands in the bar, above an article of 5,000 words. */
export const All: Story = {
  args: {tools: 'reading-time text share contents progress'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    const names = ['reading-time', 'text-button', 'share', 'contents', 'progress'];
    for (const name of names) await expect(part(element, name)).toBeInTheDocument();
  },
};

/** How long it takes to read, by the usual rate of Vietnamese. */
export const ReadingTime: Story = {
  args: {tools: 'reading-time', 'article-id': articles.firstPage},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await expect(part(element, 'reading-time').innerText).toMatch(/^\d+ phút đọc$/);
  },
};

/** The settings of the text, open. */
export const Text: Story = {
  args: {tools: 'text', 'article-id': articles.firstPage},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await userEvent.click(part(element, 'text-button'));
    await expect(part(element, 'text-panel').matches(':popover-open')).toBe(true);
  },
};

/** A button that shares the article; a selected passage is shared as a quote. */
export const Share: Story = {
  args: {tools: 'share', 'article-id': articles.firstPage},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    const [paragraph] = element.querySelectorAll('[part~="body"] p');
    getSelection()!.selectAllChildren(paragraph!);
    await eventually(() => expect(part(element, 'share').innerText).toBe('Chia sẻ đoạn đã chọn'));
  },
};

/** The sections of the text. */
export const Contents: Story = {
  args: {tools: 'contents'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await expect(parts(element, 'contents-link').length).toBeGreaterThan(2);
  },
};

/** A line along the upper edge that grows with what has been read. */
export const Progress: Story = {
  args: {tools: 'progress'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await eventually(() => expect(part(element, 'progress').hidden).toBe(false));
  },
};
