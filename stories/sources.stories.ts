import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent} from 'storybook/test';
import {settings} from '../test/sources/dialects/path-map.js';
import {eventually, inState, part, parts} from './support/elements.js';
import {site} from './support/network.js';
import {control, fillIn, forgetWriting, openForm} from './support/writing.js';

interface Args {
  source: string;
  /** The site, and the rest of the address below it. */
  at: readonly [site: string, path?: string];
  'article-id': string;
  'api-key'?: string;
  /** JSON inside the element. */
  settings?: object;
}

const script = (json: object): HTMLScriptElement => {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.text = JSON.stringify(json);
  return element;
};

const meta: Meta<Args> = {
  title: 'Pages/Sources',
  beforeEach: forgetWriting,
  argTypes: {settings: {control: 'object'}},
  render: ({source, at: [name, path = ''], settings: map, ...args}) => html`
    <article-view
      id="sourced"
      source=${source}
      endpoint=${site(name) + path}
      article-id=${args['article-id']}
      api-key=${ifDefined(args['api-key'])}
      >${map ? script(map) : undefined}</article-view
    >
    <related-list for="sourced"></related-list>
    <comment-box for="sourced"></comment-box>
  `,
  parameters: {docs: {story: {inline: false, height: '40em'}}},
};
export default meta;

type Story = StoryObj<Args>;

/** What is shown once everything has come: the title, and how many stories and comments there are. */
const shown = async (canvas: HTMLElement, title: RegExp): Promise<readonly [number, number]> => {
  const view = await inState(canvas, 'article-view', 'ready');
  const list = await inState(canvas, 'related-list', 'ready');
  const box = await inState(canvas, 'comment-box', 'ready');
  await expect(part(view, 'title')).toHaveTextContent(title);
  return [list.items.length, parts(box, 'comment').length];
};

/** A site that runs WordPress, whose discussion is open. */
export const WordPress: Story = {
  args: {source: 'wordpress', at: ['wordpress'], 'article-id': '12'},
  play: async ({canvasElement}) => {
    const [stories, comments] = await shown(canvasElement, /./);
    await expect(stories).toBe(5);
    await expect(comments).toBe(20);
  },
};

/** WordPress takes no comments of guests unless it is told to: the words stay, and a link leads to where one signs in. */
export const WordPressWithoutGuests: Story = {
  ...WordPress,
  play: async ({canvasElement}) => {
    const box = await inState(canvasElement, 'comment-box', 'ready');
    await openForm(box);
    await fillIn(box, 'Cảm ơn tòa soạn.');
    await userEvent.type(control(box, 'email'), 'minh@example.com');
    await userEvent.click(part(box, 'send'));
    await eventually(() => expect(parts(box, 'original')).toHaveLength(1));
    await expect(part(box, 'original')).toHaveTextContent('Đăng nhập và bình luận ở trang gốc');
    await expect(control(box, 'text')).toHaveValue('Cảm ơn tòa soạn.');
  },
};

/** A site made with Ghost, whose discussion is to be read. */
export const Ghost: Story = {
  args: {
    ...{source: 'ghost', at: ['ghost'], 'article-id': '6b04f8ae964aa731bf27ab98'},
    'api-key': 'f4c91b99e20c394c51d964c6a5',
  },
  play: async ({canvasElement}) => {
    const [stories, comments] = await shown(canvasElement, /./);
    await expect(stories).toBeGreaterThan(0);
    await expect(comments).toBeGreaterThan(19);
  },
};

/** A feed, which has no discussions, and says so. */
export const JsonFeed: Story = {
  args: {source: 'json-feed', at: ['feed', 'feed.json'], 'article-id': '88213'},
  play: async ({canvasElement}) => {
    const view = await inState(canvasElement, 'article-view', 'ready');
    await expect(part(view, 'title')).toHaveTextContent(/^Giá/);
    const list = await inState(canvasElement, 'related-list', 'ready');
    await expect(list.items).toHaveLength(2);
    const box = await inState(canvasElement, 'comment-box', 'error');
    await expect(box.error?.code).toBe('unsupported');
  },
};

/** A page that describes itself in the words of schema.org. */
export const JsonLd: Story = {
  args: {source: 'json-ld', at: ['pages', '{id}'], 'article-id': '88213'},
  play: async ({canvasElement}) => {
    await expect(await shown(canvasElement, /^Giá/)).toEqual([2, 2]);
  },
};

/** Files in the shapes of the contract. */
export const StaticFiles: Story = {
  args: {source: 'static', at: ['files'], 'article-id': '88213'},
  play: async ({canvasElement}) => {
    await expect(await shown(canvasElement, /^Giá/)).toEqual([2, 2]);
  },
};

/** An API that nobody has seen, read by the JSON inside the element. */
export const PathMap: Story = {
  args: {source: 'path-map', at: ['mapped', 'api'], 'article-id': '88213', settings},
  play: async ({canvasElement}) => {
    await expect(await shown(canvasElement, /^Giá/)).toEqual([2, 2]);
  },
};
