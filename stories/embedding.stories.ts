import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {inState, part} from './support/elements.js';
import {articles} from './support/seed.js';

interface Args {
  render: 'light' | 'shadow';
}

const meta: Meta<Args> = {
  title: 'Pages/Embedding',
  argTypes: {render: {control: 'select', options: ['light', 'shadow']}},
  // The styles are meant for a page of their own.
  parameters: {docs: {story: {inline: false, height: '40em'}}},
  render: ({render}) => html`
    <style>
      html {
        font-size: 62.5%;
      }
      * {
        all: revert;
        box-sizing: content-box;
      }
      h1,
      p,
      a,
      img {
        color: maroon !important;
        text-transform: uppercase !important;
        letter-spacing: 0.2em !important;
        border: 3px dashed maroon !important;
      }
    </style>
    <h1>Cổng thông tin Vườn Ươm</h1>
    <article-view
      id="guest"
      article-id=${articles.firstPage}
      heading-level="2"
      render=${render}
    ></article-view>
    <related-list for="guest"></related-list>
    <comment-box for="guest"></comment-box>
    <back-to-top></back-to-top>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** In a shadow root nothing of the page's hostile styles arrives. */
export const HostileStyles: Story = {
  args: {render: 'shadow'},
  play: async ({canvasElement}) => {
    const view = await inState(canvasElement, 'article-view', 'ready');
    const related = await inState(canvasElement, 'related-list', 'ready');
    const comments = await inState(canvasElement, 'comment-box', 'empty');
    for (const node of [
      part(view, 'title'),
      part(view, 'lead'),
      part(view, 'image'),
      part(related, 'title'),
      part(comments, 'empty'),
    ]) {
      const {borderTopStyle, textTransform} = getComputedStyle(node);
      await expect(borderTopStyle).not.toBe('dashed');
      await expect(textTransform).toBe('none');
    }
  },
};

/** As part of the page an article takes the page's styles, hostile or not, and stays readable. */
export const PartOfThePage: Story = {
  args: {render: 'light'},
  play: async ({canvasElement}) => {
    const view = await inState(canvasElement, 'article-view', 'ready');
    await expect(getComputedStyle(part(view, 'lead')).textTransform).toBe('uppercase');
    await expect(view.scrollWidth).toBeLessThanOrEqual(innerWidth);
  },
};
