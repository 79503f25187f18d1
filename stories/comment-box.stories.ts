import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent} from 'storybook/test';
import {native, type Source} from '../src/index.js';
import {sourceArgTypes} from './support/arg-types.js';
import {eventually, inState, part, parts} from './support/elements.js';
import {broken, deaf, silent, unreachable} from './support/network.js';
import {articles} from './support/seed.js';
import {control, fillIn, forgetWriting, newText, openForm} from './support/writing.js';

interface Args {
  'article-id'?: string;
  endpoint?: string;
  timeout?: number;
  lang?: string;
  sort?: string;
  'heading-level'?: number;
  source?: Source;
}

const box = (args: Args, fallback?: TemplateResult): TemplateResult =>
  html`<comment-box
    article-id=${ifDefined(args['article-id'])}
    endpoint=${ifDefined(args.endpoint)}
    timeout=${ifDefined(args.timeout)}
    lang=${ifDefined(args.lang)}
    sort=${ifDefined(args.sort)}
    heading-level=${ifDefined(args['heading-level'])}
    .source=${args.source ?? native}
    >${fallback}</comment-box
  >`;

const meta: Meta<Args> = {
  title: 'Elements/comment-box',
  component: 'comment-box',
  beforeEach: forgetWriting,
  render: (args) => box(args),
  argTypes: sourceArgTypes({
    sort: {control: 'select', options: ['newest', 'oldest', 'top']},
    'heading-level': {control: {type: 'number', min: 2, max: 5}},
  }),
};
export default meta;

type Story = StoryObj<Args>;

/** Nobody has written yet. */
export const Empty: Story = {
  args: {'article-id': articles.firstPage, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'empty');
    await expect(part(element, 'heading')).toHaveTextContent('(0) Bình luận');
    await expect(part(element, 'empty')).toHaveTextContent('Bài viết chưa có bình luận nào.');
  },
};

/** One comment. */
export const One: Story = {
  args: {'article-id': articles.oneComment, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await expect(part(element, 'heading')).toHaveTextContent('(1) Bình luận');
    await expect(parts(element, 'comment')).toHaveLength(1);
  },
};

/** Forty comments with their answers. */
export const Ready: Story = {
  args: {'article-id': articles.fortyComments, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await expect(part(element, 'heading')).toHaveTextContent('(40) Bình luận');
    await expect(parts(element, 'replies').length).toBeGreaterThan(0);
  },
};

/** Two thousand comments, a page at a time. */
export const Many: Story = {
  args: {'article-id': articles.manyComments, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await expect(part(element, 'heading')).toHaveTextContent('(2.000) Bình luận');
    const threads = (): number => part(element, 'comments').children.length;
    const before = threads();
    await userEvent.click(element.shadowRoot!.querySelector('div > [data-act="more"]')!);
    await eventually(() => expect(threads()).toBeGreaterThan(before));
  },
};

/** The same discussion from its beginning. */
export const OldestFirst: Story = {
  args: {...Ready.args, sort: 'oldest'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await expect(parts(element, 'comment').length).toBeGreaterThan(1);
  },
};

/** English words. */
export const English: Story = {
  args: {'article-id': articles.english, lang: 'en'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await expect(part(element, 'heading')).toHaveTextContent(/^\(\d+\) Comments?$/);
  },
};

/** Right to left. */
export const RightToLeft: Story = {
  args: {'article-id': articles.arabic},
  render: (args) => html`<div lang="ar" dir="rtl">${box(args)}</div>`,
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await expect(getComputedStyle(part(element, 'comments')).direction).toBe('rtl');
  },
};

/** Comments are read by the editors first. */
export const Premoderated: Story = {
  args: {'article-id': articles.premoderated, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await expect(part(element, 'notice')).toHaveTextContent('duyệt trước khi hiển thị');
    await expect(part(element, 'write')).toBeVisible();
  },
};

/** One's own comment waits for approval. */
export const Pending: Story = {
  args: {...Premoderated.args},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    const text = newText();
    await openForm(element);
    await fillIn(element, text);
    await userEvent.click(part(element, 'send'));
    await eventually(() => expect(part(element, 'pending')).toHaveTextContent('Đang chờ duyệt'));
    await expect(part(element, 'status')).toHaveTextContent('đang chờ duyệt');
  },
};

/** Nothing can be added any more. */
export const Closed: Story = {
  args: {'article-id': articles.closed, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await expect(part(element, 'notice')).toHaveTextContent('Bài viết đã đóng bình luận.');
    await expect(part(element, 'write')).not.toBeVisible();
    await expect(part(element, 'reply')).not.toBeVisible();
  },
};

/** Only to be read. */
export const ReadOnly: Story = {
  args: {'article-id': articles.readonly, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await expect(part(element, 'notice')).toHaveTextContent('chỉ để đọc');
    await expect(part(element, 'write')).not.toBeVisible();
  },
};

/** The form is loaded once somebody wants to write, and has the focus then. */
export const FormOpen: Story = {
  args: {...Empty.args},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'empty');
    await openForm(element);
    await eventually(() => expect(element.shadowRoot?.activeElement?.id).toBe('text'));
    await expect(control(element, 'name').required).toBe(true);
  },
};

/** The form stands under the comment that is answered. */
export const Replying: Story = {
  args: {...One.args},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    await openForm(element, 'reply');
    await expect(part(element, 'comment').contains(part(element, 'form'))).toBe(true);
  },
};

/** What is wrong is said at the field, and the first such field has the focus. */
export const ValidationErrors: Story = {
  args: {...Empty.args},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'empty');
    await openForm(element);
    await userEvent.type(control(element, 'email'), 'minh');
    await userEvent.click(part(element, 'send'));
    await eventually(() =>
      expect(control(element, 'text')).toHaveAttribute('aria-invalid', 'true'),
    );
    await expect(control(element, 'name')).toHaveAttribute('aria-invalid', 'true');
    await expect(control(element, 'email')).toHaveAttribute('aria-invalid', 'true');
    await expect(part(element, 'form')).toHaveTextContent('Bạn chưa điền mục này.');
    await expect(element.shadowRoot?.activeElement).toBe(control(element, 'text'));
  },
};

/** The endpoint asks the writer to read it again; they may change it, or send it as it is. */
export const SecondThought: Story = {
  args: {'article-id': articles.writable, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    const text = `Đồ ngốc mới nghĩ vậy. ${new Date().toISOString()}`;
    await openForm(element);
    await fillIn(element, text);
    await userEvent.click(part(element, 'send'));
    await eventually(() => expect(part(element, 'nudge')).toHaveTextContent('Khoan gửi đã.'));
    await expect(control(element, 'text')).toHaveValue(text);
    await expect(part(element, 'as-it-is')).toBeVisible();
  },
};

/** A comment that does not get through waits in its place, and is sent by itself later. */
export const WaitsForNetwork: Story = {
  args: {...Empty.args, source: deaf},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'empty');
    const text = newText();
    await openForm(element);
    await fillIn(element, text);
    await userEvent.click(part(element, 'send'));
    await eventually(() =>
      expect(part(element, 'entry-state')).toHaveTextContent('Đang chờ có mạng.'),
    );
    await expect(part(element, 'entry')).toHaveTextContent(text);
    await userEvent.click(part(element, 'edit'));
    await eventually(() => expect(control(element, 'text')).toHaveValue(text));
    await expect(control(element, 'name')).toHaveValue('Minh');
    await expect(parts(element, 'entry')).toHaveLength(0);
  },
};

/** What was begun is still there after another visit, and goes on where it was. */
export const DraftKept: Story = {
  args: {...Empty.args},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'empty');
    await openForm(element);
    await userEvent.type(control(element, 'text'), 'Bài viết hay');
    await userEvent.click(part(element, 'cancel'));
    await eventually(() => expect(part(element, 'entry-state')).toHaveTextContent('Bản nháp'));
    await userEvent.click(part(element, 'edit'));
    await eventually(() => expect(control(element, 'text')).toHaveValue('Bài viết hay'));
    await userEvent.click(part(element, 'cancel'));
    await eventually(() => expect(part(element, 'entry')).toBeVisible());
  },
};

/** A comment that the endpoint published. */
export const Posted: Story = {
  args: {'article-id': articles.writable, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    const text = newText();
    await openForm(element);
    await fillIn(element, text);
    await userEvent.click(part(element, 'send'));
    await eventually(() =>
      expect(part(element, 'status')).toHaveTextContent('Đã đăng bình luận của bạn.'),
    );
    await expect(part(element, 'text')).toHaveTextContent(text);
    await expect(parts(element, 'form')).toHaveLength(0);
  },
};

/** Nothing to ask for yet. */
export const Idle: Story = {
  args: {},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'idle');
    await expect(parts(element, 'heading')).toHaveLength(0);
  },
};

/** A request is under way. */
export const Loading: Story = {
  args: {...Empty.args, endpoint: silent, timeout: 86_400_000},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'loading');
    await expect(parts(element, 'bar').length).toBeGreaterThan(0);
  },
};

/** A link to the discussion stands there until the comments are there. */
export const LoadingWithFallback: Story = {
  args: {...Loading.args},
  render: (args) =>
    box(args, html`<a href="https://bensong.example/88213#binh-luan">Bình luận</a>`),
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'loading');
    await expect(element.querySelector('a')).toBeVisible();
  },
};

/** The endpoint does not know the article. */
export const NotFound: Story = {
  name: 'Error: not found',
  args: {'article-id': articles.unknown, lang: 'en'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'error');
    await eventually(() => expect(part(element, 'error')).toHaveTextContent('could not be found'));
  },
};

/** No connection. */
export const Offline: Story = {
  args: {...Empty.args, endpoint: unreachable},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'offline');
    await expect(part(element, 'retry')).toHaveTextContent('Thử lại');
  },
};

/** What was loaded stays when asking again fails. */
export const Stale: Story = {
  args: {...One.args},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'comment-box', 'ready');
    element.source = broken;
    await inState(canvasElement, 'comment-box', 'offline');
    await expect(parts(element, 'comment')).toHaveLength(1);
    await expect(part(element, 'error')).toBeVisible();
  },
};
