import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';
import {elementIn, eventually, inState, part, parts} from './support/elements.js';
import {articles} from './support/seed.js';

interface Args {
  'article-id': string;
}

const meta: Meta<Args> = {
  title: 'Pages/Whole page',
  args: {'article-id': articles.firstPage},
  render: (args) => html`
    <article-view id="story" article-id=${args['article-id']}></article-view>
    <related-list for="story"></related-list>
    <comment-box for="story"></comment-box>
    <back-to-top for="story"></back-to-top>
  `,
  parameters: {docs: {story: {inline: false, height: '40em'}}},
};
export default meta;

type Story = StoryObj<Args>;

/** The four elements together: three of them follow the article that the first one shows. */
export const FourTags: Story = {
  play: async ({canvasElement}) => {
    await inState(canvasElement, 'article-view', 'ready');
    const related = await inState(canvasElement, 'related-list', 'ready');
    const comments = await inState(canvasElement, 'comment-box', 'empty');
    await expect(related.items[0]?.id).toBe(articles.chosen[0]);
    await expect(parts(comments, 'empty')).toHaveLength(1);
  },
};

/** On a dark page. */
export const Dark: Story = {
  globals: {theme: 'dark'},
  render: (args, context) =>
    html`<div style="background: Canvas; color: CanvasText; padding: 1em">
      ${meta.render!(args, context)}
    </div>`,
  play: FourTags.play!,
};

/** A chosen story takes the place of the article, and the discussion follows. */
export const NextStory: Story = {
  play: async ({canvasElement}) => {
    const view = await inState(canvasElement, 'article-view', 'ready');
    const related = await inState(canvasElement, 'related-list', 'ready');
    related.addEventListener('related-select', (event) => {
      event.preventDefault();
      view.articleId = event.item.id;
    });
    const [next] = related.items;
    await userEvent.click(part(related, 'title').querySelector('a')!);
    await eventually(() => expect(part(view, 'title')).toHaveTextContent(next!.title));
    await eventually(() => expect(related.items.map(({id}) => id)).not.toContain(next!.id));
    await inState(canvasElement, 'comment-box', 'ready');
  },
};

/** The way back leads to the article. */
export const BackToTheArticle: Story = {
  play: async ({canvasElement}) => {
    const view = await inState(canvasElement, 'article-view', 'ready');
    await inState(canvasElement, 'comment-box', 'empty');
    const back = elementIn(canvasElement, 'back-to-top');
    scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'});
    await eventually(() => expect(getComputedStyle(back).opacity).toBe('1'));
    await userEvent.click(part(back, 'link'));
    await expect(document.activeElement).toBe(part(view, 'title'));
  },
};
