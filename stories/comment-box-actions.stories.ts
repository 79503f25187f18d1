import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, userEvent} from 'storybook/test';
import type {CommentBox} from '../src/index.js';
import {elementIn, eventually, inState, part, parts} from './support/elements.js';
import {articles} from './support/seed.js';
import {fillIn, forgetWriting, newText, openForm} from './support/writing.js';

interface Args {
  'article-id': string;
  lang: string;
}

const meta: Meta<Args> = {
  title: 'Elements/comment-box/Taking part',
  component: 'comment-box',
  beforeEach: forgetWriting,
  args: {'article-id': articles.fortyComments, lang: 'vi'},
  render: (args) =>
    html`<comment-box article-id=${args['article-id']} lang=${args.lang}></comment-box>`,
};
export default meta;

type Story = StoryObj<Args>;

const published = {
  ...{parentId: null, rev: 1, state: 'published', author: {name: 'Nguyễn Văn An'}},
  ...{text: 'Bài viết rất hay.', createdAt: '2022-03-24T10:28:00+07:00', votes: {up: 3, down: 1}},
};

/** A discussion that the page itself brings, for states that no endpoint has at hand. */
function given(policy: object, ...items: readonly object[]): TemplateResult {
  const page = {thread: {count: items.length, state: 'open'}, policy, items};
  const data = document.createElement('script');
  data.type = 'application/json';
  data.textContent = JSON.stringify(page);
  return html`<comment-box lang="vi">${data}</comment-box>`;
}

const action = (element: CommentBox, act: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[data-act="${act}"]:not([hidden])`)!;

async function press(element: CommentBox, act: string): Promise<void> {
  await eventually(() => expect(action(element, act)).toBeVisible());
  await userEvent.click(action(element, act));
}

/** Writes a comment and opens its menu. */
async function ownMenu(canvas: HTMLElement): Promise<CommentBox> {
  const element = elementIn(canvas, 'comment-box');
  await eventually(() => expect(part(element, 'write')).toBeVisible());
  await openForm(element);
  const text = newText();
  await fillIn(element, text);
  await userEvent.click(part(element, 'send'));
  await eventually(() => expect(part(element, 'text')).toHaveTextContent(text));
  await press(element, 'menu');
  return element;
}

/** Everything that can be special about a comment. */
export const Kinds: Story = {
  render: () =>
    given(
      {votes: 'updown', maxDepth: 3},
      {...published, id: 'a', pinned: true, author: {name: 'Tòa soạn', badge: 'staff'}},
      {...published, id: 'b', featured: true, editedAt: '2022-03-24T10:30:00+07:00'},
      {...published, id: 'c', parentId: 'b', author: {name: 'Trần Thị Bình', badge: 'author'}},
      {...published, id: 'd', state: 'deleted', author: null, text: ''},
      {...published, id: 'e', parentId: 'd', state: 'pending', author: {name: ''}},
      {...published, id: 'f', state: 'rejected'},
      {...published, id: 'g', text: 'Một câu dài. '.repeat(150)},
    ),
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await expect(parts(element, 'badge').length).toBe(6);
    await expect(part(element, 'long-text')).toBeVisible();
  },
};

/** A vote, counted at once. */
export const Voted: Story = {
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await press(element, 'up');
    await eventually(() => expect(action(element, 'up')).toHaveAttribute('aria-pressed', 'true'));
  },
};

/** What readers feel, one of it each. */
export const Reactions: Story = {
  args: {'article-id': articles.felt},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await expect(part(element, 'reactions')).toHaveAccessibleName(/^Cảm xúc về bình luận của/);
    await press(element, 'react-love');
    await eventually(() =>
      expect(action(element, 'react-love')).toHaveAttribute('aria-pressed', 'true'),
    );
  },
};

/** What can be done with somebody else's comment. */
export const Menu: Story = {
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await press(element, 'menu');
    await eventually(() => expect(action(element, 'report')).toBeVisible());
  },
};

/** A report with its reasons. */
export const Reporting: Story = {
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await press(element, 'menu');
    await press(element, 'report');
    await eventually(() => expect(part(element, 'report-form')).toBeVisible());
  },
};

/** The comments of a person whom the reader does not want to read. */
export const HiddenPerson: Story = {
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await press(element, 'menu');
    await press(element, 'hide');
    await eventually(() => expect(part(element, 'instead')).toBeVisible());
  },
};

/** One's own comment, being changed. */
export const Editing: Story = {
  args: {'article-id': articles.writable},
  play: async ({canvasElement}) => {
    const element = await ownMenu(canvasElement);
    await press(element, 'edit');
    await eventually(() => expect(part(element, 'edit-form')).toBeVisible());
  },
};

/** One's own comment, removed for as long as that can be undone. */
export const Removing: Story = {
  args: {'article-id': articles.writable},
  play: async ({canvasElement}) => {
    const element = await ownMenu(canvasElement);
    await press(element, 'remove');
    await eventually(() => expect(part(element, 'instead')).toHaveTextContent('sẽ bị xóa'));
    await press(element, 'undo');
    await eventually(() => expect(part(element, 'status')).toHaveTextContent('giữ lại'));
  },
};

/** A text with marks, as it will be. */
export const Preview: Story = {
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await openForm(element);
    await fillIn(element, '**Rất hay**, xem https://news.example/');
    await eventually(() => expect(part(element, 'preview-toggle')).toBeVisible());
    await userEvent.click(part(element, 'preview-toggle'));
    await eventually(() => expect(part(element, 'preview')).toBeVisible());
  },
};

/** What the house asks of those who write. */
export const HouseRules: Story = {
  render: () =>
    given(
      {
        rules: 'Hãy viết như đang nói với người ngồi cạnh.\nKhông quảng cáo.',
        rulesUrl: 'https://bensong.example/noi-quy',
      },
      {...published, id: 'a'},
    ),
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await openForm(element);
    await expect(part(element, 'rules')).toHaveTextContent('Không quảng cáo.');
    await expect(part(element, 'rules-link')).toHaveTextContent('Nội quy bình luận');
  },
};

/** A discussion in which only signed-in readers write. */
export const SignInRequired: Story = {
  render: () => given({guests: false}, {...published, id: 'a'}),
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await expect(part(element, 'write')).toHaveTextContent('Đăng nhập để bình luận');
  },
};

/** The menu in English. */
export const English: Story = {
  args: {'article-id': articles.english, lang: 'en'},
  play: Menu.play!,
};
