import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent} from 'storybook/test';
import {native, type RelatedSelectEvent, type Source} from '../src/index.js';
import {sourceArgTypes, withoutControl} from './support/arg-types.js';
import {eventually, inState, loadedWidth, part, parts} from './support/elements.js';
import {broken, silent, publishedBy, unreachable} from './support/network.js';
import {articles} from './support/seed.js';

interface Args {
  'article-id'?: string;
  endpoint?: string;
  timeout?: number;
  lang?: string;
  limit?: number;
  exclude?: string;
  link?: string;
  layout?: string;
  more?: boolean;
  impressions?: boolean;
  'heading-level'?: number;
  source?: Source;
}

const list = (args: Args, fallback?: TemplateResult): TemplateResult =>
  html`<related-list
    article-id=${ifDefined(args['article-id'])}
    endpoint=${ifDefined(args.endpoint)}
    timeout=${ifDefined(args.timeout)}
    lang=${ifDefined(args.lang)}
    limit=${ifDefined(args.limit)}
    exclude=${ifDefined(args.exclude)}
    link=${ifDefined(args.link)}
    layout=${ifDefined(args.layout)}
    ?more=${args.more}
    ?impressions=${args.impressions}
    heading-level=${ifDefined(args['heading-level'])}
    .source=${args.source ?? native}
    >${fallback}</related-list
  >`;

const levels = ['free', 'registered', 'metered', 'paid', 'free'];

/** The reference endpoint, with stories that not everybody may read. */
const guarded: Source = {
  ...native,
  read: async (answer) => {
    const outcome = await native.read(answer);
    if (!('data' in outcome)) return outcome;
    const {items} = outcome.data as {items: object[]};
    return {data: {items: items.map((item, at) => ({...item, access: levels[at]}))}};
  },
};

const meta: Meta<Args> = {
  title: 'Elements/related-list',
  component: 'related-list',
  render: (args) => list(args),
  argTypes: sourceArgTypes({
    items: withoutControl,
    limit: {control: {type: 'number', min: 1, max: 50}},
    layout: {control: 'select', options: ['', 'list', 'grid', 'compact']},
    'heading-level': {control: {type: 'number', min: 2, max: 5}},
  }),
};
export default meta;

type Story = StoryObj<Args>;

/** Two stories that the editors chose come first. */
export const Ready: Story = {
  args: {'article-id': articles.firstPage, lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    await expect(part(element, 'heading')).toHaveTextContent('Tin liên quan');
    await expect(parts(element, 'card')).toHaveLength(5);
    await expect(element.items.slice(0, 2).map(({id}) => id)).toEqual(articles.chosen);
    await expect(element.items.map(({id}) => id)).not.toContain(articles.firstPage);
    await expect(await loadedWidth(part(element, 'image'))).toBeGreaterThan(0);
  },
};

/** English words; the stories keep their own language. */
export const English: Story = {
  args: {'article-id': articles.english, lang: 'en'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    await expect(part(element, 'heading')).toHaveTextContent('Related stories');
  },
};

/** Right to left. */
export const RightToLeft: Story = {
  args: {'article-id': articles.arabic},
  render: (args) => html`<div lang="ar" dir="rtl">${list(args)}</div>`,
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    await expect(getComputedStyle(part(element, 'list')).direction).toBe('rtl');
  },
};

/** In a narrow column the pictures stand beside the words. */
export const Narrow: Story = {
  args: {...Ready.args},
  render: (args) => html`<div style="max-inline-size: 20em">${list(args)}</div>`,
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    const lefts = parts(element, 'card').map((card) => card.getBoundingClientRect().left);
    await expect(new Set(lefts).size).toBe(1);
    const [image, title] = [part(element, 'image'), part(element, 'title')];
    await expect(image.getBoundingClientRect().right).toBeLessThanOrEqual(
      title.getBoundingClientRect().left,
    );
  },
};

/** In a wide column the stories stand side by side. */
export const Wide: Story = {
  args: {...Ready.args},
  render: (args) => html`<div style="inline-size: 70em">${list(args)}</div>`,
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    const lefts = parts(element, 'card').map((card) => card.getBoundingClientRect().left);
    await expect(new Set(lefts).size).toBeGreaterThan(1);
  },
};

/** A single story. */
export const One: Story = {
  args: {...Ready.args, limit: 1},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    await expect(parts(element, 'card')).toHaveLength(1);
  },
};

/** Stories of one publisher only, by a source of the site's own. */
export const OwnSource: Story = {
  args: {...Ready.args, source: publishedBy('Nhịp Chợ')},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    const names = element.items.map(({publisher}) => publisher?.name);
    await expect(new Set(names)).toEqual(new Set(['Nhịp Chợ']));
  },
};

/** One below the other, however wide the column is. */
export const List: Story = {
  args: {...Ready.args, layout: 'list'},
  render: Wide.render!,
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    const lefts = parts(element, 'card').map((card) => card.getBoundingClientRect().left);
    await expect(new Set(lefts).size).toBe(1);
  },
};

/** Side by side, also in a column as narrow as a phone. */
export const Grid: Story = {
  args: {...Ready.args, layout: 'grid'},
  render: (args) => html`<div style="max-inline-size: 24em">${list(args)}</div>`,
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    const lefts = parts(element, 'card').map((card) => card.getBoundingClientRect().left);
    await expect(new Set(lefts).size).toBe(2);
  },
};

/** Title and small picture, for beside something else. */
export const Compact: Story = {
  args: {...Ready.args, layout: 'compact'},
  render: Narrow.render!,
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    await expect(part(element, 'title')).toBeVisible();
    await expect(part(element, 'lead')).not.toBeVisible();
  },
};

/** A button brings further stories, and the keyboard goes on at the first of them. */
export const More: Story = {
  args: {...Ready.args, more: true, limit: 3},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    await userEvent.click(part(element, 'more'));
    await eventually(() => expect(parts(element, 'card')).toHaveLength(6));
    await eventually(() =>
      expect(element.shadowRoot?.activeElement).toBe(parts(element, 'title')[3]?.firstElementChild),
    );
  },
};

/** Further stories that do not come leave what is there. */
export const MoreFailing: Story = {
  args: {...More.args},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    const {fetch} = globalThis;
    globalThis.fetch = () => Promise.reject(new TypeError('no connection'));
    try {
      await userEvent.click(part(element, 'more'));
      await eventually(() =>
        expect(part(element, 'error')).toHaveTextContent('Chưa tải thêm được tin.'),
      );
    } finally {
      globalThis.fetch = fetch;
    }
    await expect(parts(element, 'card')).toHaveLength(3);
  },
};

/** Who may read a story that not everybody may. */
export const Access: Story = {
  args: {...Ready.args, source: guarded},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    const words = parts(element, 'access').map(({textContent}) => textContent);
    await expect(words).toEqual(['Dành cho thành viên', 'Giới hạn lượt đọc', 'Trả phí']);
  },
};

/** Cards that lead to the stories on this site. */
export const OnThisSite: Story = {
  args: {...Ready.args, link: '?article={id}'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    const link = part(element, 'title').querySelector('a');
    await expect(link?.getAttribute('href')).toBe(`?article=${articles.chosen[0]}`);
  },
};

/** The page is told which stories were seen. */
export const Impressions: Story = {
  args: {...Ready.args, impressions: true, limit: 2},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    const seen: number[] = [];
    element.addEventListener('related-view', ({position}) => seen.push(position));
    await eventually(() => expect(seen).toEqual([0, 1]));
  },
};

/** Nothing to show; the place of the skeleton is kept for as long as it is on screen. */
export const Empty: Story = {
  args: {...Ready.args, source: publishedBy('')},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'empty');
    await expect(parts(element, 'card')).toHaveLength(0);
    await expect(element.items).toHaveLength(0);
  },
};

/** Nothing to ask for yet. */
export const Idle: Story = {
  args: {},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'idle');
    await expect(element.items).toHaveLength(0);
  },
};

/** A request is under way; a place for each story that may come. */
export const Loading: Story = {
  args: {...Ready.args, endpoint: silent, timeout: 86_400_000},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'loading');
    await expect(element.shadowRoot?.querySelectorAll('.picture')).toHaveLength(5);
  },
};

/** Links of the page stand there until the stories are there. */
export const LoadingWithFallback: Story = {
  args: {...Loading.args},
  render: (args) =>
    list(args, html`<a href="https://bensong.example/thoi-su/">Thêm tin thời sự</a>`),
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'loading');
    await expect(element.querySelector('a')).toBeVisible();
  },
};

/** The endpoint does not know the article. */
export const NotFound: Story = {
  name: 'Error: not found',
  args: {'article-id': articles.unknown, lang: 'en'},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'error');
    await eventually(() => expect(part(element, 'error')).toHaveTextContent('could not be found'));
    await expect(parts(element, 'retry')).toHaveLength(0);
  },
};

/** No connection. */
export const Offline: Story = {
  args: {...Ready.args, endpoint: unreachable},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'offline');
    await expect(part(element, 'retry')).toHaveTextContent('Thử lại');
  },
};

/** What was loaded stays when asking again fails. */
export const Stale: Story = {
  args: {...Ready.args},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    element.source = broken;
    await inState(canvasElement, 'related-list', 'offline');
    await expect(parts(element, 'card')).toHaveLength(5);
    await expect(part(element, 'error')).toBeVisible();
  },
};

/** A page that opens the chosen story by its own means. */
export const OwnSelection: Story = {
  args: {...Ready.args},
  play: async ({canvasElement}) => {
    const element = await inState(canvasElement, 'related-list', 'ready');
    const chosen: RelatedSelectEvent[] = [];
    element.addEventListener('related-select', (event) => {
      event.preventDefault();
      chosen.push(event);
    });
    await userEvent.click(parts(element, 'title')[1]!.querySelector('a')!);
    await expect(chosen.map(({position}) => position)).toEqual([1]);
    await expect(chosen[0]?.item.id).toBe(articles.chosen[1]);
  },
};
