import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent} from 'storybook/test';
import {native, type Source} from '../src/index.js';
import {shownAsAttribute, sourceArgTypes, withoutControl} from './support/arg-types.js';
import {elementIn, eventually, inState, loadedWidth, part, parts} from './support/elements.js';
import {broken, silent, unreachable, webPage} from './support/network.js';
import {articles} from './support/seed.js';

interface Args {
  'article-id'?: string;
  endpoint?: string;
  timeout?: number;
  lang?: string;
  'heading-level'?: number;
  render?: string;
  source?: Source;
}

const view = (args: Args, fallback?: TemplateResult): TemplateResult =>
  html`<article-view
    article-id=${ifDefined(args['article-id'])}
    endpoint=${ifDefined(args.endpoint)}
    timeout=${ifDefined(args.timeout)}
    lang=${ifDefined(args.lang)}
    heading-level=${ifDefined(args['heading-level'])}
    render=${ifDefined(args.render)}
    .source=${args.source ?? native}
    >${fallback}</article-view
  >`;

const meta: Meta<Args> = {
  title: 'Elements/article-view',
  component: 'article-view',
  render: (args) => view(args),
  argTypes: sourceArgTypes({
    article: withoutControl,
    renderMode: shownAsAttribute,
    render: {control: 'select', options: ['light', 'shadow']},
    'heading-level': {control: {type: 'number', min: 1, max: 5}},
  }),
};
export default meta;

type Story = StoryObj<Args>;

const text = (element: HTMLElement, name: string): string =>
  part(element, name).innerText.replace(/\s+/g, ' ').trim();

/** The article that everything began with: one picture, six paragraphs, no comment yet. */
export const Ready: Story = {
  args: {'article-id': articles.firstPage},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await expect(text(element, 'date')).toBe('24/03/2022 10:28');
    await expect(text(element, 'dateline')).toBe('(bensong.example)');
    await expect(text(element, 'byline')).toBe('PV');
    await expect(part(element, 'title').localName).toBe('h1');
    await expect(element.querySelectorAll('[part~="body"] p').length).toBeGreaterThan(4);
    await expect(await loadedWidth(part(element, 'image'))).toBeGreaterThan(0);
  },
};

/** Nothing to ask for yet. */
export const Idle: Story = {
  args: {},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'idle');
    await expect(element.article).toBeUndefined();
  },
};

/** A request is under way; the skeleton keeps the space. */
export const Loading: Story = {
  args: {'article-id': articles.firstPage, endpoint: silent, timeout: 86_400_000},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'loading');
    await expect(parts(element, 'bar').length).toBeGreaterThan(0);
    await expect(element.offsetHeight).toBeGreaterThanOrEqual(innerHeight);
  },
};

/** A link to the original stands there until the article is there, and for good if it never comes. */
export const LoadingWithFallback: Story = {
  args: {...Loading.args},
  render: (args) =>
    view(args, html`<a href="https://bensong.example/88213">Đọc bài trên bensong.example</a>`),
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'loading');
    await expect(element.querySelector('a')).toBeVisible();
    await expect(parts(element, 'bar')).not.toHaveLength(0);
  },
};

/** The endpoint does not know the article. */
export const NotFound: Story = {
  name: 'Error: not found',
  args: {'article-id': articles.unknown, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'error');
    await expect(element.error?.code).toBe('not-found');
    await eventually(() => expect(text(element, 'error')).toBe('Không tìm thấy nội dung này.'));
  },
};

/** The address leads to a web page instead of an endpoint. */
export const WrongFormat: Story = {
  name: 'Error: wrong format',
  args: {'article-id': articles.firstPage, endpoint: webPage, lang: 'en'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'error');
    await expect(element.error?.code).toBe('format');
    await eventually(() => expect(text(element, 'error')).toContain('cannot be read'));
  },
};

/** An address that is never asked. */
export const Blocked: Story = {
  name: 'Error: blocked address',
  args: {'article-id': articles.firstPage, endpoint: 'javascript:void 0', lang: 'en'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'error');
    await expect(element.error?.code).toBe('blocked');
  },
};

/** The endpoint does not answer in time. */
export const TimedOut: Story = {
  name: 'Error: timeout',
  args: {'article-id': articles.firstPage, endpoint: silent, timeout: 50, lang: 'en'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'error');
    await expect(element.error?.code).toBe('timeout');
    await expect(part(element, 'retry')).toBeVisible();
  },
};

/** No connection: a sentence, and a button that asks again. */
export const Offline: Story = {
  args: {'article-id': articles.firstPage, endpoint: unreachable, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'offline');
    await eventually(() => expect(text(element, 'error')).toContain('Không kết nối được'));
    await expect(part(element, 'retry')).toHaveTextContent('Thử lại');
  },
};

/** The fallback stays when the article never comes. */
export const OfflineWithFallback: Story = {
  args: {...Offline.args},
  render: LoadingWithFallback.render!,
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'offline');
    await expect(element.querySelector('a')).toBeVisible();
  },
};

/** What was loaded stays when asking again fails. */
export const Stale: Story = {
  args: {...Ready.args, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    element.source = broken;
    await inState(canvasElement, 'article-view', 'offline');
    await expect(part(element, 'title')).toBeVisible();
    await expect(text(element, 'error')).toContain('đã tải trước đó');
  },
};

/** Asking again succeeds once the connection is back. */
export const Recovered: Story = {
  args: {...Ready.args, source: broken},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'offline');
    element.source = native;
    await inState(canvasElement, 'article-view', 'ready');
    await expect(parts(element, 'error')).toHaveLength(0);
  },
};

/** English article, English words, English date. */
export const English: Story = {
  args: {'article-id': articles.english, lang: 'en'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await expect(element.article?.lang).toBe('en');
    await expect(text(element, 'date')).toMatch(/^[A-Z][a-z]+ \d{1,2}, \d{4} at /);
    await expect(part(element, 'original')).toHaveTextContent(/^Original at /);
  },
};

/** Right to left. */
export const RightToLeft: Story = {
  args: {'article-id': articles.arabic},
  render: (args) => html`<div lang="ar" dir="rtl">${view(args)}</div>`,
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await expect(getComputedStyle(part(element, 'body')).direction).toBe('rtl');
    const {left, right} = part(element, 'title').getBoundingClientRect();
    await expect(right).toBeGreaterThan(left);
  },
};

/** Several pictures in a group. */
export const Gallery: Story = {
  args: {'article-id': articles.gallery},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await expect(element.querySelectorAll('[part~="body"] img').length).toBeGreaterThan(2);
  },
};

/** A table, which scrolls by itself where it does not fit. */
export const Table: Story = {
  args: {'article-id': articles.table},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await expect(element.querySelector('[part~="body"] table')).toBeVisible();
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** A table of ten columns on a phone. */
export const WideTable: Story = {
  args: {'article-id': articles.wideTable},
  render: (args) => html`<div style="max-inline-size: 22em">${view(args)}</div>`,
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** Five thousand words. */
export const Long: Story = {
  args: {'article-id': articles.long},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    const words = part(element, 'body').innerText.split(/\s+/);
    await expect(words.length).toBeGreaterThanOrEqual(5000);
  },
};

/** One paragraph and no picture. */
export const NoImage: Story = {
  args: {'article-id': articles.noImage},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await expect(parts(element, 'figure')).toHaveLength(0);
  },
};

/** The caption of a picture that is lost. */
export const CaptionOnly: Story = {
  args: {'article-id': articles.captionOnly},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await expect(part(element, 'caption')).toBeVisible();
    await expect(parts(element, 'image')).toHaveLength(0);
  },
};

/** In a shadow root, out of reach of the page's styles. */
export const Shadow: Story = {
  args: {'article-id': articles.firstPage, render: 'shadow'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await expect(element.querySelector('article')).toBeNull();
    await expect(element.shadowRoot?.querySelector('article')).toBeVisible();
  },
};

/** Under a heading of the page: the headings of the text follow the title. */
export const UnderAHeading: Story = {
  args: {'article-id': articles.headings, 'heading-level': 2},
  render: (args) =>
    html`<h1>Tin trong ngày</h1>
      ${view(args)}`,
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    await expect(part(element, 'title').localName).toBe('h2');
    await expect(element.querySelector('[part~="body"] h3')).toBeVisible();
    await expect(element.querySelector('h1')).toBeNull();
  },
};

/** A page that takes the reader to links of the article by its own means. */
export const OwnLinks: Story = {
  args: {...Ready.args},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'article-view', 'ready');
    const followed: string[] = [];
    element.addEventListener('article-link', (event) => {
      event.preventDefault();
      followed.push(event.href);
    });
    await userEvent.click(part(element, 'original'));
    await expect(followed).toEqual([element.article?.url]);
    await expect(elementIn(canvasElement, 'article-view')).toBe(element);
  },
};
