import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect} from 'storybook/test';
import {CommentPostedEvent, type Comment} from '../src/index.js';
import {sourceArgTypes, withoutControl} from './support/arg-types.js';
import {elementIn, eventually, inState, part} from './support/elements.js';
import {silent, unreachable} from './support/network.js';
import {articles} from './support/seed.js';

interface Args {
  'article-id'?: string;
  endpoint?: string;
  timeout?: number;
  lang?: string;
}

const count = (args: Args, fallback?: TemplateResult): TemplateResult =>
  html`<comment-count
    article-id=${ifDefined(args['article-id'])}
    endpoint=${ifDefined(args.endpoint)}
    timeout=${ifDefined(args.timeout)}
    lang=${ifDefined(args.lang)}
    >${fallback}</comment-count
  >`;

const meta: Meta<Args> = {
  title: 'Elements/comment-count',
  component: 'comment-count',
  render: (args) => count(args),
  argTypes: sourceArgTypes({count: withoutControl}),
};
export default meta;

type Story = StoryObj<Args>;

/** Several comments. */
export const Ready: Story = {
  args: {'article-id': articles.fortyComments, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-count', 'ready');
    await expect(part(element, 'count')).toHaveTextContent('40 bình luận');
  },
};

/** English words, with the separators of the language. */
export const English: Story = {
  args: {'article-id': articles.manyComments, lang: 'en'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-count', 'ready');
    await expect(part(element, 'count')).toHaveTextContent('2,000 comments');
  },
};

/** None, which has words of its own. */
export const Empty: Story = {
  args: {'article-id': articles.firstPage, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-count', 'empty');
    await expect(part(element, 'count')).toHaveTextContent('Chưa có bình luận');
  },
};

/** Right to left. */
export const RightToLeft: Story = {
  args: {'article-id': articles.fortyComments},
  render: (args) => html`<div lang="ar" dir="rtl">${count(args)}</div>`,
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-count', 'ready');
    await expect(getComputedStyle(element).direction).toBe('rtl');
  },
};

/** In the links of a list, all asked for together. */
export const InLinks: Story = {
  args: {lang: 'vi'},
  render: (args) => html`
    <ul>
      ${[articles.fortyComments, articles.oneComment, articles.firstPage].map(
        (id) =>
          html`<li>
            <a href=${`?article=${id}#comments`}>${count({...args, 'article-id': id})}</a>
          </li>`,
      )}
    </ul>
  `,
  play: async ({canvasElement}) => {
    const texts = (): (string | undefined)[] =>
      [...canvasElement.querySelectorAll('comment-count')].map((element) =>
        element.shadowRoot?.textContent.trim(),
      );
    await eventually(() =>
      expect(texts()).toEqual(['40 bình luận', '1 bình luận', 'Chưa có bình luận']),
    );
  },
};

/** The reader has just sent a comment on the same page. */
export const Posted: Story = {
  args: {'article-id': articles.fortyComments, lang: 'en'},
  render: (args) => html`
    <p>${count(args)}</p>
    <comment-box article-id=${ifDefined(args['article-id'])} lang="en" loading="lazy"></comment-box>
  `,
  play: async ({canvasElement}) => {
    await inState(canvasElement, 'comment-box', 'ready');
    const element = await inState(canvasElement, 'comment-count', 'ready');
    const before = element.count!;
    const sent = {state: 'published'} as Comment;
    elementIn(canvasElement, 'comment-box').dispatchEvent(new CommentPostedEvent(sent, before + 1));
    await eventually(() =>
      expect(part(element, 'count')).toHaveTextContent(`${before + 1} comments`),
    );
  },
};

/** Nothing to ask for yet: the bare word. */
export const Idle: Story = {
  args: {lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-count', 'idle');
    await expect(element.shadowRoot).toHaveTextContent('Bình luận');
  },
};

/** A request is under way; words of the page stand there. */
export const Loading: Story = {
  args: {...Ready.args, endpoint: silent, timeout: 86_400_000},
  render: (args) => count(args, html`<span>Ý kiến bạn đọc</span>`),
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-count', 'loading');
    await expect(element.querySelector('span')).toBeVisible();
  },
};

/** The endpoint does not know the article. */
export const NotFound: Story = {
  name: 'Error: not found',
  args: {'article-id': articles.unknown, lang: 'en'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-count', 'error');
    await expect(element.error?.code).toBe('not-found');
  },
};

/** No connection: the words of the page stay. */
export const Offline: Story = {
  args: {...Ready.args, endpoint: unreachable},
  render: (args) => count(args, html`<span>Ý kiến bạn đọc</span>`),
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-count', 'offline');
    await expect(element.querySelector('span')).toBeVisible();
  },
};
